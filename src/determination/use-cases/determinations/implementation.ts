import type { EntityManager } from 'typeorm';
import { selectRow } from '../../../database/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { lockDispute } from '../../rows/disputes/dispute.repository.js';
import { RulingEntity } from '../../rows/determinations/determination.entity.js';
import type { LockedDetermination } from '../../rows/determinations/lock-determination.js';
import type { EventMetadata } from '../../../workflow/recorder/index.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

/** The dispute of a ruling, locked with its case; null for a determination by consensus, which no ruling made. */
async function lockDisputeOfRuling(
  manager: EntityManager,
  rulingId: string | null,
): Promise<DisputeEntity | null> {
  if (rulingId === null) return null;
  const ruling = await selectRow(manager, RulingEntity, { where: { id: rulingId } });
  if (!ruling) throw new Error(`There is no ruling ${rulingId}.`);
  const locked = await lockDispute(manager, ruling.disputeId);
  // A dispute that was reopened is about another ruling by now.
  return locked?.dispute.round === ruling.round ? locked.dispute : null;
}

/**
 * The ruling is being carried out (进入执行): the first order on its determination was issued. Does nothing for a
 * determination by consensus, or where it began before.
 *
 * @param rulingId of the determination that the order hangs on
 * @param manager a transaction that has locked neither a case nor a dispute
 */
export async function startImplementation(
  manager: EntityManager,
  rulingId: string | null,
  metadata: EventMetadata,
): Promise<Outcome<null>> {
  const dispute = await lockDisputeOfRuling(manager, rulingId);
  if (dispute?.state !== 'DECIDED') return ok(null);
  const moved = await disputeRecorder.transition(manager, dispute, 'startImplementation', metadata);
  return moved.ok ? ok(null) : moved;
}

/**
 * What was determined has been carried out (办结): no order on the determination is open any more. A ruled dispute that is
 * being implemented is closed, or the case of a consensus; nothing is done where that is over already.
 *
 * @param ground the determination that the orders hang on, with its case locked
 */
export async function finishImplementation(
  manager: EntityManager,
  {
    determination: { rulingId },
    substanceCase,
  }: Pick<LockedDetermination, 'determination' | 'substanceCase'>,
  metadata: EventMetadata,
): Promise<Outcome<null>> {
  if (rulingId === null) {
    if (substanceCase.closedAt !== null) return ok(null);
    const change = { closedAt: metadata.at };
    const closed = await caseRecorder.transition(
      manager,
      substanceCase,
      'closeSubstanceCase',
      metadata,
      change,
    );
    return closed.ok ? ok(null) : closed;
  }
  const dispute = await lockDisputeOfRuling(manager, rulingId);
  if (dispute?.state !== 'IMPLEMENTING') return ok(null);
  const moved = await disputeRecorder.transition(manager, dispute, 'closeDispute', metadata);
  return moved.ok ? ok(null) : moved;
}
