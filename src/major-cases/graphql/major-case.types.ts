import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import type { Level } from '../../kernel/index.js';
import {
  connectionType,
  DateTimeScalar,
  enumOf,
  LevelEnum,
  payloadType,
  PlatformCodeScalar,
  RegionCodeScalar,
  StatusField,
  type Payload,
} from '../../subgraph-kit/index.js';
import { MAJOR_CASE_STATES, type MajorCaseState } from '../model/major-case.js';

export const MajorCaseStatusEnum = enumOf(
  'MajorCaseStatus',
  'Where a report of a major case stands (快报状态).',
  MAJOR_CASE_STATES,
  {
    REPORTED: 'Told to the offices, and acknowledged by none yet (待签收).',
    ACKNOWLEDGED: 'One of the offices has it (已签收).',
  },
);

@ObjectType('MajorCase', { description: 'An urgent report of a major case (重大情况快报).' })
export class MajorCaseType {
  @Field(() => ID, { description: 'Identifier of the report.' })
  id!: string;

  @Field(() => String, { description: 'Code of the reporting agency (报告单位).' })
  reporter!: string;

  @Field(() => DateTimeScalar, { description: 'When it was reported (报告时间).' })
  reportedAt!: Date;

  @Field(() => LevelEnum, {
    description: 'Level of the leading group whose office is told (层级), with those above.',
  })
  groupLevel!: Level;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that group; null for the national one.',
  })
  groupRegion!: string | null;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'The firm (从业机构); null where none was named that the registry has.',
  })
  platformCode!: string | null;

  @Field(() => String, { description: 'What happens (事项).' })
  what!: string;

  @Field(() => RegionCodeScalar, { description: 'Where it happens (地点).' })
  region!: string;

  /** Minor units; the resolver makes money of it. */
  amount!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people (涉及人数); null where it is not known.',
  })
  people!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was first seen (发现时间).' })
  firstSeenAt!: Date;

  @Field(() => String, { description: 'What was done so far (已采取措施).' })
  measures!: string;

  @Field(() => String, { description: 'Whom to ask (联系方式).' })
  contact!: string;

  @StatusField(() => MajorCaseStatusEnum, { description: 'Where it stands (快报状态).' })
  state!: MajorCaseState;

  @Field(() => Int, { description: 'Counts the steps so far, from 1.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When one of the offices acknowledged it (签收时间); null until then.',
  })
  acknowledgedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the acknowledgement is due (期限); null once it was given.',
  })
  dueAt!: Date | null;
}

@InputType('ReportMajorCaseInput')
export class ReportMajorCaseInput extends IdempotentInput {
  @Field(() => String, { description: 'What happens (事项), up to 1,000 characters.' })
  what!: string;

  @Field(() => RegionCodeScalar, { description: 'Where it happens (地点).' })
  region!: string;

  @Field(() => PlatformCodeScalar, {
    nullable: true,
    description: 'The firm (从业机构), where one is known.',
  })
  platformCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The amount (涉及金额), in minor units (分).' })
  amount?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people (涉及人数).' })
  people?: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was first seen (发现时间).' })
  firstSeenAt!: Date;

  @Field(() => String, { description: 'What was done so far (已采取措施), up to 1,000 characters.' })
  measures!: string;

  @Field(() => String, { description: 'Whom to ask (联系方式), up to 200 characters.' })
  contact!: string;
}

@InputType('AcknowledgeMajorCaseInput')
export class AcknowledgeMajorCaseInput extends IdempotentInput {
  @Field(() => ID, { description: 'The report.' })
  majorCaseId!: string;
}

export const MajorCaseConnectionType = connectionType('MajorCase', () => MajorCaseType);

const MAJOR_CASE = { majorCase: MajorCaseType };

export type MajorCasePayload = Payload<typeof MAJOR_CASE>;

export const ReportMajorCasePayload = payloadType('ReportMajorCase', MAJOR_CASE);
export const AcknowledgeMajorCasePayload = payloadType('AcknowledgeMajorCase', MAJOR_CASE);
