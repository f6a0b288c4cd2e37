import { ok, type Outcome } from '../kernel/index.js';
import { moveOrder, type OrderRequest } from './move-order.js';
import { startClock } from './order-clock.js';
import type { RectificationWorkspace } from './workspace.js';

/**
 * The addressee takes the order on (接收整改指令); from now on the clock is that of the work itself. Refuses what
 * {@link moveOrder} refuses.
 */
export function acceptRectificationOrder(
  workspace: RectificationWorkspace,
  input: OrderRequest,
): Promise<Outcome<string>> {
  return moveOrder(workspace, input, {
    operation: 'acceptRectificationOrder',
    input: {},
    command: 'acceptRectificationOrder',
    prepare: async ({ order, now }) => {
      const { rectifyBy } = order;
      if (rectifyBy === null) throw new Error(`Order ${order.id} has no period.`);
      return ok({ change: startClock(now, rectifyBy, workspace.settings) });
    },
  });
}
