import type { DataSource, EntityManager } from 'typeorm';
import { runQuery, transactionToItsEnd } from '../../database/index.js';
import type { TaskSubjectKind } from './task-kinds.js';

/** How the tasks of one kind of subject follow from where it stands. */
export interface TaskSource {
  readonly kind: TaskSubjectKind;
  /** Selects the ids, as text, of all that may wait for somebody. */
  readonly open: string;
  /** Locks the subject and makes its open tasks what it asks for; they are none where it is over or not there. */
  readonly rebuild: (manager: EntityManager, id: string, at: Date) => Promise<void>;
}

/**
 * Works out the tasks of everything that is open anew, and closes those of what is not (重建待办): for rows that are older
 * than tasks are. Each subject in a transaction of its own, while the hub may go on working; may be run as often as one
 * likes, and what is right already stays as it is and is not told again.
 *
 * @returns how many subjects were looked at
 */
export async function rebuildTasks(database: DataSource, source: TaskSource, at: Date): Promise<number> {
  const { kind, open, rebuild } = source;
  const subjects: { id: string }[] = await runQuery(
    database,
    `SELECT id FROM (${open}) AS open (id)
     UNION SELECT subject_id FROM coordination.task WHERE subject_kind = $1 AND closed_at IS NULL`,
    [kind],
  );
  for (const { id } of subjects) {
    await transactionToItsEnd(database, (manager) => rebuild(manager, id, at));
  }
  return subjects.length;
}
