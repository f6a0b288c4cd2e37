import { syncTasks } from './sync-tasks.js';
import { lockCase } from '../rows/cases/substance-case.repository.js';
import type { TaskSource } from '../../workflow/tasks/index.js';
import { runQuery } from '../../database/index.js';

/** 待办 of cases, and of their disputes with them. A determination is held, so that nobody supersedes it meanwhile. */
export const caseTasks: TaskSource = {
  kind: 'CASE',
  open: `SELECT substance_case.id::text FROM coordination.substance_case
    LEFT JOIN coordination.dispute ON dispute.case_id = substance_case.id
    WHERE (substance_case.status <> 'WITHDRAWN' AND substance_case.closed_at IS NULL
           AND dispute.state IS DISTINCT FROM 'CLOSED')
      OR EXISTS (SELECT FROM coordination.determination
        WHERE case_id = substance_case.id AND superseded_at IS NULL AND crime_reporters <> '[]')
      OR EXISTS (SELECT FROM coordination.task
        WHERE subject_kind = 'DISPUTE' AND subject_id = dispute.id::text AND task.closed_at IS NULL)`,
  rebuild: async (manager, id, at) => {
    if (!(await lockCase(manager, id))) return;
    await runQuery(
      manager,
      'SELECT FROM coordination.determination WHERE case_id = $1 AND superseded_at IS NULL FOR SHARE',
      [id],
    );
    await syncTasks(manager, id, at);
  },
};
