import type { EntityManager } from 'typeorm';
import type { TaskKind, TaskSubjectKind } from './task-kinds.js';
import { runQuery } from '../../database/index.js';

/**
 * Closes open tasks of several subjects, in silence: nothing waits for anybody there any more.
 *
 * @param only tasks of this kind; of every kind when absent
 */
export async function closeTasks(
  manager: EntityManager,
  kind: TaskSubjectKind,
  ids: readonly string[],
  at: Date,
  only: TaskKind | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  await runQuery(
    manager,
    `UPDATE coordination.task SET closed_at = greatest($3::timestamptz, opened_at)
     WHERE subject_kind = $1 AND subject_id = ANY ($2) AND closed_at IS NULL AND ($4::text IS NULL OR kind = $4)`,
    [kind, ids, at, only],
  );
}
