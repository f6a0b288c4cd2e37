import { createRecorder } from '../../workflow/recorder/index.js';
import { partCode } from '../reactions/part-code.js';
import { publishSplit, syncTasksOfSplit } from '../reactions/split-tasks.js';
import { splitWorkflow } from '../rows/platform-split.repository.js';

/** Steps of splits, and what subscribes to them: run after each in this order, in its transaction. */
export const splitRecorder = createRecorder(splitWorkflow, [partCode, syncTasksOfSplit, publishSplit]);
