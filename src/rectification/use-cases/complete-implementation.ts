import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { finishImplementation, lockDetermination } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';

interface CountedOrders {
  readonly open: boolean;
  readonly closed: boolean;
}

/**
 * Ends the implementation of what was determined (执行完毕) where this order was the last one open and at least one was carried out.
 * The case is locked before the orders are counted, so that of two that end at once the later one sees the other.
 */
export async function completeImplementation(
  manager: EntityManager,
  { id: orderId, determinationId }: RectificationOrderEntity,
  now: Date,
): Promise<Outcome<null>> {
  const ground = await lockDetermination(manager, determinationId, now);
  if (!ground) throw new Error(`Order ${orderId} hangs on no determination.`);
  const [counted]: CountedOrders[] = await runStatement(
    manager,
    `SELECT bool_or(state NOT IN ('CLOSED', 'WITHDRAWN')) AS open, bool_or(state = 'CLOSED') AS closed
     FROM coordination.rectification_order WHERE determination_id = $1`,
    [determinationId],
  );
  if (!counted || counted.open || !counted.closed) return ok(null);
  return finishImplementation(manager, ground, { by: null, at: now, details: { orderId } });
}
