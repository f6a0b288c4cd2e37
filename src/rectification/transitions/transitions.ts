import { wakeUpAt } from '../../determination/index.js';
import { publishMovedDeadline } from '../../workflow/deadlines/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import { syncTasksOfCase, syncTasksOfOrder } from '../reactions/order-tasks.js';
import { publishEvents } from '../reactions/publish-events.js';
import { orderWorkflow } from '../rows/rectification-order.repository.js';

/** Steps of orders, and what subscribes to them: run after each in this order, in its transaction. */
export const orderRecorder = createRecorder(orderWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfOrder,
  syncTasksOfCase,
  publishEvents,
  publishMovedDeadline({
    topic: 'order.deadline_moved',
    kind: 'ORDER',
    concerned: ({ addressee, verifier }) => [addressee, ...(verifier === null ? [] : [verifier])],
  }),
]);
