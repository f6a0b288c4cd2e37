import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput, LegalBasisInput } from '../../determination/index.js';
import type { Actor, Level, RedLine } from '../../kernel/index.js';
import {
  ActorCodeScalar,
  LevelEnum,
  PlatformCodeScalar,
  RegionCodeScalar,
  SectorCodeScalar,
  RedLineCodeScalar,
} from '../../subgraph-kit/index.js';
import type { AccountabilityConditions } from '../reads/accountability-list.js';
import type { CloseRectificationOrder } from '../use-cases/close-rectification-order.js';
import type { ExtendRectificationOrder } from '../use-cases/extend-rectification-order.js';
import type { IssueRectificationOrder } from '../use-cases/issue-rectification-order.js';
import type { OrderRequest } from '../use-cases/take-order-step.js';
import type { OrderConditions } from '../reads/order-reads.js';
import type { OrderEvidence } from '../model/read-inputs.js';
import { OrderKindEnum, OrderStatusEnum, VerificationResultEnum } from './rectification.enums.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import type { ReportRectificationProgress } from '../use-cases/report-rectification-progress.js';
import type { SubmitRectification } from '../use-cases/submit-rectification.js';
import type { TakeUpRectificationOrder } from '../use-cases/take-up-rectification-order.js';
import type { VerificationResult, VerifyRectification } from '../use-cases/verify-rectification.js';
import type { WithdrawRectificationOrder } from '../use-cases/withdraw-rectification-order.js';

@InputType('RectificationEvidenceInput', { description: 'A document by its SHA-256 (佐证材料).' })
export class RectificationEvidenceInput implements OrderEvidence {
  @Field(() => String, { description: 'What it shows.' })
  description!: string;

  @Field(() => String, { description: 'SHA-256 of the document, 64 hexadecimal digits.' })
  sha256!: string;
}

@InputType('IssueRectificationOrderInput')
export class IssueRectificationOrderInput extends IdempotentInput implements IssueRectificationOrder {
  @Field(() => ID, { description: 'The determination in force that is carried out.' })
  determinationId!: string;

  @Field(() => OrderKindEnum, {
    description: 'What kind of measure it is (整改措施); the disposition says which are allowed.',
  })
  kind!: OrderKind;

  @Field(() => String, { description: 'What is to be done (整改要求).' })
  measures!: string;

  @Field(() => [RedLineCodeScalar], {
    nullable: true,
    description:
      'The red lines to be put right (红线); left out for all that the determination finds crossed.',
  })
  redLines?: RedLine[] | null;

  @Field(() => [LegalBasisInput], {
    description: 'Laws and articles that it rests on (法律依据); at least one.',
  })
  legalBasis!: LegalBasisInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'The period in working days (整改期限), 1 to 250; the hub’s setting when left out.',
  })
  workingDays?: number | null;

  @Field(() => ActorCodeScalar, {
    description: 'The agency that verifies (核查部门), another than the addressee.',
  })
  verifyingAgency!: Actor;
}

@InputType()
export abstract class OrderRequestInput extends IdempotentInput implements OrderRequest {
  @Field(() => ID, { description: 'The order that the step is about.' })
  orderId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType()
abstract class AgencyRequestInput extends OrderRequestInput {
  @Field(() => ActorCodeScalar, { nullable: true, description: 'The caller’s own agency; may be left out.' })
  agency?: Actor | null;
}

@InputType('AcceptRectificationOrderInput')
export class AcceptRectificationOrderInput extends AgencyRequestInput {}

@InputType('ReportRectificationProgressInput')
export class ReportRectificationProgressInput
  extends AgencyRequestInput
  implements ReportRectificationProgress
{
  @Field(() => Int, { description: 'How much is done, 0 to 100.' })
  percent!: number;

  @Field(() => String, { description: 'What was done.' })
  done!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the way (困难和障碍); left out for nothing.',
  })
  obstacles?: string | null;

  @Field(() => [RectificationEvidenceInput], {
    nullable: true,
    description: 'Documents that show it (佐证材料); left out for none.',
  })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('SubmitRectificationInput')
export class SubmitRectificationInput extends AgencyRequestInput implements SubmitRectification {
  @Field(() => String, { description: 'What was done, as a whole (整改报告).' })
  report!: string;

  @Field(() => [RectificationEvidenceInput], {
    nullable: true,
    description: 'Documents that show it (佐证材料); left out for none.',
  })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('VerifyRectificationInput')
export class VerifyRectificationInput extends AgencyRequestInput implements VerifyRectification {
  @Field(() => VerificationResultEnum, { description: 'Whether it was carried out (核查结果).' })
  result!: VerificationResult;

  @Field(() => String, {
    description: 'What was found (核查意见); for work that goes back, what is missing.',
  })
  findings!: string;

  @Field(() => [RectificationEvidenceInput], {
    nullable: true,
    description: 'Documents that show it (佐证材料); left out for none.',
  })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('ExtendRectificationOrderInput')
export class ExtendRectificationOrderInput extends OrderRequestInput implements ExtendRectificationOrder {
  @Field(() => Int, { description: 'How many working days more, 1 to 250.' })
  workingDays!: number;

  @Field(() => String, { description: 'Why the period is extended; it stays on record.' })
  reason!: string;
}

@InputType('WithdrawRectificationOrderInput')
export class WithdrawRectificationOrderInput extends OrderRequestInput implements WithdrawRectificationOrder {
  @Field(() => String, { description: 'Why the order is withdrawn; it stays on record.' })
  reason!: string;
}

@InputType('CloseRectificationOrderInput')
export class CloseRectificationOrderInput extends OrderRequestInput implements CloseRectificationOrder {
  @Field(() => String, { nullable: true, description: 'What is to be said of it; may be left out.' })
  remark?: string | null;
}

@InputType('TakeUpRectificationOrderInput')
export class TakeUpRectificationOrderInput extends AgencyRequestInput implements TakeUpRectificationOrder {
  @Field(() => String, { description: 'Why the superior office takes the order up; it stays on record.' })
  reason!: string;
}

@InputType('RectificationOrderFilter', {
  description: 'Which orders to list; all given conditions must hold.',
})
export class RectificationOrderFilterInput implements OrderConditions {
  @Field(() => PlatformCodeScalar, { nullable: true, description: 'Only orders about this platform.' })
  platform?: string | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Only orders addressed to this agency (承办单位).',
  })
  agency?: Actor | null;

  @Field(() => OrderStatusEnum, { nullable: true, description: 'Only orders of this status.' })
  status?: OrderState | null;

  @Field(() => OrderKindEnum, { nullable: true, description: 'Only orders of this kind (整改措施).' })
  kind?: OrderKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the deadline of the present step has passed (逾期).',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the determination that it rests on was superseded since.',
  })
  superseded?: boolean | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'Only those that concern this division or one of it (行政区划): where the firm is registered or works, or whose group decides.',
  })
  region?: string | null;

  @Field(() => SectorCodeScalar, {
    nullable: true,
    description: 'Only those on firms in this line of internet finance (领域).',
  })
  sector?: string | null;
}

@InputType('AccountabilityFilter', {
  description: 'Which deadlines to list; all given conditions must hold.',
})
export class AccountabilityFilterInput implements AccountabilityConditions {
  @Field(() => ActorCodeScalar, { nullable: true, description: 'Only deadlines that this agency let pass.' })
  agency?: Actor | null;

  @Field(() => LevelEnum, { nullable: true, description: 'Only orders of this level (层级).' })
  level?: Level | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the step is still undone.' })
  open?: boolean | null;
}
