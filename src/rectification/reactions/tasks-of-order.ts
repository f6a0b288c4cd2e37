import type { Actor } from '../../kernel/index.js';
import type { NewTask, TaskKind } from '../../workflow/tasks/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { awaitedActor, type OrderState } from '../model/rectification-order.js';

export type OrderOfTasks = Pick<
  RectificationOrderEntity,
  | 'state'
  | 'addressee'
  | 'verifier'
  | 'offices'
  | 'level'
  | 'region'
  | 'platformCode'
  | 'dueAt'
  | 'remindedAt'
  | 'escalatedAt'
>;

/** The one thing that each state asks of whom it waits for. */
const ASKED: Readonly<Partial<Record<OrderState, TaskKind>>> = {
  ISSUED: 'ACCEPT_ORDER',
  ACCEPTED: 'SUBMIT_RECTIFICATION',
  RETURNED: 'SUBMIT_RECTIFICATION',
  SUBMITTED: 'VERIFY_RECTIFICATION',
  VERIFIED: 'CLOSE_ORDER',
};

/**
 * What an order asks, and of whom (待办事项): its present step, urgent once overdue; and, once it was escalated, of the
 * office to press for it. An agency's task is for its office that deals with the order; the office's is for that of the leading group which
 * the order is under, or for the one above that took it up.
 */
export function tasksOfOrder(order: OrderOfTasks): NewTask[] {
  const { state, level, region, offices, platformCode, dueAt, remindedAt, escalatedAt } = order;
  const agency = awaitedActor(order);
  if (agency === null) return [];
  const task = (asked: TaskKind, of: Actor): NewTask => ({
    kind: asked,
    agency: of,
    officer: null,
    ...(offices[of] ?? (of === 'OFFICE' ? { level, region } : { level: null, region: null })),
    platformCode,
    dueAt,
    urgent: remindedAt !== null,
  });
  const asked = ASKED[state];
  const step = asked ? [task(asked, agency)] : [];
  return escalatedAt !== null && agency !== 'OFFICE' ? [...step, task('CLOSE_ORDER', 'OFFICE')] : step;
}
