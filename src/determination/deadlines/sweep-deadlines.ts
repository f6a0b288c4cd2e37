import type { DataSource, EntityManager } from 'typeorm';
import { transactionToItsEnd } from '../../database/index.js';
import { actOnDeadline } from './act-on-deadline.js';
import { DEFAULT_CONSULTATION_WORKING_DAYS, type DeterminationSettings } from './consultation-window.js';
import { lockDisputeOf } from '../disputes/dispute.repository.js';
import { expireMeasures } from './expire-measures.js';
import { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { warnOfDeadlines } from './warn-of-deadlines.js';

const DEFAULT_SETTINGS: DeterminationSettings = {
  consultationWorkingDays: DEFAULT_CONSULTATION_WORKING_DAYS,
};

/** Cases that a sweep has looked at and found nothing to do in. */
type LookedAt = Set<string>;

/** The case that has waited longest for the hub and that nobody works on at this moment, locked. */
async function lockOverdueCase(
  manager: EntityManager,
  now: Date,
  lookedAt: LookedAt,
): Promise<SubstanceCaseEntity | null> {
  const [found]: { id: string }[] = await manager.query(
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
    [now, [...lookedAt]],
  );
  return found ? manager.findOneByOrFail(SubstanceCaseEntity, { id: found.id }) : null;
}

/**
 * Does what the passing of deadlines asks for (see `deadlineAction`), each step in a transaction of its own and each
 * exactly once, however many processes sweep at the same time; steps that were missed one after the other are made in
 * that order. Warns of deadlines that come near. A case that somebody is working on is left for the next sweep. The rows
 * are the truth: call this at start and on a timer, and nothing is lost while no process runs.
 *
 * @returns the ids of the disputes that this sweep moved, once for each step
 */
export async function sweepDeadlines(
  database: DataSource,
  now: Date,
  settings: DeterminationSettings = DEFAULT_SETTINGS,
): Promise<readonly string[]> {
  const acted: string[] = [];
  const lookedAt: LookedAt = new Set();
  const sweepOne = (manager: EntityManager) => actOnNext(manager, now, settings, lookedAt);
  for (;;) {
    const swept = await transactionToItsEnd(database, sweepOne);
    if (swept === null) break;
    if (swept.acted) acted.push(swept.disputeId);
    else lookedAt.add(swept.caseId);
  }
  await warnOfDeadlines(database, now, settings);
  return acted;
}

async function actOnNext(
  manager: EntityManager,
  now: Date,
  settings: DeterminationSettings,
  lookedAt: LookedAt,
): Promise<{ caseId: string; disputeId: string; acted: boolean } | null> {
  const substanceCase = await lockOverdueCase(manager, now, lookedAt);
  const dispute = substanceCase && (await lockDisputeOf(manager, substanceCase));
  if (!dispute) return null;
  // Between finding the case and locking it, somebody may have moved the dispute.
  const isOverdue = dispute.nextActionAt !== null && dispute.nextActionAt <= now;
  const moved = isOverdue ? await actOnDeadline(manager, dispute, now, settings) : null;
  const expired = await expireMeasures(manager, moved ?? dispute, now);
  return { caseId: dispute.caseId, disputeId: dispute.id, acted: moved !== null || expired > 0 };
}
