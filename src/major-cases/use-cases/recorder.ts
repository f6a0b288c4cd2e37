import { wakeUpAt } from '../../determination/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import { publishMajorCase, syncTasksOfMajorCase } from '../reactions/major-case-tasks.js';
import { majorCaseWorkflow } from '../rows/major-case.repository.js';

/** Steps of reports, and what subscribes to them: run after each in this order, in its transaction. */
export const majorCaseRecorder = createRecorder(majorCaseWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfMajorCase,
  publishMajorCase,
]);
