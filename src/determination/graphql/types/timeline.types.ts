import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorEnum, DateTimeScalar, enumOf, JsonScalar, RoleEnum } from '../../../subgraph-kit/index.js';
import {
  DeliberationType,
  PanelAdviceType,
  RecusalType,
  RulingDraftType,
  RulingType,
  VoteType,
} from './deliberation.types.js';
import { InterimMeasureType } from './interim-measure.types.js';
import { OpinionVersionType } from './opinion.types.js';
import { SupplementRequestType, SupplementType } from './supplement.types.js';
import { TIMELINE_SUBJECTS, type TimelineSubject } from '../../model/timeline/timeline.js';

export const TimelineSubjectEnum = enumOf(
  'TimelineSubject',
  'What a step of the timeline is about.',
  TIMELINE_SUBJECTS,
);

@ObjectType('TimelineStep', {
  description:
    '全过程记录: one step of a case, its dispute or an interim measure. What it left behind is beside it.',
})
export class TimelineStepType {
  @Field(() => TimelineSubjectEnum)
  subject!: TimelineSubject;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => Int, { description: 'The version of the subject that the step made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, e.g. fileOpinion.' })
  command!: string;

  @Field(() => ActorEnum, { nullable: true, description: 'Null, with officer and role, for the hub itself.' })
  agency!: string | null;

  @Field(() => String, { nullable: true })
  officer!: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'The ground that the step rests on: law and article, or plan.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'The state before; null for the first step.' })
  from!: string | null;

  @Field(() => String, { description: 'The state that it led to.' })
  to!: string;

  @Field(() => JsonScalar)
  details!: object;

  @Field(() => OpinionVersionType, {
    nullable: true,
    description: 'The version given; null where the caller may not see it yet.',
  })
  opinion!: OpinionVersionType | null;

  @Field(() => DeliberationType, { nullable: true })
  meeting!: DeliberationType | null;

  @Field(() => PanelAdviceType, {
    nullable: true,
    description: 'Told to an agency once the round has ended in a ruling.',
  })
  panelAdvice!: PanelAdviceType | null;

  @Field(() => RulingDraftType, {
    nullable: true,
    description: 'What was put before the members; told to an agency once the round has ended in a ruling.',
  })
  draft!: RulingDraftType | null;

  @Field(() => VoteType, { nullable: true, description: 'Told once the round has ended in a ruling.' })
  vote!: VoteType | null;

  @Field(() => RecusalType, { nullable: true })
  recusal!: RecusalType | null;

  @Field(() => RulingType, { nullable: true })
  ruling!: RulingType | null;

  @Field(() => SupplementRequestType, { nullable: true })
  supplementRequest!: SupplementRequestType | null;

  @Field(() => SupplementType, { nullable: true })
  supplement!: SupplementType | null;

  @Field(() => InterimMeasureType, { nullable: true, description: 'As it is now.' })
  interimMeasure!: InterimMeasureType | null;
}
