import { Field, Int, ObjectType } from 'type-graphql';
import { AgencyEnum, DateTimeScalar, enumOf } from '../../../subgraph-kit/index.js';
import {
  DISCUSSION_MAJORITIES,
  MEETING_OUTCOMES,
  MEMBER_POSITIONS,
  type ChairDecision,
  type DiscussionMajority,
  type MemberPosition,
  type MinutesContent,
} from '../../model/deliberation/discussion.js';

export const MemberPositionEnum = enumOf(
  'MemberPosition',
  'What a member thinks of the draft (成员意见).',
  MEMBER_POSITIONS,
  {
    FOR: 'For the draft (同意).',
    AGAINST: 'Against the draft (不同意).',
    DIFFERING: 'Another view of it, in whole or in part (有不同意见).',
  },
);
export const MeetingOutcomeEnum = enumOf(
  'MeetingOutcome',
  'What a meeting decided on a draft (会议决定).',
  MEETING_OUTCOMES,
  {
    ADOPTED: 'The draft is the group’s finding (通过).',
    NOT_ADOPTED: 'The draft is not adopted and is drafted anew (不予采纳).',
  },
);
const DiscussionMajorityEnum = enumOf(
  'DiscussionMajority',
  'What more than half of those who spoke think of the draft (多数意见).',
  DISCUSSION_MAJORITIES,
  {
    FOR: 'They are for it (多数同意).',
    NOT_FOR: 'They are not for it (多数不同意或者有不同意见).',
  },
);
const SpokenPositionEnum = enumOf(
  'SpokenPosition',
  'What a member said or how he voted in a meeting (发表意见或者表决情况).',
  [...MEMBER_POSITIONS, 'ABSTAIN'] as const,
  {
    FOR: 'For the draft (同意).',
    AGAINST: 'Against the draft (不同意).',
    DIFFERING: 'Another view of it (有不同意见).',
    ABSTAIN: 'Abstention, where the group votes (弃权).',
  },
);

@ObjectType('MemberView', { description: 'What a member said in the meeting of the draft (成员意见).' })
export class MemberViewType {
  @Field(() => String, { description: 'The member’s name in their tokens (sub).' })
  member!: string;

  @Field(() => MemberPositionEnum, { description: 'For it, against it, or otherwise.' })
  position!: MemberPosition;

  @Field(() => String, { nullable: true, description: 'The reasons given (理由); null where none were.' })
  reasons!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was said, or changed last.' })
  statedAt!: Date;
}

@ObjectType('Absence', { description: 'A member who is noted absent from a meeting (缺席).' })
export class AbsenceType {
  @Field(() => String, { description: 'The member’s name in their tokens (sub).' })
  member!: string;

  @Field(() => String, { description: 'Why (缺席原因).' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  notedAt!: Date;
}

@ObjectType('ChairDecision', {
  description: 'How the chair decided after the discussion (组长决定, 重大行政决策程序暂行条例 30).',
})
export class ChairDecisionType implements ChairDecision {
  @Field(() => Int, { description: 'How many were for the draft (同意).' })
  for!: number;

  @Field(() => Int, { description: 'How many were against it (不同意).' })
  against!: number;

  @Field(() => Int, { description: 'How many had another view (有不同意见).' })
  differing!: number;

  @Field(() => DiscussionMajorityEnum, {
    nullable: true,
    description: 'What more than half of those who spoke think; null where neither side has more than half.',
  })
  majority!: DiscussionMajority | null;

  @Field(() => [String], { description: 'Who was heard, by the name in their tokens (sub).' })
  heard!: readonly string[];

  @Field(() => [String], { description: 'Who was absent (缺席).' })
  absent!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was decided otherwise than the majority thinks (与多数意见不一致的理由); else null.',
  })
  reasonsAgainstMajority!: string | null;
}

@ObjectType('MinutesMember', { description: 'Somebody whom the minutes name (参会人员).' })
export class MinutesMemberType {
  @Field(() => String, { description: 'The name in their tokens (sub).' })
  member!: string;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'The agency that they stand for (成员单位); null for none.',
  })
  agency!: string | null;
}

@ObjectType('MinutesAbsence', { description: 'Somebody who was absent (缺席人员).' })
export class MinutesAbsenceType extends MinutesMemberType {
  @Field(() => String, { nullable: true, description: 'Why (缺席原因); null where nothing was said.' })
  reason!: string | null;
}

@ObjectType('MinutesRecusal', { description: 'Somebody who stood aside (回避人员).' })
export class MinutesRecusalType extends MinutesMemberType {
  @Field(() => String, { description: 'Why (回避原因).' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who sat in their place (代为参会人员); null for nobody.',
  })
  substitute!: string | null;
}

@ObjectType('MinutesStatement', { description: 'What somebody said, or how they voted (讨论情况).' })
export class MinutesStatementType extends MinutesMemberType {
  @Field(() => SpokenPositionEnum, { description: 'For the draft, against it, otherwise, or abstention.' })
  position!: MinutesContent['discussion'][number]['position'];

  @Field(() => String, { nullable: true, description: 'The reasons (理由); null where none were given.' })
  reasons!: string | null;
}

@ObjectType('Minutes', { description: 'The minutes of a meeting that decided on a draft (会议纪要).' })
export class MinutesType {
  /** Not in the schema: the keys by which the dispute is found. */
  disputeId!: string;
  version!: number;
  round!: number;
  content!: MinutesContent;

  @Field(() => String, { description: 'Number of the paper (发文字号).' })
  documentNumber!: string;

  @Field(() => Int, { description: 'The version of the draft that was decided on.' })
  draftVersion!: number;

  @Field(() => DateTimeScalar, { description: 'The hour of the meeting (会议时间).' })
  meetingAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was held (会议地点); null where none was named.',
  })
  place!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt!: Date;
}
