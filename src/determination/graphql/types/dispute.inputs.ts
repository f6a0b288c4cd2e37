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
import type { LegalityResult } from '../../model/deliberation/draft-review.js';
import type { ReviewDisputeLegality } from '../../use-cases/disputes/review-dispute-legality.js';

@InputType()
export abstract class DisputeRequestInput extends IdempotentInput implements DisputeRequest {
  @Field(() => ID, { description: 'The dispute that the step is about.' })
  disputeId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; refused when there is a newer one.',
  })
  expectedVersion?: number | null;
}

@InputType()
export abstract class ReasonedInput extends DisputeRequestInput {
  @Field(() => String, { description: 'Why; it stays on record.' })
  reason!: string;
}

@InputType('ReferDisputeInput')
export class ReferDisputeInput extends DisputeRequestInput implements ReferDispute {
  @Field(() => String, { nullable: true, description: 'Why; may be left out.' })
  reason?: string | null;
}

@InputType('AcceptDisputeInput')
export class AcceptDisputeInput extends DisputeRequestInput {}

@InputType('ReviewDisputeLegalityInput')
export class ReviewDisputeLegalityInput extends DisputeRequestInput implements ReviewDisputeLegality {
  @Field(() => LegalityResultEnum, { description: 'What the review comes to (审查结论).' })
  result!: LegalityResult;

  @Field(() => String, { description: 'The opinion of the legal review (合法性审查意见).' })
  opinion!: string;
}

@InputType('MeetingPaperInput', { description: 'A paper for a meeting (会议材料).' })
export class MeetingPaperInput {
  @Field(() => String, { description: 'Title of the paper.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the paper, 64 hexadecimal digits; may be left out.',
  })
  sha256?: string | null;
}

@InputType('ConveneDeliberationInput')
export class ConveneDeliberationInput extends DisputeRequestInput implements ConveneDeliberation {
  @Field(() => DateTimeScalar, { description: 'The hour of the meeting, not in the past.' })
  meetingAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where the meeting is held (会议地点).' })
  place?: string | null;

  @Field(() => [MeetingPaperInput], {
    nullable: true,
    description: 'What is before the meeting (会议材料); left out for none.',
  })
  papers?: MeetingPaperInput[] | null;
}

@InputType('RecuseInput')
export class RecuseInput extends ReasonedInput {}

@InputType('CastVoteInput')
export class CastVoteInput extends DisputeRequestInput implements CastVote {
  @Field(() => VoteChoiceEnum, { description: 'For, against, or abstention.' })
  choice!: VoteChoice;

  @Field(() => String, { nullable: true, description: 'The reasons of the vote; may be left out.' })
  reasons?: string | null;
}

@InputType('SuspendDisputeInput')
export class SuspendDisputeInput extends ReasonedInput {}

@InputType('ResumeDisputeInput')
export class ResumeDisputeInput extends DisputeRequestInput {}

@InputType('ReopenDisputeInput')
export class ReopenDisputeInput extends DisputeRequestInput implements ReopenDispute {
  @Field(() => String, { description: 'The new evidence that it is reopened on (新证据).' })
  newEvidence!: string;
}
