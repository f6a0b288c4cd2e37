import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type { Caller } from '../../identity/index.js';
import { foreignCursor, type PageRequest } from '../../subgraph-kit/index.js';
import { mailboxesOf } from './mailbox.js';
import { refuseOtherRoles } from './refuse-other-roles.js';
import type { TaskKind, TaskSubjectKind } from './task-kinds.js';
import { runQuery } from '../../database/index.js';

/** 待办事项: something that waits for the caller. */
export interface Task {
  readonly id: string;
  readonly subjectKind: TaskSubjectKind;
  readonly subjectId: string;
  readonly kind: TaskKind;
  readonly officer: string | null;
  readonly platformCode: string | null;
  readonly dueAt: Date | null;
  readonly urgent: boolean;
  readonly openedAt: Date;
}

/** A task's place in the order: urgent first, then by its due date, those without one last. */
export function taskKey({ urgent, dueAt, id }: Task): string {
  return [urgent ? 'URGENT' : 'REGULAR', dueAt?.toISOString() ?? 'infinity', id].join(' ');
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

interface Place {
  readonly calm: boolean;
  readonly due: string;
  readonly id: string;
}

function readPlace(key: string): Place {
  const [urgency, due = '', id = '', ...rest] = key.split(' ');
  const known = urgency === 'URGENT' || urgency === 'REGULAR';
  const isDue = due === 'infinity' || (INSTANT.test(due) && !Number.isNaN(Date.parse(due)));
  if (!known || !isDue || !isUuid(id) || rest.length > 0) throw foreignCursor();
  return { calm: urgency === 'REGULAR', due, id };
}

/** The index `task_waiting`, in its own words. */
const ORDER = `(NOT urgent), (coalesce(due_at, 'infinity'::timestamptz)), id`;
const BEYOND = `AND ((NOT urgent), coalesce(due_at, 'infinity'::timestamptz), id) > ($3, $4::timestamptz, $5::uuid)`;

/**
 * What waits for the caller, the most urgent first. Each mailbox is one range of one index, of which no more is read than
 * the page shows, however many tasks there are.
 *
 * @returns one row more than the page shows, where there are more
 * @throws GraphQLError FIELD_DENIED for a role that tasks are not for; BAD_USER_INPUT for a cursor of another list
 */
export async function myTasks(
  database: DataSource,
  caller: Caller,
  { size, after }: PageRequest,
): Promise<readonly Task[]> {
  refuseOtherRoles(caller);
  const place = after === null ? null : readPlace(after);
  const parameters = place === null ? [] : [place.calm, place.due, place.id];
  return runQuery(
    database,
    `SELECT task.id, task.subject_kind AS "subjectKind", task.subject_id AS "subjectId", task.kind, task.officer,
       task.platform_code AS "platformCode", task.due_at AS "dueAt", task.urgent, task.opened_at AS "openedAt"
     FROM unnest($1::text[]) AS box CROSS JOIN LATERAL (
       SELECT * FROM coordination.task WHERE mailbox = box AND closed_at IS NULL ${place === null ? '' : BEYOND}
       ORDER BY ${ORDER} LIMIT $2
     ) AS task
     ORDER BY ${ORDER} LIMIT $2`,
    [mailboxesOf(caller), size + 1, ...parameters],
  );
}
