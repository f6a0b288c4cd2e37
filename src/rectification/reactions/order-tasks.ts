import { syncTasks } from '../../determination/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type TaskSource } from '../../workflow/tasks/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { lockOrder } from '../rows/rectification-order.repository.js';
import { tasksOfOrder } from './tasks-of-order.js';

/** 待办 of rectification orders. */
export const orderTasks: TaskSource = {
  kind: 'ORDER',
  open: `SELECT id::text FROM coordination.rectification_order WHERE state NOT IN ('CLOSED', 'WITHDRAWN')`,
  rebuild: async (manager, id, at) => {
    const order = await lockOrder(manager, id);
    if (order) await replaceTasks(manager, { kind: 'ORDER', id }, tasksOfOrder(order), at);
  },
};

/** Makes the tasks of an order what its state asks for. */
export const syncTasksOfOrder: Reaction<RectificationOrderEntity> = async (
  manager,
  { command, after, metadata },
) => {
  // A report changes nothing that is waited for.
  if (command === 'reportRectificationProgress') return;
  await replaceTasks(manager, { kind: 'ORDER', id: after.id }, tasksOfOrder(after), metadata.at);
};

/**
 * The first order on a determination answers the task to issue one; where all were taken back, the office has one to issue
 * again, or to say that there is none.
 */
export const syncTasksOfCase: Reaction<RectificationOrderEntity> = async (
  manager,
  { before, after, metadata },
) => {
  if (before === null || after.state === 'WITHDRAWN') await syncTasks(manager, after.caseId, metadata.at);
};
