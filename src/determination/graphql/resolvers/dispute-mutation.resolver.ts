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
    description: '提请: ends the consultation and puts the dispute before the leading group.',
  })
  async referDispute(
    @Arg('input', () => ReferDisputeInput) input: ReferDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.referDispute(input));
  }

  @Mutation(() => AcceptDisputePayload, {
    description: '受理: the office takes the dispute in for legal review.',
  })
  async acceptDispute(
    @Arg('input', () => AcceptDisputeInput) input: AcceptDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.acceptDispute(input));
  }

  @Mutation(() => ReviewDisputeLegalityPayload, {
    description: '合法性审查: on to deliberation, or back to the parties.',
  })
  async reviewDisputeLegality(
    @Arg('input', () => ReviewDisputeLegalityInput) input: ReviewDisputeLegalityInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.reviewDisputeLegality(input));
  }

  @Mutation(() => SuspendDisputePayload, { description: '中止: the clock stands still.' })
  async suspendDispute(
    @Arg('input', () => SuspendDisputeInput) input: SuspendDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.suspendDispute(input));
  }

  @Mutation(() => ResumeDisputePayload, { description: '恢复: goes on where it stood.' })
  async resumeDispute(
    @Arg('input', () => ResumeDisputeInput) input: ResumeDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.resumeDispute(input));
  }

  @Mutation(() => ReopenDisputePayload, { description: '重新提请: on new evidence, after a ruling.' })
  async reopenDispute(
    @Arg('input', () => ReopenDisputeInput) input: ReopenDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.reopenDispute(input));
  }
}
