import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import type { Outcome } from '../../kernel/index.js';
import { PlatformType } from '../../platform-registry/index.js';
import {
  AvailableActionType,
  idPageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import type { PlatformIdentityServices } from '../use-cases/open-platform-identity.js';
import {
  ApproveMergeReversalInput,
  ApprovePlatformMergeInput,
  RejectMergeReversalInput,
  RejectPlatformMergeInput,
  WithdrawPlatformMergeInput,
  ApproveMergeReversalPayload,
  ApprovePlatformMergePayload,
  MergePlatformInput,
  MergePlatformPayload,
  PlatformMergeConnectionType,
  PlatformMergeFilterInput,
  PlatformMergeType,
  RejectMergeReversalPayload,
  RejectPlatformMergePayload,
  ReverseMergeInput,
  ReverseMergePayload,
  WithdrawPlatformMergePayload,
  type MergePayload,
} from './merge.types.js';

type Context = SubgraphContext<{ readonly platformIdentity: PlatformIdentityServices }>;

/** The merge that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: PlatformIdentityServices, outcome: Outcome<string>): Promise<MergePayload> {
  const merge = outcome.ok ? await services.merges.find(outcome.value) : null;
  const platform = merge && (await services.platform(merge.surviving));
  return { merge, platform, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => PlatformMergeType)
export class PlatformMergeResolver {
  @BusinessRolesOnly()
  @Query(() => PlatformMergeType, {
    nullable: true,
    description: 'The merge with this id (归并事项); null where there is none, or none in the caller’s area.',
  })
  platformMerge(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the merge.' }) id: string,
  ): Promise<PlatformMergeType | null> {
    return data.platformIdentity.merges.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => PlatformMergeConnectionType, {
    nullable: true,
    description: 'Merges that concern a platform in the caller’s area (归并事项), the newest first.',
  })
  platformMerges(
    @Ctx() { data }: Context,
    @Arg('filter', () => PlatformMergeFilterInput, { nullable: true })
    filter: PlatformMergeFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PlatformMergeType>> {
    return data.platformIdentity.merges.page({ ...filter }, idPageRequest(first, after));
  }

  @FieldResolver(() => PlatformType, {
    nullable: true,
    description: 'The platform that the absorbed code stands for now: itself, or what it was merged into.',
  })
  platform(@Root() merge: PlatformMergeType, @Ctx() { data }: Context): Promise<PlatformType | null> {
    return data.platformIdentity.platform(merge.absorbed);
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  async availableActions(
    @Root() merge: Parameters<PlatformIdentityServices['merges']['actionsOf']>[0],
    @Ctx() { data: { platformIdentity } }: Context,
  ): Promise<readonly AvailableActionType[]> {
    return toAvailableActions(await platformIdentity.merges.actionsOf(merge), platformIdentity.caller.locale);
  }

  @Mutation(() => MergePlatformPayload, {
    description: 'Proposes that two codes are one platform (提请归并从业机构); another officer decides.',
  })
  async mergePlatform(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => MergePlatformInput) input: MergePlatformInput,
  ): Promise<MergePayload> {
    return answerOf(platformIdentity, await platformIdentity.merges.propose({ ...input }));
  }

  @Mutation(() => ApprovePlatformMergePayload, {
    description: 'Agrees to a merge (同意归并): from now on both codes stand for the surviving platform.',
  })
  async approvePlatformMerge(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => ApprovePlatformMergeInput) input: ApprovePlatformMergeInput,
  ): Promise<MergePayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.merges.step('approvePlatformMerge', { ...input }),
    );
  }

  @Mutation(() => RejectPlatformMergePayload, { description: 'Does not agree to a merge (不同意归并).' })
  async rejectPlatformMerge(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => RejectPlatformMergeInput) input: RejectPlatformMergeInput,
  ): Promise<MergePayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.merges.step('rejectPlatformMerge', { ...input }),
    );
  }

  @Mutation(() => WithdrawPlatformMergePayload, {
    description: 'Withdraws a proposal to merge (撤回归并建议); for who proposed it.',
  })
  async withdrawPlatformMerge(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => WithdrawPlatformMergeInput) input: WithdrawPlatformMergeInput,
  ): Promise<MergePayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.merges.step('withdrawPlatformMerge', { ...input }),
    );
  }

  @Mutation(() => ReverseMergePayload, {
    description:
      'Proposes to reverse a merge (提请撤销归并); it stays in force until another officer agrees.',
  })
  async reverseMerge(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => ReverseMergeInput) input: ReverseMergeInput,
  ): Promise<MergePayload> {
    return answerOf(platformIdentity, await platformIdentity.merges.reverse({ ...input }));
  }

  @Mutation(() => ApproveMergeReversalPayload, {
    description: 'Agrees to the reversal of a merge (同意撤销归并): each code stands for itself again.',
  })
  async approveMergeReversal(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => ApproveMergeReversalInput) input: ApproveMergeReversalInput,
  ): Promise<MergePayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.merges.step('approveMergeReversal', { ...input }),
    );
  }

  @Mutation(() => RejectMergeReversalPayload, {
    description: 'Does not agree to the reversal of a merge (维持归并), which stays in force.',
  })
  async rejectMergeReversal(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => RejectMergeReversalInput) input: RejectMergeReversalInput,
  ): Promise<MergePayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.merges.step('rejectMergeReversal', { ...input }),
    );
  }
}
