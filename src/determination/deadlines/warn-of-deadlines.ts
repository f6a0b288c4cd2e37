import type { DataSource, EntityManager } from 'typeorm';
import { addWorkingDays, type Actor } from '../../kernel/index.js';
import type { DeterminationSettings } from './consultation-window.js';
import type { PendingState } from '../disputes/dispute.machine.js';
import { DEFAULT_STAGE_SETTINGS } from './stage-settings.js';
import { tellOfNearDeadline, type NearDeadline } from './tell-of-deadline.js';

interface WarnedRow {
  readonly id: string;
  readonly version: number;
  readonly state: PendingState;
  readonly due_at: Date;
  readonly recipients: readonly Actor[];
}

/** Warnings in one transaction. */
const BATCH = 100;

/** Whoever inserts the row warns; the key makes it one for each deadline, and a deadline that moved is a new one. */
const WARN = `
  WITH near AS (
    SELECT dispute.id, dispute.due_at FROM coordination.dispute
    WHERE dispute.state IN ('CONSULTATION', 'REFERRED', 'COMPLETENESS', 'LEGAL_REVIEW', 'DELIBERATION')
      AND dispute.due_at > $1 AND dispute.due_at <= $2
      AND NOT EXISTS (
        SELECT FROM coordination.deadline_warning AS warning
        WHERE warning.subject_kind = 'DISPUTE' AND warning.subject_id = dispute.id
          AND warning.due_at = dispute.due_at)
    ORDER BY dispute.due_at, dispute.id
    LIMIT ${BATCH}
  ), warned AS (
    INSERT INTO coordination.deadline_warning (subject_kind, subject_id, due_at, warned_at)
    SELECT 'DISPUTE', id, due_at, $1 FROM near
    ON CONFLICT DO NOTHING
    RETURNING subject_id
  )
  SELECT dispute.id, dispute.version, dispute.state, dispute.due_at,
    ARRAY(
      SELECT DISTINCT agency FROM coordination.task
      WHERE subject_kind = 'DISPUTE' AND subject_id = dispute.id::text AND closed_at IS NULL
      ORDER BY agency
    ) AS recipients
  FROM warned
  JOIN coordination.dispute ON dispute.id = warned.subject_id
  ORDER BY dispute.due_at, dispute.id`;

/**
 * Warns those whose tasks a dispute waits for of deadlines that come near (临期提醒), each deadline once however many processes do this.
 * A deadline that has passed is not warned of: what follows from it is told instead.
 *
 * @returns what was warned of
 */
export async function warnOfDeadlines(
  database: DataSource,
  now: Date,
  settings: DeterminationSettings,
): Promise<readonly NearDeadline[]> {
  const days = settings.warningWorkingDays ?? DEFAULT_STAGE_SETTINGS.warningWorkingDays;
  if (days === 0) return [];
  const until = addWorkingDays(now, days);
  const all: NearDeadline[] = [];
  const warnBatch = async (manager: EntityManager): Promise<readonly NearDeadline[]> => {
    const rows: WarnedRow[] = await manager.query(WARN, [now, until]);
    const near = rows.map(({ id, version, state, due_at, recipients }) => ({
      disputeId: id,
      version,
      state,
      dueAt: due_at,
      recipients,
    }));
    for (const deadline of near) {
      if (deadline.recipients.length > 0) await tellOfNearDeadline(manager, deadline, now);
    }
    return near;
  };
  for (;;) {
    const warned = await database.transaction(warnBatch);
    all.push(...warned);
    if (warned.length === 0) return all;
  }
}
