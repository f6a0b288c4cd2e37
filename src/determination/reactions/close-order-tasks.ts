import type { EntityManager } from 'typeorm';
import { closeTasks } from '../../workflow/tasks/index.js';
import type { SupersededSubjects } from '../rows/determinations/determination.repository.js';

/**
 * On what is no longer in force nobody has to order anything any more. The case is not locked here, which would be out of
 * order: whoever opens such a task holds the determination.
 */
export async function closeOrderTasks(
  manager: EntityManager,
  { caseId, disputeId }: SupersededSubjects,
  at: Date,
): Promise<void> {
  await closeTasks(manager, 'CASE', [caseId], at, 'ISSUE_ORDER');
  if (disputeId !== null) await closeTasks(manager, 'DISPUTE', [disputeId], at, 'ISSUE_ORDER');
}
