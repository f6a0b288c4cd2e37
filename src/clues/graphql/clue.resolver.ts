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
import type { ClueState } from '../model/clue.js';
import type { ClueServices } from '../use-cases/open-clues.js';
import {
  ClueConnectionType,
  ClueStatusEnum,
  ClueType,
  FeedBackClueInput,
  FeedBackCluePayload,
  ReceiveClueInput,
  ReceiveCluePayload,
  TransferClueInput,
  TransferCluePayload,
  type CluePayload,
} from './clue.types.js';

type Context = SubgraphContext<{ readonly clues: ClueServices }>;

/** The clue that the outcome names, freshly read, or its refusal in the caller's language. */
async function answerOf(services: ClueServices, outcome: Outcome<string>): Promise<CluePayload> {
  const clue = outcome.ok ? await services.find(outcome.value) : null;
  return { clue, refusal: refusalIn(outcome, services.caller.locale) };
}

@Resolver(() => ClueType)
export class ClueResolver {
  @BusinessRolesOnly()
  @Query(() => ClueType, {
    nullable: true,
    description:
      'The clue with this id (线索); null where there is none, or none that the caller’s office may see.',
  })
  clue(
    @Ctx() { data }: Context,
    @Arg('id', () => ID, { description: 'Identifier of the clue.' }) id: string,
  ): Promise<ClueType | null> {
    return data.clues.find(id);
  }

  @BusinessRolesOnly()
  @Query(() => ClueConnectionType, {
    nullable: true,
    description:
      'Clues that the caller’s office or one below it passed on or received (线索), the newest first.',
  })
  clues(
    @Ctx() { data }: Context,
    @Arg('status', () => ClueStatusEnum, {
      nullable: true,
      description: 'Only those of this status (线索状态); left out for all.',
    })
    status: ClueState | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ClueType>> {
    return data.clues.page(status, idPageRequest(first, after));
  }

  @FieldResolver(() => [AvailableActionType], { description: 'What this caller can do about it now.' })
  availableActions(
    @Root() clue: Parameters<ClueServices['actionsOf']>[0],
    @Ctx() { data: { clues } }: Context,
  ): readonly AvailableActionType[] {
    return toAvailableActions(clues.actionsOf(clue), clues.caller.locale);
  }

  @Mutation(() => TransferCluePayload, {
    description: 'Passes a clue on to the competent organ (移送线索); for the People’s Bank alone.',
  })
  async transferClue(
    @Ctx() { data: { clues } }: Context,
    @Arg('input', () => TransferClueInput) input: TransferClueInput,
  ): Promise<CluePayload> {
    return answerOf(clues, await clues.transfer({ ...input, receiverRegion: input.receiverRegion ?? null }));
  }

  @Mutation(() => ReceiveCluePayload, { description: 'Signs for a clue (签收线索); for the receiver.' })
  async receiveClue(
    @Ctx() { data: { clues } }: Context,
    @Arg('input', () => ReceiveClueInput) input: ReceiveClueInput,
  ): Promise<CluePayload> {
    return answerOf(clues, await clues.receive({ ...input }));
  }

  @Mutation(() => FeedBackCluePayload, {
    description: 'Tells the People’s Bank what came of a clue (线索反馈); for the receiver.',
  })
  async feedBackClue(
    @Ctx() { data: { clues } }: Context,
    @Arg('input', () => FeedBackClueInput) input: FeedBackClueInput,
  ): Promise<CluePayload> {
    return answerOf(clues, await clues.feedBack({ ...input }));
  }
}
