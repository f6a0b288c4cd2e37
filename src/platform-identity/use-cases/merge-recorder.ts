import { createRecorder } from '../../workflow/recorder/index.js';
import { joinCodes } from '../reactions/join-codes.js';
import { publishMerge } from '../reactions/publish-merge.js';
import { syncTasksOfMerge } from '../reactions/merge-tasks.js';
import { mergeWorkflow } from '../rows/platform-merge.repository.js';

/** Steps of merges, and what subscribes to them: run after each in this order, in its transaction. */
export const mergeRecorder = createRecorder(mergeWorkflow, [joinCodes, syncTasksOfMerge, publishMerge]);
