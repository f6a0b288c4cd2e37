import type { EntityManager } from 'typeorm';
import { closeTasks } from '../../workflow/tasks/index.js';
import type { SupersededSubjects } from '../rows/determinations/determination.repository.js';

/**
 * On what is no longer in force nobody has to order or to report anything any more: what took its place asks for it, or not. The
 * case is not locked here, which would be out of order: whoever opens such a task holds the determination.
 */
export async function closeOrderTasks(
  manager: EntityManager,
  { caseId, disputeId }: SupersededSubjects,
  at: Date,
): Promise<void> {
  for (const kind of ['ISSUE_ORDER', 'REPORT_SUSPECTED_CRIME'] as const) {
    await closeTasks(manager, 'CASE', [caseId], at, kind);
  }
  if (disputeId !== null) await closeTasks(manager, 'DISPUTE', [disputeId], at, 'ISSUE_ORDER');
}
