import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Actor, Agency, Level } from '../kernel/index.js';
import {
  ActorEnum,
  AgencyEnum,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  RegionCodeScalar,
} from '../subgraph-kit/index.js';
import { AGE_BUCKETS, type AgeBucket } from './age-buckets.js';

const AgeBucketEnum = enumOf('AgeBucket', '未结时长, in working days.', AGE_BUCKETS);
const StatisticsSubjectEnum = enumOf('StatisticsSubject', 'What is counted.', ['CASE', 'DISPUTE'] as const);

@ObjectType('StandingFigure', { description: 'How many cases or disputes stand where.' })
export class StandingFigureType {
  @Field(() => StatisticsSubjectEnum)
  subject!: 'CASE' | 'DISPUTE';

  @Field(() => String, { description: 'Status of the case, or state of the dispute.' })
  stage!: string;

  @Field(() => LevelEnum)
  level!: Level;

  @Field(() => AgeBucketEnum, { nullable: true, description: 'Null where nothing is waited for any more.' })
  age!: AgeBucket | null;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: '逾期: of these, whose deadline has passed.' })
  overdue!: number;
}

@ObjectType('AgencyFigure', { description: 'What was asked of an agency, and how it answered.' })
export class AgencyFigureType {
  @Field(() => AgencyEnum)
  agency!: Agency;

  @Field(() => Int)
  cases!: number;

  @Field(() => Int)
  openCases!: number;

  @Field(() => Int, { description: '按期反馈.' })
  inTime!: number;

  @Field(() => Int, { description: '逾期反馈: answered after it had let the window pass.' })
  late!: number;

  @Field(() => Int, { description: '逾期未反馈.' })
  missing!: number;

  @Field(() => Int, { description: '待反馈, while opinions are collected.' })
  awaited!: number;

  @Field(() => Int, { description: 'Of the answers, that the case is not its own.' })
  declined!: number;
}

@ObjectType('ConflictFigure', { description: 'Disputes in which opinions conflicted on an attribute.' })
export class ConflictFigureType {
  @Field(() => String)
  attribute!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Int, { description: 'Disputes that ever had the conflict.' })
  disputes!: number;

  @Field(() => Int, { description: 'Those that have it and are not over.' })
  standing!: number;
}

@ObjectType('StageFigure', { description: '环节用时: how long cases or disputes stayed in a stage.' })
export class StageFigureType {
  @Field(() => StatisticsSubjectEnum)
  subject!: 'CASE' | 'DISPUTE';

  @Field(() => String)
  stage!: string;

  @Field(() => Int, { description: 'Stays that are over.' })
  stays!: number;

  @Field(() => Float)
  medianHours!: number;

  @Field(() => Float)
  ninetiethPercentileHours!: number;
}

@ObjectType('OrderFigure', { description: '整改指令 by kind, state and addressee.' })
export class OrderFigureType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  state!: string;

  @Field(() => AgencyEnum)
  addressee!: Agency;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  overdue!: number;
}

@ObjectType('WorkflowStatistics', {
  description: '工作统计 on the cases that were opened in a window; all sections are of one moment.',
})
export class WorkflowStatisticsType {
  @Field(() => DateTimeScalar)
  from!: Date;

  @Field(() => DateTimeScalar)
  to!: Date;

  @Field(() => LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => RegionCodeScalar, { nullable: true })
  region!: string | null;

  @Field(() => DateTimeScalar)
  asOf!: Date;

  @Field(() => ActorEnum, { nullable: true, description: 'Whose figures they are; null for everybody’s.' })
  agency!: Actor | null;

  @Field(() => [StandingFigureType])
  standing!: readonly StandingFigureType[];

  @Field(() => [AgencyFigureType])
  agencies!: readonly AgencyFigureType[];

  @Field(() => [ConflictFigureType])
  conflicts!: readonly ConflictFigureType[];

  @Field(() => [StageFigureType])
  stages!: readonly StageFigureType[];

  @Field(() => [OrderFigureType])
  orders!: readonly OrderFigureType[];
}
