import { createRecorder } from '../../workflow/recorder/index.js';
import { syncApprovalTask } from '../reactions/ask-for-approval.js';
import { warrantWorkflow } from '../rows/account-warrant.repository.js';

/** Steps of warrants, and what subscribes to them: run after each in this order, in its transaction. */
export const warrantRecorder = createRecorder(warrantWorkflow, [syncApprovalTask]);
