import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DeterminationType } from '../../determination/index.js';
import { AvailableActionType, toAvailableActions } from '../../subgraph-kit/index.js';
import type { RectificationContext } from './rectification.context.js';
import { OrderKindEnum } from './rectification.enums.js';
import { RectificationOrderType } from './rectification-order.types.js';

/** A determination with what is not in the schema: its case and the sectors by whose rules it was made. */
type Ground = DeterminationType & { readonly caseId: string; readonly sectors: readonly string[] };

/** What follows from a determination: orders on it, and who can issue which. */
@Resolver(() => DeterminationType)
export class DeterminationOrdersResolver {
  @FieldResolver(() => [RectificationOrderType], {
    description: 'Orders on it that the caller sees (整治任务交办单), the first first.',
  })
  orders(
    @Root() { id }: DeterminationType,
    @Ctx() { data }: RectificationContext,
  ): Promise<RectificationOrderType[]> {
    return data.rectification.ordersOfDetermination.load(id);
  }

  @FieldResolver(() => [OrderKindEnum], {
    description: 'Kinds of order that its disposition allows (可以交办的措施).',
  })
  async allowedOrders(
    @Root() determination: Ground,
    @Ctx() { data }: RectificationContext,
  ): Promise<readonly string[]> {
    const substanceCase = await data.determination.substanceCase.load(determination.caseId);
    return substanceCase ? data.rectification.allowedKinds(determination, substanceCase) : [];
  }

  @FieldResolver(() => [AvailableActionType], {
    description: 'What this caller can do about the determination now.',
  })
  async availableActions(
    @Root() determination: Ground,
    @Ctx() { data }: RectificationContext,
  ): Promise<readonly AvailableActionType[]> {
    const substanceCase = await data.determination.substanceCase.load(determination.caseId);
    if (!substanceCase) return [];
    const actions = await data.rectification.actionsOfGround(determination, substanceCase, () =>
      data.determination.binds(determination),
    );
    return toAvailableActions(actions, data.rectification.caller.locale);
  }
}
