import type { DataSource, EntityManager } from 'typeorm';
import { sweepRows } from '../../workflow/jobs/index.js';
import { afterStage, stageDue, type TimerStage } from '../model/order-timer.js';
import { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { type OrderChange } from '../rows/rectification-order.repository.js';
import { awaitedActor } from '../model/rectification-order.js';
import { orderRecorder } from '../transitions/transitions.js';
import { selectRow, sql } from '../../database/index.js';

/** What a sweep did about one order. */
export interface OrderSwept {
  readonly orderId: string;
  readonly stage: TimerStage;
}

/** An order whose time has come and which nobody works on at this moment, locked. */
function lockDueOrder(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<RectificationOrderEntity | null> {
  return selectRow(manager, RectificationOrderEntity, {
    matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
    order: { actsAt: 'ASC', id: 'ASC' },
    lock: 'FOR UPDATE SKIP LOCKED',
  });
}

async function act(
  manager: EntityManager,
  order: RectificationOrderEntity,
  stage: OrderSwept['stage'],
  at: Date,
  change: OrderChange,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const moved = await orderRecorder.transition(manager, order, stage, { by: null, at, details }, change);
  if (!moved.ok) throw new Error(`Order ${order.id}: ${moved.error.message.en}`);
}

/** Makes up one stage of an order's clock; the state stays, and the event says who was told. */
async function actOnClock(
  manager: EntityManager,
  order: RectificationOrderEntity,
  now: Date,
): Promise<OrderSwept['stage'] | null> {
  const stage = stageDue(order, now);
  if (stage === null) return null;
  const { dueAt } = order;
  const escalationLevel = order.escalationLevel + (stage === 'escalateOverdue' ? 1 : 0);
  const details = { agency: awaitedActor(order), dueAt: dueAt?.toISOString() ?? null, escalationLevel };
  const change = { ...afterStage(order, stage, now), escalationLevel };
  await act(manager, order, stage, now, change, details);
  return stage;
}

/**
 * Warns of deadlines that come near, reminds of those that have passed and escalates what stays undone (预警、催办、督办),
 * each stage of each order in a transaction of its own and each exactly once, however many processes sweep at the same
 * time. Stages that were missed while no process ran are made up in their order. An order that somebody is working on is
 * left for the next sweep; one that cannot be acted on does not keep the others waiting.
 *
 * @returns what this sweep did
 * @throws RowsPassedOver of the orders that could not be acted on, after all others were
 */
export function sweepOrders(database: DataSource, now: Date): Promise<readonly OrderSwept[]> {
  return sweepRows(database, {
    lockNext: (manager, passedOver) => lockDueOrder(manager, now, passedOver),
    idOf: ({ id }) => id,
    act: async (manager, order) => {
      const stage = await actOnClock(manager, order, now);
      return stage && { orderId: order.id, stage };
    },
  });
}
