import { Field, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { Sitting, SittingMember } from '../../reads/sitting.js';

@ObjectType('SittingMember', {
  description: 'A member of the leading group, or a stand-in, in one round of a dispute (参会人员).',
})
export class SittingMemberType implements SittingMember {
  @Field(() => String, { description: 'The name in their tokens (sub).' })
  member!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'The agency that they stand for (成员单位); null for none.',
  })
  agency!: string | null;

  @Field(() => Boolean, { description: 'Whether they chair the group (组长).' })
  chair!: boolean;

  @Field(() => Boolean, { description: 'Whether they stand aside (回避).' })
  recused!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'In whose place they sit (代为参会); null for a member of the group.',
  })
  inPlaceOf!: string | null;
}

@ObjectType('Sitting', {
  description:
    'Who takes part in the present round of a dispute, and what a decision still needs (参会组成).',
})
export class SittingType implements Sitting {
  @Field(() => [SittingMemberType], {
    description: 'The members by seniority, then those who sit in their place; those who stand aside too.',
  })
  members!: readonly SittingMemberType[];

  @Field(() => String, {
    nullable: true,
    description: 'Who presides (主持人); null where nobody takes part.',
  })
  presiding!: string | null;

  @Field(() => [String], {
    description: 'Who has still to speak, or to vote, before it can be decided (尚未发表意见或者表决的人员).',
  })
  missing!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many have to vote (法定人数); null where the chair decides after the discussion.',
  })
  quorum!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Votes for the draft that are needed, of the votes cast so far (所需赞成票); null where the chair decides.',
  })
  votesNeeded!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when on a simple majority is enough (简单多数起算时间); null where the chair decides, and before the first meeting.',
  })
  simpleMajorityFrom!: Date | null;
}
