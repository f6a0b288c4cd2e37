import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../../subgraph-kit/index.js';
import type { CastVote } from '../../use-cases/deliberation/cast-vote.js';
import type { ConveneDeliberation } from '../../use-cases/deliberation/convene-deliberation.js';
import type { VoteChoice } from '../../model/deliberation/deliberation.js';
import { LegalityResultEnum, VoteChoiceEnum } from './determination.enums.js';
import type { DisputeRequest } from '../../use-cases/steps/take-dispute-step.js';
import { IdempotentInput } from './opinion.inputs.js';
import type { ReferDispute } from '../../use-cases/disputes/refer-dispute.js';
import type { ReopenDispute } from '../../use-cases/disputes/reopen-dispute.js';
import type {
  LegalityResult,
  ReviewDisputeLegality,
} from '../../use-cases/disputes/review-dispute-legality.js';

@InputType()
export abstract class DisputeRequestInput extends IdempotentInput implements DisputeRequest {
  @Field(() => ID)
  disputeId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType()
export abstract class ReasonedInput extends DisputeRequestInput {
  @Field(() => String)
  reason!: string;
}

@InputType('ReferDisputeInput')
export class ReferDisputeInput extends DisputeRequestInput implements ReferDispute {
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('AcceptDisputeInput')
export class AcceptDisputeInput extends DisputeRequestInput {}

@InputType('ReviewDisputeLegalityInput')
export class ReviewDisputeLegalityInput extends DisputeRequestInput implements ReviewDisputeLegality {
  @Field(() => LegalityResultEnum)
  result!: LegalityResult;

  @Field(() => String, { description: '合法性审查意见.' })
  opinion!: string;
}

@InputType('MeetingPaperInput')
export class MeetingPaperInput {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  sha256?: string | null;
}

@InputType('ConveneDeliberationInput')
export class ConveneDeliberationInput extends DisputeRequestInput implements ConveneDeliberation {
  @Field(() => DateTimeScalar)
  meetingAt!: Date;

  @Field(() => [MeetingPaperInput], { nullable: true })
  papers?: MeetingPaperInput[] | null;
}

@InputType('RecuseInput')
export class RecuseInput extends ReasonedInput {}

@InputType('CastVoteInput')
export class CastVoteInput extends DisputeRequestInput implements CastVote {
  @Field(() => VoteChoiceEnum)
  choice!: VoteChoice;

  @Field(() => String, { nullable: true })
  reasons?: string | null;
}

@InputType('SuspendDisputeInput')
export class SuspendDisputeInput extends ReasonedInput {}

@InputType('ResumeDisputeInput')
export class ResumeDisputeInput extends DisputeRequestInput {}

@InputType('ReopenDisputeInput')
export class ReopenDisputeInput extends DisputeRequestInput implements ReopenDispute {
  @Field(() => String, { description: '新证据.' })
  newEvidence!: string;
}
