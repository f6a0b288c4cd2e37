import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { CloseDispute } from '../../use-cases/disputes/close-dispute.js';
import type { DeterminationContext } from '../types/determination.context.js';
import { ReasonedInput } from '../types/dispute.inputs.js';
import {
  CloseDisputePayload,
  disputeAnswer,
  ReferDisputeUpwardPayload,
  type DisputePayload,
} from '../types/payloads.js';
import type { ReferDisputeUpward } from '../../use-cases/disputes/refer-dispute-upward.js';

@InputType('ReferDisputeUpwardInput')
export class ReferDisputeUpwardInput extends ReasonedInput implements ReferDisputeUpward {}

@InputType('CloseDisputeInput')
export class CloseDisputeInput extends ReasonedInput implements CloseDispute {}

@Resolver()
export class DisputeCourseResolver {
  @Mutation(() => ReferDisputeUpwardPayload, {
    description: 'Puts the dispute before the leading group one level up (提请上级).',
  })
  async referDisputeUpward(
    @Arg('input', () => ReferDisputeUpwardInput) input: ReferDisputeUpwardInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.referDisputeUpward(input));
  }

  @Mutation(() => CloseDisputePayload, {
    description: 'Closes a dispute where nothing is to be carried out (办结); for the office.',
  })
  async closeDispute(
    @Arg('input', () => CloseDisputeInput) input: CloseDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.closeDispute(input));
  }
}
