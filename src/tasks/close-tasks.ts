import type { EntityManager } from 'typeorm';
import type { TaskSubjectKind } from './task-kinds.js';

/** Closes all open tasks of several subjects, in silence: nothing waits for anybody there any more. */
export async function closeTasks(
  manager: EntityManager,
  kind: TaskSubjectKind,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `UPDATE coordination.task SET closed_at = greatest($3::timestamptz, opened_at)
     WHERE subject_kind = $1 AND subject_id = ANY ($2) AND closed_at IS NULL`,
    [kind, ids, at],
  );
}
