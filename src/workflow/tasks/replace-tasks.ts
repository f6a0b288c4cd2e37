import type { EntityManager } from 'typeorm';
import { notifyAfterCommit, runStatement } from '../../database/index.js';
import { newId, type Actor, type Level } from '../../kernel/index.js';
import { OUTBOX_CHANNEL } from '../outbox/index.js';
import { TASK_KINDS, type TaskKind, type TaskSubjectKind } from './task-kinds.js';

/** Something that waits for somebody. It follows from the subject's state and is never decided by itself. */
export interface NewTask {
  readonly kind: TaskKind;
  readonly agency: Actor;
  /** For this person alone; null for whoever of the agency may do it. */
  readonly officer: string | null;
  /** For those at this level alone; null for any. */
  readonly level: Level | null;
  /** For those of this region (GB/T 2260) alone; null for any. Not without a level. */
  readonly region: string | null;
  readonly platformCode: string | null;
  /** When it has to be done (UTC). */
  readonly dueAt: Date | null;
  readonly urgent: boolean;
}

export interface TaskSubject {
  readonly kind: TaskSubjectKind;
  readonly id: string;
}

/**
 * One statement, so one round trip: what is no longer asked is closed, what is asked otherwise is changed, what is asked
 * for the first time is opened and told. The three touch different rows, so that all may see the rows of before. The
 * order is that of the index `task_open`: while the table is small, PostgreSQL would as soon read all of another one,
 * and keep to that plan as the table grows.
 */
const REPLACE = `
  WITH wanted AS (
    SELECT given.*, given.agency || '/' || coalesce(level, '') || '/' || coalesce(region, '') || '/'
           || coalesce(officer, '') AS mailbox
    FROM jsonb_to_recordset($4::jsonb) AS given (
      id uuid, message_id uuid, kind text, required_mutation text, agency text, officer text, level text, region text,
      platform_code text, due_at timestamptz, urgent boolean)
  ), open AS (
    SELECT id, kind, mailbox FROM coordination.task
    WHERE subject_kind = $1 AND subject_id = $2 AND closed_at IS NULL
    ORDER BY subject_kind, subject_id, kind, mailbox
  ), closed AS (
    UPDATE coordination.task SET closed_at = greatest($3::timestamptz, opened_at)
    WHERE id IN (
      SELECT open.id FROM open
      WHERE NOT EXISTS (SELECT FROM wanted WHERE wanted.kind = open.kind AND wanted.mailbox = open.mailbox))
  ), changed AS (
    UPDATE coordination.task AS task SET due_at = wanted.due_at, urgent = wanted.urgent
    FROM open JOIN wanted USING (kind, mailbox)
    WHERE task.id = open.id AND (task.due_at, task.urgent) IS DISTINCT FROM (wanted.due_at, wanted.urgent)
  ), opened AS (
    INSERT INTO coordination.task
      (id, subject_kind, subject_id, kind, agency, officer, level, region, platform_code, due_at, urgent, opened_at)
    SELECT id, $1, $2, kind, agency, officer, level, region, platform_code, due_at, urgent, $3
    FROM wanted
    WHERE NOT EXISTS (SELECT FROM open WHERE open.kind = wanted.kind AND open.mailbox = wanted.mailbox)
    RETURNING id
  )
  INSERT INTO coordination.outbox_message
    (id, topic, subject_kind, subject_id, subject_version, recipients, body, occurred_at)
  SELECT message_id, 'task.opened', $1, $2, NULL, ARRAY[agency],
         jsonb_build_object('task', id, 'kind', kind, 'requiredMutation', required_mutation, 'urgent', urgent, 'dueAt',
           to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'platform', platform_code),
         $3
  FROM opened JOIN wanted USING (id)
  RETURNING id`;

/**
 * Makes the open tasks of a subject exactly these. Each that was not open before is told to its assignee by a message of
 * the topic `task.opened`, in the same transaction; one that is not named any more is closed in silence.
 *
 * @param manager a transaction that holds the subject's row: two at once for one subject would break a unique index
 * @param at the instant of the step that they follow from
 */
export async function replaceTasks(
  manager: EntityManager,
  subject: TaskSubject,
  tasks: readonly NewTask[],
  at: Date,
): Promise<void> {
  const wanted = tasks.map(({ kind, agency, officer, level, region, platformCode, dueAt, urgent }) => ({
    id: newId(),
    message_id: newId(),
    kind,
    required_mutation: TASK_KINDS[kind].requiredMutation,
    agency,
    officer,
    level,
    region,
    platform_code: platformCode,
    due_at: dueAt,
    urgent,
  }));
  const values = [subject.kind, subject.id, at, JSON.stringify(wanted)];
  const opened = await runStatement(manager, REPLACE, values);
  if (opened.length > 0) notifyAfterCommit(manager, OUTBOX_CHANNEL);
}
