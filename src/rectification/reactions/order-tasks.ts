import { replaceTasks, type TaskSource } from '../../workflow/tasks/index.js';
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
