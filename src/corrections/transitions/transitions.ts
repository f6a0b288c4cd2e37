import { wakeUpAt } from '../../determination/index.js';
import { publishMovedDeadline } from '../../workflow/deadlines/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import { syncTasksOfCorrection } from '../reactions/correction-tasks.js';
import { publishCorrection } from '../reactions/publish-correction.js';
import { correctionWorkflow } from '../rows/correction.repository.js';

/** Steps of corrections, and what subscribes to them: run after each in this order, in its transaction. */
export const correctionRecorder = createRecorder(correctionWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfCorrection,
  publishCorrection,
  publishMovedDeadline({
    topic: 'correction.deadline_moved',
    kind: 'CORRECTION',
    concerned: ({ asker }) => [asker],
  }),
]);
