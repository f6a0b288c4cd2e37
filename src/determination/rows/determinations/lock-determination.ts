import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { selectRow } from '../../../database/index.js';
import { DeterminationEntity } from './determination.entity.js';
import { isInForce } from '../../model/determinations/determination.js';
import { lockStandstill } from '../cases/standstill.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { lockCase } from '../cases/substance-case.repository.js';

/** A determination that something is to be done about, with its case and what holds at this instant. */
export interface LockedDetermination {
  readonly determination: DeterminationEntity;
  readonly substanceCase: SubstanceCaseEntity;
  readonly inForce: boolean;
  /** The case on the same line of business whose dispute is open (意见协调未办结); null where there is none. */
  readonly disputed: SubstanceCaseEntity | null;
}

/**
 * A determination, held as it is until the transaction ends: nobody supersedes it, and nobody opens or reopens a dispute
 * on its line of business. The locks are taken in the order that everybody keeps: case, line of business, open case,
 * determination.
 *
 * @param manager a transaction that holds none of them
 * @returns null for an id that no determination has
 */
export async function lockDetermination(
  manager: EntityManager,
  id: string,
  now: Date,
): Promise<LockedDetermination | null> {
  if (!isUuid(id)) return null;
  const seen = await selectRow(manager, DeterminationEntity, { where: { id } });
  const substanceCase = seen && (await lockCase(manager, seen.caseId));
  if (!substanceCase) return null;
  const disputed = await lockStandstill(manager, substanceCase);
  const determination = await selectRow(manager, DeterminationEntity, {
    where: { id },
    lock: 'FOR SHARE',
  });
  if (!determination) throw new Error(`Determination ${id} is gone.`);
  return { determination, substanceCase, inForce: isInForce(determination, now), disputed };
}
