import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DeterminationType, LegalBasisType, WorkflowEventType } from '../../determination/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  ActorCodeScalar,
  connectionType,
  DateTimeScalar,
  LevelEnum,
  PlatformCodeScalar,
  RedLineCodeScalar,
  RegionCodeScalar,
  StatusField,
} from '../../subgraph-kit/index.js';
import { OrderKindEnum, OrderStatusEnum } from './rectification.enums.js';

@ObjectType('RectificationEvidence', { description: 'A document by its SHA-256 (佐证材料).' })
export class RectificationEvidenceType {
  @Field(() => String, { description: 'What it shows.' })
  description!: string;

  @Field(() => String, { description: 'SHA-256 of the document, 64 hexadecimal digits.' })
  sha256!: string;
}

@ObjectType('RectificationProgress', { description: 'How far the addressee is (整改进展).' })
export class RectificationProgressType {
  @Field(() => Int, { description: 'The version of the order that the report made.' })
  version!: number;

  @Field(() => Int, { description: 'How much is done, 0 to 100.' })
  percent!: number;

  @Field(() => String, { description: 'What was done.' })
  done!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the way (困难和障碍); null where nothing does.',
  })
  obstacles!: string | null;

  @Field(() => [RectificationEvidenceType], { description: 'Documents that show it (佐证材料).' })
  evidence!: readonly RectificationEvidenceType[];

  @Field(() => String, { description: 'The person who reported.' })
  reportedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  reportedAt!: Date;
}

@ObjectType('RectificationOrderEvent', { description: 'One step of an order (整改流水).' })
export class RectificationOrderEventType extends WorkflowEventType {
  @Field(() => OrderStatusEnum, {
    nullable: true,
    description: 'The status before; null for the first step.',
  })
  from!: string | null;

  @Field(() => OrderStatusEnum, { description: 'The status that it led to.' })
  to!: string;
}

@ObjectType('RectificationOrder', {
  description: 'What one agency is to do about one determination, and how far it is (整治任务交办单).',
})
export class RectificationOrderType {
  @Field(() => ID, { description: 'Identifier of the order.' })
  id!: string;

  @Field(() => String, {
    description:
      'Number of the paper (发文字号), of the series of the office that issued it for the year, without gaps.',
  })
  documentNumber!: string;

  @Field(() => LevelEnum, { description: 'Level of the leading group that it comes from (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that leading group; null for the national one.',
  })
  region!: string | null;

  @Field(() => OrderKindEnum, { description: 'What kind of measure it is (整改措施).' })
  kind!: string;

  @StatusField(() => OrderStatusEnum, { description: 'Where the order stands (交办单状态).' })
  state!: string;

  @Field(() => Int, { description: 'Counts the steps so far, from 1; give it as expectedVersion.' })
  version!: number;

  /** Not in the schema: the keys by which determination and platform are found. */
  determinationId!: string;
  caseId!: string;
  platformCode!: string;

  @Field(() => DeterminationType, {
    nullable: true,
    description: 'The determination that it rests on (依据的认定).',
  })
  determination?: DeterminationType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether that determination was superseded since. The order stands until the office withdraws it; null where it cannot be told.',
  })
  determinationSuperseded?: boolean | null;

  @Field(() => PlatformType, { nullable: true, description: 'The platform that it is about.' })
  platform?: PlatformType | null;

  @Field(() => ActorCodeScalar, { description: 'The agency that carries it out (承办单位).' })
  addressee!: string;

  @Field(() => ActorCodeScalar, {
    description: 'The agency that verifies it (核查部门), another than the addressee.',
  })
  verifier!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Who has to act now; null once nobody has to.',
  })
  waitingFor?: string | null;

  @Field(() => String, { description: 'What is to be done (整改要求).' })
  measures!: string;

  @Field(() => [RedLineCodeScalar], { description: 'The red lines to be put right (红线).' })
  redLines!: readonly string[];

  @Field(() => [LegalBasisType], { description: 'Laws and articles that it rests on (法律依据).' })
  legalBasis!: readonly LegalBasisType[];

  @Field(() => ActorCodeScalar, { description: 'Who issued it: the office or the leading group.' })
  issuedBy!: string;

  @Field(() => String, { description: 'The person who issued it.' })
  issuedByOfficer!: string;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      'When the work has to be done (整改期限): 24:00 in Beijing of that day, never later than the ruling’s period.',
  })
  rectifyBy!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the present step is due, by whoever it waits for: 24:00 in Beijing of that day; null once nothing is.',
  })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the deadline of the present step has passed (逾期).' })
  overdue?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present step was warned of (预警); null where it was not.',
  })
  warnedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present step was reminded of (催办); null where it was not.',
  })
  remindedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the present step was escalated (督办); null where it was not.',
  })
  escalatedAt!: Date | null;

  @Field(() => Int, { description: 'How often the order was escalated, over all its steps.' })
  escalationLevel!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its period was extended (延期); null where it was not.',
  })
  extendedAt!: Date | null;
}

@ObjectType('AccountabilityEntry', {
  description:
    'One deadline of an order that an agency let pass (问责清单). Flat, so that it goes into a table.',
})
export class AccountabilityEntryType {
  @Field(() => ActorCodeScalar, { description: 'Whom the step waited for, and who let the deadline pass.' })
  agency!: string;

  @Field(() => ID, { description: 'Identifier of the order.' })
  orderId!: string;

  @Field(() => String, { description: 'Number of the order’s paper (发文字号).' })
  documentNumber!: string;

  @Field(() => OrderKindEnum, { description: 'What kind of measure the order is (整改措施).' })
  kind!: string;

  @Field(() => PlatformCodeScalar, { description: 'The platform that the order is about.' })
  platformCode!: string;

  @Field(() => LevelEnum, { description: 'Level of the leading group that the order comes from (层级).' })
  level!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that group; null for the national one.',
  })
  region!: string | null;

  @Field(() => OrderStatusEnum, { description: 'The step that was due.' })
  step!: string;

  @Field(() => DateTimeScalar, { description: 'The deadline that was let pass.' })
  dueAt!: Date;

  @Field(() => Int, {
    description: 'Working days from the deadline to the step, or to now while it is undone (逾期工作日).',
  })
  workingDaysOverdue!: number;

  @Field(() => DateTimeScalar, { description: 'When the agency was reminded (催办).' })
  remindedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was escalated (督办); null where it was not.',
  })
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
