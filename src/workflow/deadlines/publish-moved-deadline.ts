import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { RECOMPUTE_DEADLINE, type Actor } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../outbox/index.js';
import type { Reaction } from '../recorder/index.js';
import type { TaskSubjectKind } from '../tasks/index.js';

/** Whose tasks wait for something about it. */
function awaited(manager: EntityManager, kind: TaskSubjectKind, id: string): Promise<{ agency: Actor }[]> {
  return runStatement(
    manager,
    `SELECT DISTINCT agency FROM coordination.task
     WHERE subject_kind = $1 AND subject_id = $2 AND closed_at IS NULL`,
    [kind, id],
  );
}

export interface MovedDeadlineTopic<Row> {
  readonly topic: Extract<OutboxTopic, `${string}.deadline_moved`>;
  readonly kind: TaskSubjectKind;
  /** Whom it concerns beside those who have a task. */
  readonly concerned: (row: Row, manager: EntityManager) => readonly Actor[] | Promise<readonly Actor[]>;
}

/** Tells those concerned that a deadline was worked out again (期限变动告知): where it was, where it is, by which notices. */
export function publishMovedDeadline<Row extends { readonly id: string; readonly version: number }>({
  topic,
  kind,
  concerned,
}: MovedDeadlineTopic<Row>): Reaction<Row> {
  return async (manager, { command, after, metadata }) => {
    if (command !== RECOMPUTE_DEADLINE) return;
    const { moved = {}, notices = [] } = { ...metadata.details } as { moved?: object; notices?: object[] };
    const tasks = await awaited(manager, kind, after.id);
    const recipients = new Set([...(await concerned(after, manager)), ...tasks.map(({ agency }) => agency)]);
    await appendToOutbox(manager, {
      topic,
      subject: { kind, id: after.id, version: after.version },
      recipients: [...recipients].toSorted((one, other) => (one < other ? -1 : 1)),
      body: JSON.parse(JSON.stringify({ moved, notices })),
      at: metadata.at,
    });
  };
}
