import type { DataSource, EntityManager } from 'typeorm';
import { DisputeEntity } from './dispute.entity.js';
import { lockDisputeOf, transitionDispute } from './dispute.repository.js';
import { SubstanceCaseEntity } from './substance-case.entity.js';

/** A case whose dispute is overdue and which nobody works on at this moment, locked. */
function lockOverdueCase(manager: EntityManager, now: Date): Promise<SubstanceCaseEntity | null> {
  return manager
    .createQueryBuilder(SubstanceCaseEntity, 'substance_case')
    .where((query) => {
      const overdue = query
        .subQuery()
        .select('dispute.case_id')
        .from(DisputeEntity, 'dispute')
        .where(`dispute.state = 'CONSULTATION' AND dispute.due_at <= :now`, { now });
      return `substance_case.id IN ${overdue.getQuery()}`;
    })
    .setParameter('now', now)
    .orderBy('substance_case.id')
    .limit(1)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
}

/**
 * Refers every dispute whose consultation window has passed (逾期提请), each in a transaction of its own and each exactly
 * once, however many processes sweep at the same time. A case that somebody is working on is left for the next sweep.
 * The row's `due_at` is the truth: call this at start and on a timer, and nothing is lost while no process runs.
 *
 * @returns the ids of the disputes that this sweep referred
 */
export async function sweepDeadlines(database: DataSource, now: Date): Promise<readonly string[]> {
  const referred: string[] = [];
  const sweepOne = (manager: EntityManager) => referNextOverdue(manager, now);
  for (;;) {
    const swept = await database.transaction(sweepOne);
    if (swept === null) return referred;
    if (swept.referred) referred.push(swept.id);
  }
}

async function referNextOverdue(
  manager: EntityManager,
  now: Date,
): Promise<{ id: string; referred: boolean } | null> {
  const substanceCase = await lockOverdueCase(manager, now);
  const dispute = substanceCase && (await lockDisputeOf(manager, substanceCase));
  if (!dispute) return null;
  // Between finding the case and locking it, somebody may have moved the dispute; the next look no longer finds it.
  const isOverdue = dispute.state === 'CONSULTATION' && dispute.dueAt !== null && dispute.dueAt <= now;
  if (!isOverdue) return { id: dispute.id, referred: false };
  const details = { cause: 'CONSULTATION_WINDOW_PASSED', dueAt: dispute.dueAt?.toISOString() };
  const moved = await transitionDispute(manager, dispute, 'referDispute', { by: null, at: now, details });
  return { id: dispute.id, referred: moved.ok };
}
