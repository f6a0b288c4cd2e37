import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  ActorEnum,
  AgencyEnum,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  payloadType,
  RegionCodeScalar,
  type Payload,
} from '../subgraph-kit/index.js';

@ObjectType('MembershipEvent', { description: '任职流水: an appointment or its end.' })
export class MembershipEventType {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'appointMember or endMembership.' })
  command!: string;

  @Field(() => ActorEnum)
  agency!: string;

  @Field(() => String)
  officer!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('Membership', { description: '成员任职: a seat in a leading group for one term.' })
export class MembershipType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: the key by which the group is found. */
  groupId!: string;

  @Field(() => String, { description: "The member's name in his tokens (sub)." })
  member!: string;

  @Field(() => AgencyEnum, { nullable: true, description: 'The agency that he stands for, if any.' })
  agency!: string | null;

  @Field(() => Boolean, { description: '组长.' })
  chair!: boolean;

  @Field(() => Int, { description: '届次.' })
  term!: number;

  @Field(() => DateTimeScalar)
  seatedFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which he is no member; null for no end.',
  })
  seatedUntil!: Date | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('LeadingGroup', { description: '领导小组: the leading group of one level and region.' })
export class LeadingGroupType {
  @Field(() => ID)
  id!: string;

  @Field(() => LevelEnum)
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Null for the national one.' })
  region!: string | null;
}

export const LeadingGroupConnectionType = connectionType('LeadingGroup', () => LeadingGroupType);

const MEMBERSHIP = { membership: MembershipType };

export type MembershipPayload = Payload<typeof MEMBERSHIP>;

export const AppointMemberPayload = payloadType('AppointMember', MEMBERSHIP);
export const EndMembershipPayload = payloadType('EndMembership', MEMBERSHIP);
