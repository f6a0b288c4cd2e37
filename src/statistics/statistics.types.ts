import type { AgreementClockKind } from '../access/index.js';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Actor, Level } from '../kernel/index.js';
import {
  ActorCodeScalar,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  RegionCodeScalar,
  SectorCodeScalar,
  StatusField,
} from '../subgraph-kit/index.js';
import { AGE_BUCKETS, type AgeBucket } from './age-buckets.js';

const AgeBucketEnum = enumOf(
  'AgeBucket',
  'How long something has been waiting, in working days (未结时长).',
  AGE_BUCKETS,
  {
    UP_TO_5: 'Up to 5 working days (五个工作日以内).',
    UP_TO_10: 'More than 5, up to 10 working days (十个工作日以内).',
    UP_TO_20: 'More than 10, up to 20 working days (二十个工作日以内).',
    UP_TO_60: 'More than 20, up to 60 working days (六十个工作日以内).',
    OVER_60: 'More than 60 working days (六十个工作日以上).',
  },
);
const StatisticsSubjectEnum = enumOf(
  'StatisticsSubject',
  'What is counted (统计对象).',
  ['CASE', 'DISPUTE'] as const,
  {
    CASE: 'Cases on what a business really is (认定事项).',
    DISPUTE: 'Disputes between agencies (意见协调事项).',
  },
);

@ObjectType('CaseloadFigure', { description: 'How many cases or disputes stand where (在办情况).' })
export class CaseloadFigureType {
  @Field(() => StatisticsSubjectEnum, { description: 'Whether cases or disputes are counted.' })
  subject!: 'CASE' | 'DISPUTE';

  @Field(() => String, { description: 'Status of the case or of the dispute.' })
  stage!: string;

  @Field(() => LevelEnum, { description: 'Level of the leading group (层级).' })
  level!: Level;

  @Field(() => AgeBucketEnum, {
    nullable: true,
    description: 'How long they have been waiting; null where nothing is waited for any more.',
  })
  age!: AgeBucket | null;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Int, { description: 'Of these, how many have let their deadline pass (逾期).' })
  overdue!: number;
}

@ObjectType('AgencyFigure', { description: 'What was asked of an agency, and how it answered (反馈情况).' })
export class AgencyFigureType {
  @Field(() => ActorCodeScalar, { description: 'The agency that was asked.' })
  agency!: Actor;

  @Field(() => Int, { description: 'Cases in which its opinion was asked for.' })
  cases!: number;

  @Field(() => Int, { description: 'Of these, how many are still open.' })
  openCases!: number;

  @Field(() => Int, { description: 'Answered within the window (按期反馈).' })
  inTime!: number;

  @Field(() => Int, { description: 'Answered after it had let the window pass (逾期反馈).' })
  late!: number;

  @Field(() => Int, { description: 'Did not answer (逾期未反馈).' })
  missing!: number;

  @Field(() => Int, { description: 'Still to answer while opinions are collected (待反馈).' })
  awaited!: number;

  @Field(() => Int, {
    description: 'Of the answers, how many say that the case is not its to judge (不属本部门职责).',
  })
  declined!: number;
}

@ObjectType('ConflictFigure', {
  description: 'Disputes in which opinions conflicted on an attribute (意见冲突).',
})
export class ConflictFigureType {
  @Field(() => String, { description: 'The attribute, a code of OpinionAttribute (认定要素).' })
  attribute!: string;

  @Field(() => String, { description: 'The kind of conflict, a code of ConflictKind.' })
  kind!: string;

  @Field(() => Int, { description: 'Disputes that ever had the conflict.' })
  disputes!: number;

  @Field(() => Int, { description: 'Disputes that have it now and are not over.' })
  open!: number;
}

@ObjectType('StageFigure', { description: 'How long cases or disputes stayed in a stage (环节用时).' })
export class StageFigureType {
  @Field(() => StatisticsSubjectEnum, { description: 'Whether cases or disputes are counted.' })
  subject!: 'CASE' | 'DISPUTE';

  @Field(() => String, { description: 'Status of the case or of the dispute.' })
  stage!: string;

  @Field(() => Int, { description: 'How many stays in the stage are over.' })
  stays!: number;

  @Field(() => Float, {
    description: 'Half of the stays took no more than so many hours (中位数), of the clock.',
  })
  medianHours!: number;

  @Field(() => Float, { description: 'Nine of ten stays took no more than so many hours, of the clock.' })
  ninetiethPercentileHours!: number;
}

@ObjectType('OrderFigure', { description: 'Orders of one kind, status and addressee (整治任务交办单).' })
export class OrderFigureType {
  @Field(() => String, { description: 'Kind of the orders, a code of RectificationOrderKind (整改措施).' })
  kind!: string;

