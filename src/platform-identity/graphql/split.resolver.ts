import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessRolesOnly } from '../../determination/index.js';
import type { Outcome } from '../../kernel/index.js';
import {
  AvailableActionType,
  idPageRequest,
  refusalIn,
  toAvailableActions,
  type Connection,
  type SubgraphContext,
} from '../../subgraph-kit/index.js';
import { SPLIT_IN_FORCE } from '../model/platform-split.machine.js';
import type { PlatformIdentityServices } from '../use-cases/open-platform-identity.js';
import {
  ApprovePlatformSplitInput,
  ApprovePlatformSplitPayload,
  ConfirmSplitRecordsInput,
  ConfirmSplitRecordsPayload,
  PlatformSplitConnectionType,
  PlatformSplitFilterInput,
  PlatformSplitType,
  RejectPlatformSplitInput,
  RejectPlatformSplitPayload,
  SplitPlatformInput,
  SplitPlatformPayload,
  WithdrawPlatformSplitInput,
  WithdrawPlatformSplitPayload,
  type SplitPayload,
} from './split.types.js';

type Context = SubgraphContext<{ readonly platformIdentity: PlatformIdentityServices }>;

/** The split that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: PlatformIdentityServices, outcome: Outcome<string>): Promise<SplitPayload> {
  const split = outcome.ok ? await services.splits.find(outcome.value) : null;
  const isInForce = split !== null && SPLIT_IN_FORCE.includes(split.state);
  const part = isInForce && split.part !== null ? await services.platform(split.part) : null;
  return { split, part, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => PlatformSplitType)
export class PlatformSplitResolver {
  @BusinessRolesOnly()
  @Query(() => PlatformSplitType, {
    nullable: true,
    description: 'The split with this id (拆分事项); null where there is none, or none in the caller’s area.',
  })
  platformSplit(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the split.' }) id: string,
  ): Promise<PlatformSplitType | null> {
    return data.platformIdentity.splits.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => PlatformSplitConnectionType, {
    nullable: true,
    description: 'Splits that concern a platform in the caller’s area (拆分事项), the newest first.',
  })
  platformSplits(
    @Ctx() { data }: Context,
    @Arg('filter', () => PlatformSplitFilterInput, { nullable: true })
    filter: PlatformSplitFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PlatformSplitType>> {
    return data.platformIdentity.splits.page({ ...filter }, idPageRequest(first, after));
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() split: Parameters<PlatformIdentityServices['splits']['actionsOf']>[0],
    @Ctx() { data: { platformIdentity } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(platformIdentity.splits.actionsOf(split), platformIdentity.caller.locale);
  }

  @Mutation(() => SplitPlatformPayload, {
    description:
      'Proposes that what goes by one code is two platforms (提请拆分从业机构); another officer decides.',
  })
  async splitPlatform(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => SplitPlatformInput)
    { unifiedSocialCreditCode = null, registeredRegion = null, ...input }: SplitPlatformInput,
  ): Promise<SplitPayload> {
    const asked = { ...input, unifiedSocialCreditCode, registeredRegion };
    return answerOf(platformIdentity, await platformIdentity.splits.propose(asked));
  }

  @Mutation(() => ApprovePlatformSplitPayload, {
    description:
      'Agrees to a split (同意拆分): from now on the part is a platform of its own, and both codes are found.',
  })
  async approvePlatformSplit(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => ApprovePlatformSplitInput) input: ApprovePlatformSplitInput,
  ): Promise<SplitPayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.splits.step('approvePlatformSplit', { ...input }),
    );
  }

  @Mutation(() => RejectPlatformSplitPayload, { description: 'Does not agree to a split (不同意拆分).' })
  async rejectPlatformSplit(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => RejectPlatformSplitInput) input: RejectPlatformSplitInput,
  ): Promise<SplitPayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.splits.step('rejectPlatformSplit', { ...input }),
    );
  }

  @Mutation(() => WithdrawPlatformSplitPayload, {
    description: 'Withdraws a proposal to split (撤回拆分建议); for who proposed it.',
  })
  async withdrawPlatformSplit(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => WithdrawPlatformSplitInput) input: WithdrawPlatformSplitInput,
  ): Promise<SplitPayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.splits.step('withdrawPlatformSplit', { ...input }),
    );
  }

  @Mutation(() => ConfirmSplitRecordsPayload, {
    description:
      'Says that the caller’s agency has filed its records under the two codes (确认数据已核对); for agencies that the split asks.',
  })
  async confirmSplitRecords(
    @Ctx() { data: { platformIdentity } }: Context,
    @Arg('input', () => ConfirmSplitRecordsInput) input: ConfirmSplitRecordsInput,
  ): Promise<SplitPayload> {
    return answerOf(
      platformIdentity,
      await platformIdentity.splits.step('confirmSplitRecords', { ...input }),
    );
  }
}
