import { wakeUpAt } from '../../determination/index.js';
import { publishMovedDeadline } from '../../workflow/deadlines/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import { POLICE } from '../model/capacity.js';
import { publishTransfer } from '../reactions/publish-transfer.js';
import { answerReportTask, syncTasksOfTransfer } from '../reactions/transfer-tasks.js';
import { crimeTransferWorkflow } from '../rows/crime-transfer.repository.js';

/** Steps of transfers, and what subscribes to them: run after each in this order, in its transaction. */
export const transferRecorder = createRecorder(crimeTransferWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfTransfer,
  answerReportTask,
  publishTransfer,
  publishMovedDeadline({
    topic: 'crime_transfer.deadline_moved',
    kind: 'CRIME_TRANSFER',
    concerned: ({ sender, handedOverAt }) => (handedOverAt === null ? [sender] : [sender, POLICE]),
  }),
]);
