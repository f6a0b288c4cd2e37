import type { DataSource, EntityManager } from 'typeorm';
import { transactionToItsEnd } from '../database/index.js';
import { closingClock, isObjectionWindowOpen } from './objection-window.js';
import { afterStage, stageDue, type ClockStage } from './order-clock.js';
import { RectificationOrderEntity } from './rectification-order.entity.js';
import { transitionOrder, type OrderChange } from './rectification-order.repository.js';
import { waitingFor } from './rectification-order.js';

/** What a sweep did about one order. */
export interface OrderSwept {
  readonly orderId: string;
  readonly stage: ClockStage | 'endObjectionWindow';
}

/** An order whose time has come and which nobody works on at this moment, locked. */
function lockDueOrder(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<RectificationOrderEntity | null> {
  return manager
    .createQueryBuilder(RectificationOrderEntity, 'rectification_order')
    .where('rectification_order.acts_at <= :now', { now })
    .andWhere('rectification_order.id <> ALL (:passedOver)', { passedOver })
    .orderBy('rectification_order.acts_at')
    .addOrderBy('rectification_order.id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}

async function act(
  manager: EntityManager,
  order: RectificationOrderEntity,
  stage: OrderSwept['stage'],
  at: Date,
  change: OrderChange,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const moved = await transitionOrder(manager, order, stage, { by: null, at, details }, change);
  if (!moved.ok) throw new Error(`Order ${order.id}: ${moved.error.message.en}`);
}

/** Makes up one stage of an order's clock; the state stays, and the event says who was told. */
async function actOnClock(
  manager: EntityManager,
  order: RectificationOrderEntity,
  now: Date,
): Promise<OrderSwept['stage'] | null> {
  if (isObjectionWindowOpen(order)) {
    await act(manager, order, 'endObjectionWindow', now, closingClock(order));
    return 'endObjectionWindow';
  }
  const stage = stageDue(order, now);
  if (stage === null) return null;
  const { dueAt } = order;
  const escalationLevel = order.escalationLevel + (stage === 'escalateOverdue' ? 1 : 0);
  const details = { agency: waitingFor(order), dueAt: dueAt?.toISOString() ?? null, escalationLevel };
  const change = { ...afterStage(order, stage, now), escalationLevel };
  await act(manager, order, stage, now, change, details);
  return stage;
}

/**
 * Has what the police refused closed once the time for an objection is over, warns of deadlines that come near, reminds of those that have passed and escalates what stays undone (预警、催办、升级),
 * each stage of each order in a transaction of its own and each exactly once, however many processes sweep at the same
 * time. Stages that were missed while no process ran are made up in their order. An order that somebody is working on is
 * left for the next sweep; one that cannot be acted on does not keep the others waiting.
 *
 * @returns what this sweep did
 * @throws AggregateError of what went wrong with single orders, after all the others were acted on
 */
export async function sweepOrders(database: DataSource, now: Date): Promise<readonly OrderSwept[]> {
  const swept: OrderSwept[] = [];
  const failures = new Map<string, unknown>();
  for (;;) {
    let orderId: string | null = null;
    try {
      const stage = await transactionToItsEnd(database, async (manager) => {
        const order = await lockDueOrder(manager, now, [...failures.keys()]);
        orderId = order?.id ?? null;
        return order && actOnClock(manager, order, now);
      });
      if (orderId === null) break;
      if (stage) swept.push({ orderId, stage });
    } catch (error) {
      if (orderId === null) throw error;
      failures.set(orderId, error);
    }
  }
  if (failures.size > 0) throw new AggregateError([...failures.values()], 'Orders could not be acted on');
  return swept;
}
