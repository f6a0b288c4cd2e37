import { Field, ID, InputType, Int } from 'type-graphql';
import type { Agency, Level } from '../kernel/index.js';
import { AgencyEnum, DateTimeScalar, LevelEnum, RegionCodeScalar } from '../subgraph-kit/index.js';
import type { AppointMember } from './appoint-member.js';
import type { EndMembership } from './end-membership.js';

@InputType('AppointMemberInput')
export class AppointMemberInput implements AppointMember {
  @Field(() => String, {
    description: 'Your own key, 1 to 200 characters; the same request under the same key happens once.',
  })
  idempotencyKey!: string;

  @Field(() => LevelEnum)
  level!: Level;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Left out for the national group.' })
  region?: string | null;

  @Field(() => String, { description: "The member's name in his tokens (sub)." })
  member!: string;

  @Field(() => AgencyEnum, { nullable: true, description: 'The agency that he stands for, if any.' })
  agency?: Agency | null;

  @Field(() => Boolean, { nullable: true, description: 'False when left out.' })
  chair?: boolean | null;

  @Field(() => Int, { nullable: true, description: '届次, 1 when left out.' })
  term?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'This moment when left out.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Left out for no end.' })
  to?: Date | null;

  @Field(() => String, { description: 'The paper of the appointment.' })
  reason!: string;
}

@InputType('EndMembershipInput')
export class EndMembershipInput implements EndMembership {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  membershipId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'This moment when left out; never in the past.',
  })
  to?: Date | null;

  @Field(() => String)
  reason!: string;
}
