import type { EntityManager } from 'typeorm';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { expiredMeasures } from '../../rows/disputes/interim-measure.repository.js';
import { disputeRecorder, interimMeasureRecorder } from '../../transitions/transitions.js';

/**
 * Ends the interim measures of a locked dispute whose time is over (临时管控措施期满).
 *
 * @returns how many those were
 * @throws where the table does not know that: a fault, because a measure in force belongs to an undecided dispute
 */
export async function expireMeasures(
  manager: EntityManager,
  dispute: DisputeEntity,
  now: Date,
): Promise<number> {
  let current = dispute;
  const expiring = await expiredMeasures(manager, dispute.id, now);
  for (const measure of expiring) {
    const details = { cause: 'MEASURE_EXPIRED', measureId: measure.id, until: measure.until.toISOString() };
    const metadata = { by: null, at: now, details };
    const expired = await interimMeasureRecorder.transition(manager, measure, 'expire', metadata);
    const moved = await disputeRecorder.transition(manager, current, 'liftInterimMeasure', metadata);
    if (!expired.ok || !moved.ok) throw new Error(`Interim measure ${measure.id} cannot expire`);
    current = moved.value;
  }
  return expiring.length;
}
