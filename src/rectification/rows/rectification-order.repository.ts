import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runStatement, selectRow } from '../../database/index.js';
import { DEADLINES_QUEUE } from '../../determination/index.js';
import { nudgeAfterCommit } from '../../workflow/jobs/index.js';
import type { Level, Outcome } from '../../kernel/index.js';
import { recordMove, recordOpening, type Deed, type Workflow } from '../../workflow/recorder/index.js';
import { isFinal, machineOf } from '../model/machine-of.js';
import { NO_CLOCK, type OrderClock } from '../model/order-timer.js';
import { RectificationOrderEntity, RectificationOrderEventEntity } from './rectification-order.entity.js';
import { PLAN, type OrderCommand } from '../model/rectification-order.machine.js';
import { tellStep } from '../reactions/publish-events.js';

export const orderWorkflow: Workflow<RectificationOrderEntity, 'state'> = {
  kind: 'RECTIFICATION_ORDER',
  row: RectificationOrderEntity,
  event: RectificationOrderEventEntity,
  subject: 'orderId',
  state: 'state',
};

/** What a move may change besides the state. */
export type OrderChange = Partial<
  OrderClock &
    Pick<
      RectificationOrderEntity,
      | 'rectifyBy'
      | 'escalationLevel'
      | 'extendedAt'
      | 'receivedAt'
      | 'caseNumber'
      | 'objectionUntil'
      | 'objectedAt'
    >
>;

/** The order, locked until the transaction ends; null where there is none. */
export async function lockOrder(
  manager: EntityManager,
  id: string,
): Promise<RectificationOrderEntity | null> {
  if (!isUuid(id)) return null;
  return selectRow(manager, RectificationOrderEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/**
 * The next number (编号) of a year and level. It is taken for good when the transaction commits and given back when it
 * does not, so the series has no gaps; whoever issues another order of that year and level waits meanwhile.
 */
export async function nextOrderNumber(manager: EntityManager, year: number, level: Level): Promise<number> {
  const [row]: { last: number }[] = await runStatement(
    manager,
    `INSERT INTO coordination.rectification_number AS series (year, level, last) VALUES ($1, $2, 1)
     ON CONFLICT (year, level) DO UPDATE SET last = series.last + 1
     RETURNING last`,
    [year, level],
  );
  if (!row) throw new Error(`No order number of ${year} ${level} was given.`);
  return row.last;
}

export async function insertOrder(
  manager: EntityManager,
  row: RectificationOrderEntity,
  deed: Deed,
): Promise<void> {
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.actsAt, row.id);
  await recordOpening(manager, orderWorkflow, row, {
    ...deed,
    command: 'issueRectificationOrder',
    rule: PLAN,
  });
  await tellStep(manager, 'issueRectificationOrder', row, deed.at);
}

/**
 * Moves a locked order along its table, by compare-and-set on (state, version), with its event, its tasks and what is told
 * of it. Refuses MOVE_NOT_ALLOWED.
 *
 * @param change columns that change with the move; the clock stops in a final state
 * @returns the order as it is now
 */
export async function transitionOrder(
  manager: EntityManager,
  row: RectificationOrderEntity,
  command: OrderCommand,
  deed: Deed,
  change: OrderChange = {},
): Promise<Outcome<RectificationOrderEntity>> {
  const moved = await recordMove(manager, orderWorkflow, row, {
    ...deed,
    machine: machineOf(row.kind),
    command,
    change: (state) => ({ ...change, ...(isFinal(state) ? { ...NO_CLOCK, objectionUntil: null } : {}) }),
  });
  if (!moved.ok) return moved;
  const next = moved.value;
  if (next.actsAt !== row.actsAt) nudgeAfterCommit(manager, DEADLINES_QUEUE, next.actsAt, row.id);
  await tellStep(manager, command, next, deed.at);
  return moved;
}