  @StatusField(() => String, { description: 'Their status, a code of RectificationOrderStatus.' })
  state!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency that they are addressed to (承办单位).' })
  addressee!: Actor;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Int, { description: 'Of these, how many have let their present deadline pass (逾期).' })
  overdue!: number;
}

/** What became of the cases of one region, month or sector. */
@ObjectType()
class OpenedFigureType {
  @Field(() => Int, { description: 'How many cases were opened (启动认定事项).' })
  cases!: number;

  @Field(() => Int, { description: 'Of these, how many are still open (未办结).' })
  open!: number;

  @Field(() => Int, { description: 'Of these, how many came to a dispute (进入意见协调).' })
  disputes!: number;

  @Field(() => Int, {
    description: 'Of these, how many have let their deadline, or their dispute’s, pass (逾期).',
  })
  overdue!: number;
}

@ObjectType('RegionFigure', {
  description: 'Cases by the region of the leading group that is competent (分地区情况).',
})
export class RegionFigureType extends OpenedFigureType {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of the leading group (地区); null for the national one.',
  })
  region!: string | null;
}

@ObjectType('MonthFigure', { description: 'Cases by the month in which they were opened (分月情况).' })
export class MonthFigureType extends OpenedFigureType {
  @Field(() => String, {
    description: 'The month in Beijing, YYYY-MM (月份); months without a case are left out.',
  })
  month!: string;
}

@ObjectType('SectorFigure', {
  description:
    'Cases by the sectors in which their firms are registered now (分领域情况); one of a firm of several counts once in each.',
})
export class SectorFigureType extends OpenedFigureType {
  @Field(() => SectorCodeScalar, {
    nullable: true,
    description: 'Line of internet finance (领域); null for firms that are registered in none.',
  })
  sector!: string | null;
}

@ObjectType('SharingFigure', {
  description: 'Applications for an agency’s items, and whether it kept its periods (共享申请办理情况).',
})
export class SharingFigureType {
  @Field(() => ActorCodeScalar, { description: 'The agency that owns the items (数源部门).' })
  agency!: Actor;

  @Field(() => String, { description: 'Which of its two duties is counted, a code of SharingClockKind.' })
  clock!: AgreementClockKind;

  @Field(() => Int, { description: 'How many periods began.' })
  count!: number;

  @Field(() => Int, { description: 'Still to be answered or provided (待办).' })
  awaited!: number;

  @Field(() => Int, { description: 'Of these, how many have let the period pass (逾期).' })
  overdue!: number;

  @Field(() => Int, { description: 'Answered or provided within the period (按期).' })
  inTime!: number;

  @Field(() => Int, { description: 'Answered or provided after it (逾期办理).' })
  late!: number;

  @Field(() => Int, { description: 'Of the answers, how many do not consent (不同意共享).' })
  refused!: number;
}

@ObjectType('WorkflowStatistics', {
  description:
    'Figures on the cases that were opened in a window (工作统计); all sections are of one moment.',
})
export class WorkflowStatisticsType {
  @Field(() => DateTimeScalar, { description: 'The first instant of the window.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The instant before which the window ends.' })
  to!: Date;

  @Field(() => LevelEnum, {
    nullable: true,
    description: 'The level that alone is counted (层级); null for all.',
  })
  level!: Level | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'The region that alone is counted, with its divisions; null for all.',
  })
  region!: string | null;

  @Field(() => DateTimeScalar, { description: 'The moment that the figures are of.' })
  asOf!: Date;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Whose figures they are; null for everybody’s.',
  })
  agency!: Actor | null;

  @Field(() => [CaseloadFigureType], { description: 'How many cases and disputes stand where.' })
  caseload!: readonly CaseloadFigureType[];

  @Field(() => [AgencyFigureType], { description: 'How the agencies answered.' })
  agencies!: readonly AgencyFigureType[];

  @Field(() => [ConflictFigureType], { description: 'What opinions conflicted on.' })
  conflicts!: readonly ConflictFigureType[];

  @Field(() => [StageFigureType], { description: 'How long stages took (环节用时).' })
  stages!: readonly StageFigureType[];

  @Field(() => [OrderFigureType], { description: 'Orders by kind, status and addressee (整治任务交办单).' })
  orders!: readonly OrderFigureType[];

  @Field(() => [RegionFigureType], { description: 'Cases by region (分地区情况).' })
  regions!: readonly RegionFigureType[];

  @Field(() => [MonthFigureType], { description: 'Cases by month (分月情况).' })
  months!: readonly MonthFigureType[];

  @Field(() => [SectorFigureType], { description: 'Cases by the sectors of their firms (分领域情况).' })
  sectors!: readonly SectorFigureType[];

  @Field(() => [SharingFigureType], {
    description:
      'Applications for shared items that were proposed in the window, by their owner (共享申请办理情况); the level does not narrow them.',
  })
  sharing!: readonly SharingFigureType[];
}
