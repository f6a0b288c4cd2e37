import { Field, ID, InputType, Int } from 'type-graphql';
import type { Actor, Level } from '../kernel/index.js';
import { ActorCodeScalar, DateTimeScalar, LevelEnum, RegionCodeScalar } from '../subgraph-kit/index.js';
import type { AppointMember } from './appoint-member.js';
import { DecisionModeEnum } from './leading-group.types.js';
import type { DecisionMode } from './decision-mode.js';
import type { EndMembership } from './end-membership.js';
import type { SetDecisionMode } from './set-decision-mode.js';

@InputType('AppointMemberInput')
export class AppointMemberInput implements AppointMember {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;

  @Field(() => LevelEnum, { description: 'Level of the group (层级).' })
  level!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the group; left out for the national one.',
  })
  region?: string | null;

  @Field(() => String, { description: 'The member’s name in their tokens (sub).' })
  member!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency that the member stands for, if any.',
  })
  agency?: Actor | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the member chairs the group (组长); false when left out.',
  })
  chair?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Which term it is (届次); 1 when left out.' })
  term?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when the member sits; this moment when left out.',
  })
  from?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which the member no longer sits; left out for no end.',
  })
  to?: Date | null;

  @Field(() => String, { description: 'The paper that the appointment rests on.' })
  reason!: string;
}

@InputType('EndMembershipInput')
export class EndMembershipInput implements EndMembership {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The seat to be ended.' })
  membershipId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends; this moment when left out, and never in the past.',
  })
  to?: Date | null;

  @Field(() => String, { description: 'Why it ends.' })
  reason!: string;
}

@InputType('SetDecisionModeInput')
export class SetDecisionModeInput implements SetDecisionMode {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;

  @Field(() => LevelEnum, { description: 'Level of the group (层级).' })
  level!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the group; left out for the national one.',
  })
  region?: string | null;

  @Field(() => DecisionModeEnum, { description: 'How the group decides (议事方式).' })
  mode!: DecisionMode;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on; this moment when left out, and never in the past.',
  })
  from?: Date | null;

  @Field(() => String, { description: 'The group’s own rules that say so, or what else it rests on (依据).' })
  source!: string;
}
