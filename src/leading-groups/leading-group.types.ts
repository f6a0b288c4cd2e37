import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  RegionCodeScalar,
  type Payload,
} from '../subgraph-kit/index.js';
import { DECISION_MODES, type DecisionMode } from './decision-mode.js';

@ObjectType('MembershipEvent', { description: 'An appointment or its end (任职流水).' })
export class MembershipEventType {
  @Field(() => Int, { description: 'The version of the seat that the step made.' })
  version!: number;

  @Field(() => String, { description: 'What was done: `appointMember` or `endMembership`.' })
  command!: string;

  @Field(() => ActorCodeScalar, { description: 'Who did it.' })
  agency!: string;

  @Field(() => String, { description: 'The person who did it.' })
  officer!: string;

  @Field(() => String, { description: 'The paper or reason that it rests on.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
}

@ObjectType('Membership', { description: 'A seat in a leading group for one term (成员任职).' })
export class MembershipType {
  @Field(() => ID, { description: 'Identifier of the seat.' })
  id!: string;

  /** Not in the schema: the key by which the group is found. */
  groupId!: string;

  @Field(() => String, { description: 'The member’s name in their tokens (sub).' })
  member!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency that the member stands for (成员单位); null for none.',
  })
  agency!: string | null;

  @Field(() => Boolean, { description: 'Whether the member chairs the group (组长).' })
  chair!: boolean;

  @Field(() => Int, { description: 'Which term it is (届次).' })
  term!: number;

  @Field(() => DateTimeScalar, { description: 'The first instant of the term.' })
  seatedFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which the member no longer sits; null for no end.',
  })
  seatedUntil!: Date | null;

  @Field(() => Int, { description: 'Counts the steps so far, from 1; give it as expectedVersion.' })
  version!: number;
}

export const DecisionModeEnum = enumOf(
  'DecisionMode',
  'How a leading group decides (议事方式).',
  DECISION_MODES,
  {
    CHAIR_AFTER_DISCUSSION:
      'After the discussion the chair speaks last and decides (集体讨论后由组长决定, 重大行政决策程序暂行条例 30).',
    VOTE: 'The members vote, where the group’s own rules say so (表决).',
  },
);

@ObjectType('GroupDecisionMode', { description: 'How a leading group decides from a day on (议事方式).' })
export class GroupDecisionModeType {
  @Field(() => DecisionModeEnum, { description: 'How it decides.' })
  mode!: DecisionMode;

  @Field(() => DateTimeScalar, { description: 'From when on, until a later row.' })
  validFrom!: Date;

  @Field(() => String, { description: 'What it rests on (依据).' })
  source!: string;

  @Field(() => String, { description: 'The person of the office who set it.' })
  setBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt!: Date;
}

@ObjectType('LeadingGroup', { description: 'The leading group of one level and region (领导小组).' })
export class LeadingGroupType {
  @Field(() => ID, { description: 'Identifier of the group.' })
  id!: string;

  @Field(() => LevelEnum, { description: 'Level of the group (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the group; null for the national one.',
  })
  region!: string | null;
}

export const LeadingGroupConnectionType = connectionType('LeadingGroup', () => LeadingGroupType);

const MEMBERSHIP = { membership: MembershipType };

export type MembershipPayload = Payload<typeof MEMBERSHIP>;

export const AppointMemberPayload = payloadType('AppointMember', MEMBERSHIP);
const GROUP = { leadingGroup: LeadingGroupType };
export type LeadingGroupPayload = Payload<typeof GROUP>;
export const SetDecisionModePayload = payloadType('SetDecisionMode', GROUP);
export const EndMembershipPayload = payloadType('EndMembership', MEMBERSHIP);
