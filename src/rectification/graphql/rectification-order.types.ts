import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DeterminationType, LegalBasisType, WorkflowEventType } from '../../determination/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  ActorEnum,
  AgencyEnum,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  PlatformCodeScalar,
  RedLineEnum,
  RegionCodeScalar,
} from '../../subgraph-kit/index.js';
import { OrderKindEnum, OrderStateEnum } from './rectification.enums.js';

@ObjectType('RectificationEvidence', { description: '佐证材料: a document by its SHA-256.' })
export class RectificationEvidenceType {
  @Field(() => String)
  description!: string;

  @Field(() => String, { description: '64 hexadecimal digits.' })
  sha256!: string;
}

@ObjectType('RectificationProgress', { description: '整改进展: how far the addressee is.' })
export class RectificationProgressType {
  @Field(() => Int, { description: 'The version of the order that the report made.' })
  version!: number;

  @Field(() => Int, { description: '0 to 100.' })
  percent!: number;

  @Field(() => String)
  done!: string;

  @Field(() => String, { nullable: true, description: '困难和障碍.' })
  obstacles!: string | null;

  @Field(() => [RectificationEvidenceType])
  evidence!: readonly RectificationEvidenceType[];

  @Field(() => String)
  reportedBy!: string;

  @Field(() => DateTimeScalar)
  reportedAt!: Date;
}

@ObjectType('RectificationOrderEvent', { description: '整改流水: one step of an order.' })
export class RectificationOrderEventType extends WorkflowEventType {
  @Field(() => OrderStateEnum, { nullable: true })
  from!: string | null;

  @Field(() => OrderStateEnum)
  to!: string;
}

@ObjectType('RectificationOrder', {
  description: '整改指令: what one agency is to do about one determination, and how far it is.',
})
export class RectificationOrderType {
  @Field(() => ID)
  id!: string;

  /** Not in the schema: what the number is made of. */
  numberYear!: number;
  numberSequence!: number;

  @Field(() => String, {
    description: '编号, e.g. 互金整改〔2026〕省12号; one series for each year and level, without gaps.',
  })
  number?: string;

  @Field(() => LevelEnum)
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Null for the national level.' })
  region!: string | null;

  @Field(() => OrderKindEnum)
  kind!: string;

  @Field(() => OrderStateEnum)
  state!: string;

  @Field(() => Int)
  version!: number;

  /** Not in the schema: the keys by which determination and platform are found. */
  determinationId!: string;
  caseId!: string;
  platformCode!: string;

  @Field(() => DeterminationType, { nullable: true, description: 'What it hangs on (依据的认定).' })
  determination?: DeterminationType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether that determination was superseded since. The order stands until the office withdraws it.',
  })
  determinationSuperseded?: boolean | null;

  @Field(() => PlatformType, { nullable: true })
  platform?: PlatformType | null;

  @Field(() => AgencyEnum, { description: '责任部门.' })
  addressee!: string;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: '核查部门, another than the addressee; null for a transfer.',
  })
  verifier!: string | null;

  @Field(() => AgencyEnum, { nullable: true, description: '移送机关; null for all but a transfer.' })
  sender!: string | null;

  @Field(() => ActorEnum, { nullable: true, description: 'Whose turn it is; null once nobody’s.' })
  waitingFor?: string | null;

  @Field(() => String, { description: '整改要求.' })
  measures!: string;

  @Field(() => [RedLineEnum], { description: 'To be put right.' })
  redLines!: readonly string[];

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  @Field(() => ActorEnum)
  issuedBy!: string;

  @Field(() => String)
  issuedByOfficer!: string;

  @Field(() => DateTimeScalar)
  issuedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '整改期限: when the work has to be done; null for a transfer, whose periods are the law’s.',
  })
  rectifyBy!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present step is due, by whoever it waits for; null once nothing is.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean)
  overdue?: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Warning (预警) of the present step.' })
  warnedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Reminder (催办) of the present step.' })
  remindedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Escalation (升级) of the present step.' })
  escalatedAt!: Date | null;

  @Field(() => Int, { description: 'How often the order was escalated, over all its steps.' })
  escalationLevel!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its period was extended (延期).' })
  extendedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the police signed for the case.' })
  receivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '立案编号.' })
  caseNumber!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when a refusal of the police may be objected to (复议).',
  })
  objectionUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  objectedAt!: Date | null;
}

@ObjectType('AccountabilityEntry', {
  description:
    '问责清单: one deadline of an order that an agency let pass. Flat, so that it goes into a table.',
})
export class AccountabilityEntryType {
  @Field(() => ActorEnum, { description: 'Whom the step waited for.' })
  agency!: string;

  @Field(() => ID)
  orderId!: string;

  @Field(() => String)
  orderNumber!: string;

  @Field(() => OrderKindEnum)
  kind!: string;

  @Field(() => PlatformCodeScalar)
  platformCode!: string;

  @Field(() => LevelEnum)
  level!: string;

  @Field(() => RegionCodeScalar, { nullable: true })
  region!: string | null;

  @Field(() => OrderStateEnum, { description: 'The step that was due.' })
  step!: string;

  @Field(() => DateTimeScalar)
  dueAt!: Date;

  @Field(() => Int, { description: 'From the deadline to the step, or to now while it is undone.' })
  workingDaysOverdue!: number;

  @Field(() => DateTimeScalar, { description: 'When the agency was reminded.' })
  remindedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  escalatedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the step was taken or its deadline put off; null while it is undone.',
  })
  endedAt!: Date | null;

  /** Not in the schema: the place of the entry in the list. */
  version!: number;
}

export const RectificationOrderConnectionType = connectionType(
  'RectificationOrder',
  () => RectificationOrderType,
);
export const AccountabilityConnectionType = connectionType(
  'AccountabilityEntry',
  () => AccountabilityEntryType,
);
