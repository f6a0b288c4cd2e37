import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { finishImplementation, followCase, lockDetermination } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';

interface Standing {
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
  const [standing]: Standing[] = await runStatement(
    manager,
    `SELECT bool_or(state NOT IN ('CLOSED', 'WITHDRAWN')) AS open, bool_or(state = 'CLOSED') AS closed
     FROM coordination.rectification_order WHERE determination_id = $1`,
    [determinationId],
  );
  if (!standing || standing.open) return ok(null);
  if (!standing.closed) {
    // All were taken back: the office has an order to issue again, or to say that there is none.
    await followCase(manager, ground.substanceCase.id, now);
    return ok(null);
  }
  return finishImplementation(manager, ground, { by: null, at: now, details: { orderId } });
}
