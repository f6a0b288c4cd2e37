import type { TaskSource } from '../../workflow/tasks/index.js';
import { askForApproval, WAITS } from './ask-for-approval.js';
import { runQuery } from '../../database/index.js';

/** 待办 of sharing agreements. */
export const agreementTasks: TaskSource = {
  kind: 'AGREEMENT',
  open: `SELECT DISTINCT agreement_id::text FROM access.agreement_version AS terms WHERE ${WAITS}`,
  rebuild: async (manager, id, at) => {
    await runQuery(manager, 'SELECT FROM access.agreement WHERE id = $1 FOR UPDATE', [id]);
    await askForApproval(manager, id, at);
  },
};
