import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput, LegalBasisInput } from '../../determination/index.js';
import type { Actor, Agency, Level, RedLine } from '../../kernel/index.js';
import {
  ActorEnum,
  AgencyEnum,
  LevelEnum,
  PlatformCodeScalar,
  RedLineEnum,
} from '../../subgraph-kit/index.js';
import type { AccountabilityConditions } from '../reads/accountability-list.js';
import type { AnswerPoliceTransfer, PoliceAnswer } from '../use-cases/answer-police-transfer.js';
import type { CloseRectificationOrder } from '../use-cases/close-rectification-order.js';
import type { ExtendRectificationOrder } from '../use-cases/extend-rectification-order.js';
import type { IssueRectificationOrder } from '../use-cases/issue-rectification-order.js';
import type { OrderRequest } from '../use-cases/take-order-step.js';
import type { ObjectToTransferRefusal } from '../use-cases/object-to-transfer-refusal.js';
import type { OrderConditions } from '../reads/order-reads.js';
import type { OrderEvidence } from '../model/read-evidence.js';
import {
  LongerReviewEnum,
  OrderKindEnum,
  OrderStateEnum,
  PoliceAnswerEnum,
  VerificationResultEnum,
} from './rectification.enums.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';
import type { ReportRectificationProgress } from '../use-cases/report-rectification-progress.js';
import type { SubmitRectification } from '../use-cases/submit-rectification.js';
import type { LongerReview } from '../model/transfer-period.js';
import type { VerificationResult, VerifyRectification } from '../use-cases/verify-rectification.js';
import type { WithdrawRectificationOrder } from '../use-cases/withdraw-rectification-order.js';

@InputType('RectificationEvidenceInput')
export class RectificationEvidenceInput implements OrderEvidence {
  @Field(() => String)
  description!: string;

  @Field(() => String, { description: 'SHA-256 of the document, 64 hexadecimal digits.' })
  sha256!: string;
}

@InputType('IssueRectificationOrderInput')
export class IssueRectificationOrderInput extends IdempotentInput implements IssueRectificationOrder {
  @Field(() => ID)
  determinationId!: string;

  @Field(() => OrderKindEnum)
  kind!: OrderKind;

  @Field(() => String, { description: '整改要求: what is to be done.' })
  measures!: string;

  @Field(() => [RedLineEnum], {
    nullable: true,
    description: 'To be put right; left out: all that the determination finds crossed.',
  })
  redLines?: RedLine[] | null;

  @Field(() => [LegalBasisInput], { description: 'At least one.' })
  legalBasis!: LegalBasisInput[];

  @Field(() => Int, {
    nullable: true,
    description: '整改期限 in working days, 1 to 250; the hub’s setting when left out. Not for a transfer.',
  })
  workingDays?: number | null;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: '核查部门, another than the addressee. Needed for all but a transfer.',
  })
  verifyingAgency?: Agency | null;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: '移送机关, for a transfer; left out: the agency that is responsible by the determination.',
  })
  transferringAgency?: Agency | null;
}

@InputType()
abstract class OrderRequestInput extends IdempotentInput implements OrderRequest {
  @Field(() => ID)
  orderId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType()
abstract class AgencyRequestInput extends OrderRequestInput {
  @Field(() => AgencyEnum, { nullable: true, description: "The caller's own agency; may be left out." })
  agency?: Agency | null;
}

@InputType('AcceptRectificationOrderInput')
export class AcceptRectificationOrderInput extends AgencyRequestInput {}

@InputType('ReportRectificationProgressInput')
export class ReportRectificationProgressInput
  extends AgencyRequestInput
  implements ReportRectificationProgress
{
  @Field(() => Int, { description: '0 to 100.' })
  percent!: number;

  @Field(() => String)
  done!: string;

  @Field(() => String, { nullable: true, description: '困难和障碍.' })
  obstacles?: string | null;

  @Field(() => [RectificationEvidenceInput], { nullable: true })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('SubmitRectificationInput')
export class SubmitRectificationInput extends AgencyRequestInput implements SubmitRectification {
  @Field(() => String, { description: '整改报告: what was done, as a whole.' })
  report!: string;

  @Field(() => [RectificationEvidenceInput], { nullable: true })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('VerifyRectificationInput')
export class VerifyRectificationInput extends AgencyRequestInput implements VerifyRectification {
  @Field(() => VerificationResultEnum)
  result!: VerificationResult;

  @Field(() => String, { description: 'What was found; for work that goes back, what is missing.' })
  findings!: string;

  @Field(() => [RectificationEvidenceInput], { nullable: true })
  evidence?: RectificationEvidenceInput[] | null;
}

@InputType('ExtendRectificationOrderInput')
export class ExtendRectificationOrderInput extends OrderRequestInput implements ExtendRectificationOrder {
  @Field(() => Int, { description: 'How many more, 1 to 250.' })
  workingDays!: number;

  @Field(() => String)
  reason!: string;
}

@InputType('WithdrawRectificationOrderInput')
export class WithdrawRectificationOrderInput extends OrderRequestInput implements WithdrawRectificationOrder {
  @Field(() => String)
  reason!: string;
}

@InputType('CloseRectificationOrderInput')
export class CloseRectificationOrderInput extends OrderRequestInput implements CloseRectificationOrder {
  @Field(() => String, { nullable: true })
  remark?: string | null;
}

@InputType('AnswerPoliceTransferInput')
export class AnswerPoliceTransferInput extends AgencyRequestInput implements AnswerPoliceTransfer {
  @Field(() => PoliceAnswerEnum)
  answer!: PoliceAnswer;

  @Field(() => String, { nullable: true, description: '立案编号, with CASE_FILED.' })
  caseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'With REVIEW_EXTENDED and REFUSED.' })
  reason?: string | null;

  @Field(() => [LegalBasisInput], { nullable: true, description: 'With REFUSED.' })
  legalBasis?: LegalBasisInput[] | null;

  @Field(() => LongerReviewEnum, { nullable: true, description: 'With REVIEW_EXTENDED.' })
  period?: LongerReview | null;

  @Field(() => String, {
    nullable: true,
    description: '批准人, with a REVIEW_EXTENDED of more than ten days.',
  })
  approvedBy?: string | null;
}

@InputType('ObjectToTransferRefusalInput')
export class ObjectToTransferRefusalInput extends AgencyRequestInput implements ObjectToTransferRefusal {
  @Field(() => String)
  reason!: string;
}

@InputType('RectificationOrderFilter', { description: 'All given conditions must hold.' })
export class RectificationOrderFilterInput implements OrderConditions {
  @Field(() => PlatformCodeScalar, { nullable: true })
  platform?: string | null;

  @Field(() => AgencyEnum, { nullable: true, description: 'The addressee.' })
  agency?: Agency | null;

  @Field(() => OrderStateEnum, { nullable: true })
  state?: OrderState | null;

  @Field(() => OrderKindEnum, { nullable: true })
  kind?: OrderKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the present step’s deadline has passed.' })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the determination it hangs on was superseded since.',
  })
  superseded?: boolean | null;
}

@InputType('AccountabilityFilter', { description: 'All given conditions must hold.' })
export class AccountabilityFilterInput implements AccountabilityConditions {
  @Field(() => ActorEnum, { nullable: true })
  agency?: Actor | null;

  @Field(() => LevelEnum, { nullable: true })
  level?: Level | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the step is still undone.' })
  open?: boolean | null;
}
