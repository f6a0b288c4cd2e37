import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  DateTimeScalar,
  enumOf,
  JsonScalar,
  RoleEnum,
} from '../../../subgraph-kit/index.js';
import {
  DeliberationType,
  PanelAdviceType,
  RecusalType,
  RulingDraftType,
  RulingType,
  VoteType,
} from './deliberation.types.js';
import { MemberViewType, MinutesType } from './discussion.types.js';
import { DraftReviewType } from './draft-review.types.js';
import { InterimMeasureType } from './interim-measure.types.js';
import { OpinionVersionType } from './opinion.types.js';
import { SupplementRequestType, SupplementType } from './supplement.types.js';
import { TIMELINE_SUBJECTS, type TimelineSubject } from '../../model/timeline/timeline.js';

export const TimelineSubjectEnum = enumOf(
  'TimelineSubject',
  'What a step of the timeline is about (记录对象).',
  TIMELINE_SUBJECTS,
  {
    CASE: 'The case (认定事项).',
    DISPUTE: 'Its dispute (意见协调事项).',
    INTERIM_MEASURE: 'An interim measure (临时管控措施).',
  },
);

@ObjectType('TimelineStep', {
  description:
    'One step of a case, its dispute or an interim measure (全过程记录). What it left behind is beside it.',
})
export class TimelineStepType {
  @Field(() => TimelineSubjectEnum, { description: 'What the step was about.' })
  subject!: TimelineSubject;

  @Field(() => ID, { description: 'Identifier of that case, dispute or interim measure.' })
  subjectId!: string;

  @Field(() => Int, { description: 'The version of the subject that the step made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, for example `fileOpinion`.' })
  command!: string;

  @Field(() => ActorCodeScalar, { nullable: true, description: 'Who did it; null for the hub itself.' })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: 'The person who did it; null for the hub itself.' })
  officer!: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'In what role it was done (角色); null for the hub itself.',
  })
  role!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  /** As its table has it; what is shown is the citation. */
  rule!: string;

  @Field(() => String, { nullable: true, description: 'The status before; null for the first step.' })
  from!: string | null;

  @Field(() => String, { description: 'The status that it led to.' })
  to!: string;

  @Field(() => JsonScalar, { description: 'What else the step changed, a JSON object.' })
  details!: object;

  @Field(() => OpinionVersionType, {
    nullable: true,
    description:
      'The version of the opinion that was given; null for other steps, and where the caller may not see it yet.',
  })
  opinion!: OpinionVersionType | null;

  @Field(() => DeliberationType, {
    nullable: true,
    description: 'The meeting that was called; null for other steps.',
  })
  meeting!: DeliberationType | null;

  @Field(() => PanelAdviceType, {
    nullable: true,
    description:
      'The experts’ advice; told to an agency once the round has ended in a ruling. Null for other steps.',
  })
  panelAdvice!: PanelAdviceType | null;

  @Field(() => RulingDraftType, {
    nullable: true,
    description:
      'The draft laid before the review; told to an agency once the round has ended in a ruling. Null for other steps.',
  })
  draft!: RulingDraftType | null;

  @Field(() => DraftReviewType, {
    nullable: true,
    description:
      'The legality review of a draft; told to an agency once the round has ended in a ruling. Null for other steps.',
  })
  draftReview!: DraftReviewType | null;

  @Field(() => VoteType, {
    nullable: true,
    description: 'The vote; told once the round has ended in a ruling. Null for other steps.',
  })
  vote!: VoteType | null;

  @Field(() => MemberViewType, {
    nullable: true,
    description:
      'What a member said of the draft; told once the round has ended in a ruling. Null for other steps.',
  })
  view!: MemberViewType | null;

  @Field(() => MinutesType, {
    nullable: true,
    description:
      'The minutes of the meeting that decided; told once the round has ended in a ruling. Null for other steps.',
  })
  minutes!: MinutesType | null;

  @Field(() => RecusalType, {
    nullable: true,
    description: 'The decision on a recusal; null for other steps.',
  })
  recusal!: RecusalType | null;

  @Field(() => RulingType, { nullable: true, description: 'The ruling; null for other steps.' })
  ruling!: RulingType | null;

  @Field(() => SupplementRequestType, {
    nullable: true,
    description: 'What the office asked for; null for other steps.',
  })
  supplementRequest!: SupplementRequestType | null;

  @Field(() => SupplementType, {
    nullable: true,
    description: 'What a party supplied; null for other steps.',
  })
  supplement!: SupplementType | null;

  @Field(() => InterimMeasureType, {
    nullable: true,
    description: 'The interim measure as it is now (临时管控措施); null for other steps.',
  })
  interimMeasure!: InterimMeasureType | null;
}
