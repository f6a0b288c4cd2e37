import type { DataSource, EntityManager } from 'typeorm';
import { sweepRows } from '../../../workflow/jobs/index.js';
import { endOfWorkingDays, type Actor } from '../../../kernel/index.js';
import { appendToOutbox } from '../../../workflow/outbox/index.js';
import type { CaseStatus } from '../../model/cases/substance-case.machine.js';
import type { PendingState } from '../../model/disputes/dispute.machine.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { DEFAULT_STAGE_SETTINGS } from '../../settings/index.js';
import { runQuery } from '../../../database/index.js';

/** A state in which somebody is waited for: of a dispute, or of a case that collects opinions. */
type TimedState = PendingState | Extract<CaseStatus, 'COLLECTING'>;

/** A deadline that comes near, and who is waited for. */
export interface NearDeadline {
  readonly kind: 'CASE' | 'DISPUTE';
  readonly id: string;
  readonly version: number;
  readonly state: TimedState;
  readonly dueAt: Date;
  readonly recipients: readonly Actor[];
}

/** 临期提醒: in the transaction that records the warning. */
function publishNearDeadline(manager: EntityManager, near: NearDeadline, at: Date): Promise<void> {
  const { kind, id, version, state, dueAt, recipients } = near;
  return appendToOutbox(manager, {
    topic: kind === 'CASE' ? 'case.deadline_near' : 'dispute.deadline_near',
    subject: { kind, id, version },
    recipients,
    body: { state, dueAt: dueAt.toISOString() },
    at,
  });
}

/** What has deadlines that somebody is waited for until. */
const TIMED: Readonly<
  Record<NearDeadline['kind'], { readonly table: string; readonly state: string; readonly running: string }>
> = {
  CASE: { table: 'coordination.substance_case', state: 'status', running: `'COLLECTING'` },
  DISPUTE: {
    table: 'coordination.dispute',
    state: 'state',
    running: `'CONSULTATION', 'REFERRED', 'COMPLETENESS', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION'`,
  },
};

interface WarnedRow {
  readonly id: string;
  readonly version: number;
  readonly state: TimedState;
  readonly due_at: Date;
  readonly recipients: readonly Actor[];
}

/** Warnings in one transaction. */
const BATCH = 100;

/** Whoever inserts the row warns; the key makes it one for each deadline, and a deadline that moved is a new one. */
function warnOf(kind: NearDeadline['kind']): string {
  const { table, state, running } = TIMED[kind];
  return `
    WITH near AS (
      SELECT subject.id, subject.due_at FROM ${table} AS subject
      WHERE subject.${state} IN (${running})
        AND subject.due_at > $1 AND subject.due_at <= $2
        AND NOT EXISTS (
          SELECT FROM coordination.deadline_warning AS warning
          WHERE warning.subject_kind = '${kind}' AND warning.subject_id = subject.id
            AND warning.due_at = subject.due_at)
        AND ($3::uuid IS NULL OR subject.id = $3)
      ORDER BY subject.due_at, subject.id
      LIMIT ${BATCH}
    ), warned AS (
      INSERT INTO coordination.deadline_warning (subject_kind, subject_id, due_at, warned_at)
      SELECT '${kind}', id, due_at, $1 FROM near
      ON CONFLICT DO NOTHING
      RETURNING subject_id
    )
    SELECT subject.id, subject.version, subject.${state} AS state, subject.due_at,
      ARRAY(
        SELECT DISTINCT agency FROM coordination.task
        WHERE subject_kind = '${kind}' AND subject_id = subject.id::text AND closed_at IS NULL
        ORDER BY agency
      ) AS recipients
    FROM warned
    JOIN ${table} AS subject ON subject.id = warned.subject_id
    ORDER BY subject.due_at, subject.id`;
}

const STATEMENTS = [
  { kind: 'CASE', statement: warnOf('CASE') },
  { kind: 'DISPUTE', statement: warnOf('DISPUTE') },
] as const;

type Kind = (typeof STATEMENTS)[number];

/** Warns of so many deadlines in the caller's transaction. */
async function warn(
  manager: EntityManager,
  { kind, statement }: Kind,
  { now, until, only }: { readonly now: Date; readonly until: Date; readonly only: string | null },
): Promise<readonly NearDeadline[]> {
  const rows: WarnedRow[] = await runQuery(manager, statement, [now, until, only]);
  const near = rows.map(({ due_at, ...row }) => ({ ...row, kind, dueAt: due_at }));
  for (const deadline of near) {
    if (deadline.recipients.length > 0) await publishNearDeadline(manager, deadline, now);
  }
  return near;
}

/** The nearest deadline that nobody was warned of, and none of these. */
async function nearest(
  manager: EntityManager,
  { kind }: Kind,
  now: Date,
  until: Date,
  passedOver: readonly string[],
): Promise<string | null> {
  const { table, state, running } = TIMED[kind];
  const [found]: { id: string }[] = await runQuery(
    manager,
    `SELECT subject.id FROM ${table} AS subject
     WHERE subject.${state} IN (${running}) AND subject.due_at > $1 AND subject.due_at <= $2
       AND subject.id <> ALL ($3::uuid[])
       AND NOT EXISTS (
         SELECT FROM coordination.deadline_warning AS warning
         WHERE warning.subject_kind = '${kind}' AND warning.subject_id = subject.id
           AND warning.due_at = subject.due_at)
     ORDER BY subject.due_at, subject.id LIMIT 1`,
    [now, until, passedOver],
  );
  return found?.id ?? null;
}

/** Many at once; where one of them cannot be warned of, each by itself, so that it keeps no other waiting. */
async function warnOfKind(
  database: DataSource,
  kind: Kind,
  now: Date,
  until: Date,
): Promise<readonly NearDeadline[]> {
  const all: NearDeadline[] = [];
  const warnBatch = (manager: EntityManager) => warn(manager, kind, { now, until, only: null });
  try {
    for (;;) {
      const warned = await database.transaction(warnBatch);
      if (warned.length === 0) return all;
      all.push(...warned);
    }
  } catch {
    const single = await sweepRows(database, {
      lockNext: (manager, passedOver) => nearest(manager, kind, now, until, passedOver),
      idOf: (id) => id,
      act: async (manager, id) => {
        const [warned] = await warn(manager, kind, { now, until, only: id });
        return warned ?? null;
      },
    });
    return [...all, ...single];
  }
}

/**
 * Warns those who are waited for of deadlines that come near (临期提醒): whoever a stage of a dispute waits for, and who
 * has not answered while a case collects opinions. Each deadline once, however many processes do this. One that has passed
 * is not warned of: what follows from it is told instead.
 *
 * @returns what was warned of
 * @throws RowsPassedOver of what could not be warned of, after all others were
 */
export async function warnOfDeadlines(
  database: DataSource,
  now: Date,
  settings: DeterminationSettings,
): Promise<readonly NearDeadline[]> {
  const days = settings.warningWorkingDays ?? DEFAULT_STAGE_SETTINGS.warningWorkingDays;
  if (days === 0) return [];
  const until = endOfWorkingDays(now, days);
  const all: NearDeadline[] = [];
  for (const kind of STATEMENTS) all.push(...(await warnOfKind(database, kind, now, until)));
  return all;
}
