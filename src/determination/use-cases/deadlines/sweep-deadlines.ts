import type { DataSource, EntityManager } from 'typeorm';
import { sweepRows } from '../../../workflow/jobs/index.js';
import { actOnDeadline } from './act-on-deadline.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { DEFAULT_CONSULTATION_WORKING_DAYS } from '../../settings/index.js';
import { lockDisputeOf } from '../../rows/disputes/dispute.repository.js';
import { expireMeasures } from './expire-measures.js';
import { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { warnOfDeadlines } from './warn-of-deadlines.js';
import { readRow, runQuery } from '../../../database/index.js';

const DEFAULT_SETTINGS: DeterminationSettings = {
  consultationWorkingDays: DEFAULT_CONSULTATION_WORKING_DAYS,
};

/** The case that has waited longest for the hub and that nobody works on at this moment, locked. */
async function lockOverdueCase(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<SubstanceCaseEntity | null> {
  const [found]: { id: string }[] = await runQuery(
    manager,
    `SELECT substance_case.id
     FROM (
       SELECT case_id, next_action_at AS since FROM coordination.dispute WHERE next_action_at <= $1
       UNION ALL
       SELECT dispute.case_id, measure.until
       FROM coordination.interim_measure AS measure JOIN coordination.dispute ON dispute.id = measure.dispute_id
       WHERE measure.state = 'IN_FORCE' AND measure.until <= $1
     ) AS overdue
     JOIN coordination.substance_case ON substance_case.id = overdue.case_id
     WHERE substance_case.id <> ALL ($2::uuid[])
     ORDER BY overdue.since, substance_case.id
     LIMIT 1
     FOR UPDATE OF substance_case SKIP LOCKED`,
    [now, passedOver],
  );
  return found ? readRow(manager, SubstanceCaseEntity, { id: found.id }) : null;
}

/**
 * Does what the passing of deadlines asks for (see `deadlineAction`), each step in a transaction of its own and each
 * exactly once, however many processes sweep at the same time; steps that were missed one after the other are made in
 * that order. Warns of deadlines that come near. A case that somebody is working on is left for the next sweep; one that
 * cannot be acted on keeps no other waiting. The rows are the truth: call this at start and on a timer, and nothing is
 * lost while no process runs.
 *
 * @returns the ids of the disputes that this sweep moved, once for each step
 * @throws RowsPassedOver of the cases that could not be acted on, after all others were
 */
export async function sweepDeadlines(
  database: DataSource,
  now: Date,
  settings: DeterminationSettings = DEFAULT_SETTINGS,
): Promise<readonly string[]> {
  const swept = sweepRows(database, {
    lockNext: (manager, passedOver) => lockOverdueCase(manager, now, passedOver),
    idOf: ({ id }) => id,
    act: (manager, substanceCase) => actOn(manager, substanceCase, now, settings),
  });
  // Of rows that could not be acted on the caller hears after the others were warned.
  await swept.catch(() => undefined);
  await warnOfDeadlines(database, now, settings);
  return swept;
}

/** @returns the id of the dispute where it was moved, or null */
async function actOn(
  manager: EntityManager,
  substanceCase: SubstanceCaseEntity,
  now: Date,
  settings: DeterminationSettings,
): Promise<string | null> {
  const dispute = await lockDisputeOf(manager, substanceCase);
  if (!dispute) return null;
  // Between finding the case and locking it, somebody may have moved the dispute.
  const isOverdue = dispute.nextActionAt !== null && dispute.nextActionAt <= now;
  const moved = isOverdue ? await actOnDeadline(manager, dispute, now, settings) : null;
  const expired = await expireMeasures(manager, moved ?? dispute, now);
  return moved !== null || expired > 0 ? dispute.id : null;
}
