import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { finishImplementation, lockDetermination } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';

interface CountedOrders {
  readonly open: boolean;
  readonly closed: boolean;
  /** Kinds of those that were not taken back. */
  readonly kinds: readonly string[];
}

/**
 * Ends the implementation of what was determined (执行完毕) where this order was the last one open, at least one was carried out, and none
 * of those that are asked for together is missing.
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
    `SELECT bool_or(state NOT IN ('CLOSED', 'WITHDRAWN')) AS open, bool_or(state = 'CLOSED') AS closed,
       ARRAY(SELECT DISTINCT kind FROM coordination.rectification_order
             WHERE determination_id = $1 AND state <> 'WITHDRAWN') AS kinds
     FROM coordination.rectification_order WHERE determination_id = $1`,
    [determinationId],
  );
  if (!counted || counted.open || !counted.closed) return ok(null);
  const { requiredOrders } = ground.determination;
  if (requiredOrders.some((kind) => !counted.kinds.includes(kind))) return ok(null);
  return finishImplementation(manager, ground, { by: null, at: now, details: { orderId } });
}
