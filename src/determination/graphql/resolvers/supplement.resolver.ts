import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { DeterminationContext } from '../types/determination.context.js';
import {
  CompleteSupplementPayload,
  disputeAnswer,
  RequestSupplementPayload,
  SupplementDisputePayload,
  type DisputePayload,
} from '../types/payloads.js';
import { DisputeType } from '../types/substance-case.types.js';
import {
  CompleteSupplementInput,
  RequestSupplementInput,
  SupplementDisputeInput,
  SupplementRequestType,
  SupplementType,
} from '../types/supplement.types.js';

@Resolver(() => SupplementRequestType)
export class SupplementResolver {
  @Mutation(() => RequestSupplementPayload, {
    description:
      'Asks parties for what is missing (要求补正): the clock of the acceptance stands still until they have answered.',
  })
  async requestSupplement(
    @Arg('input', () => RequestSupplementInput) input: RequestSupplementInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.requestSupplement(input));
  }

  @Mutation(() => SupplementDisputePayload, { description: 'Supplies what was asked of the party (补正).' })
  async supplementDispute(
    @Arg('input', () => SupplementDisputeInput) input: SupplementDisputeInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.supplementDispute(input));
  }

  @Mutation(() => CompleteSupplementPayload, {
    description: 'Ends the wait for supplements (补正结束); for the office.',
  })
  async completeSupplement(
    @Arg('input', () => CompleteSupplementInput) input: CompleteSupplementInput,
    @Ctx() { data: { determination } }: DeterminationContext,
  ): Promise<DisputePayload> {
    return disputeAnswer(determination, await determination.completeSupplement(input));
  }

  @FieldResolver(() => [SupplementType], { description: 'What the parties supplied, the first first.' })
  async answers(
    @Root() { disputeId, version }: SupplementRequestType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SupplementType[]> {
    const answers = await data.determination.supplements.load(disputeId);
    return answers.filter(({ requestVersion }) => requestVersion === version);
  }
}

@Resolver(() => DisputeType)
export class DisputeSupplementResolver {
  @FieldResolver(() => [SupplementRequestType], {
    description: 'What the office asked parties for (补正通知), the first first.',
  })
  supplementRequests(
    @Root() dispute: DisputeType,
    @Ctx() { data }: DeterminationContext,
  ): Promise<SupplementRequestType[]> {
    return data.determination.supplementRequests.load(dispute.id);
  }
}
