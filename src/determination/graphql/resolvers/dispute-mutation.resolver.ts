import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  ReferDisputeInput,
  AcceptDisputeInput,
  ReviewDisputeLegalityInput,
  SuspendDisputeInput,
  ResumeDisputeInput,
  ReopenDisputeInput,
} from '../types/dispute.inputs.js';
import {
  ReferDisputePayload,
  AcceptDisputePayload,
  ReviewDisputeLegalityPayload,
  SuspendDisputePayload,
  ResumeDisputePayload,
  ReopenDisputePayload,
  disputeAnswer,
  type DisputePayload,
} from '../types/payloads.js';

@Resolver()
export class DisputeMutationResolver {
  @Mutation(() => ReferDisputePayload, {
    description: 'Ends the consultation and puts the dispute before the leading group (提请).',
  })
  async referDispute(
    @Arg('input', () => ReferDisputeInput) input: ReferDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.referDispute(input));
  }

  @Mutation(() => AcceptDisputePayload, {
    description: 'Takes the dispute in (受理), so that the finding is drafted; for the office.',
  })
  async acceptDispute(
    @Arg('input', () => AcceptDisputeInput) input: AcceptDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.acceptDispute(input));
  }

  @Mutation(() => ReviewDisputeLegalityPayload, {
    description:
      'Records the legality review of the draft (合法性审查): on to the meeting, back to whoever drafted, or back to the parties; for a reviewer outside the office that drafted.',
  })
  async reviewDisputeLegality(
    @Arg('input', () => ReviewDisputeLegalityInput) input: ReviewDisputeLegalityInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.reviewDisputeLegality(input));
  }

  @Mutation(() => SuspendDisputePayload, {
    description: 'Suspends the dispute (中止): the clock stands still; for the office.',
  })
  async suspendDispute(
    @Arg('input', () => SuspendDisputeInput) input: SuspendDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.suspendDispute(input));
  }

  @Mutation(() => ResumeDisputePayload, {
    description: 'Resumes a suspended dispute where it stood (恢复); for the office.',
  })
  async resumeDispute(
    @Arg('input', () => ResumeDisputeInput) input: ResumeDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.resumeDispute(input));
  }

  @Mutation(() => ReopenDisputePayload, {
    description: 'Reopens a ruled dispute on new evidence (重新提请); for the office.',
  })
  async reopenDispute(
    @Arg('input', () => ReopenDisputeInput) input: ReopenDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.reopenDispute(input));
  }
}
