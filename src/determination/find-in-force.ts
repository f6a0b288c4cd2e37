import { IsNull, type EntityManager } from 'typeorm';
import { DeterminationEntity } from './determination.entity.js';
import { isInForce } from './determination.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';

/** The determination that binds at this instant on the case's platform and line of business; null where there is none. */
export async function findInForce(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
  at: Date,
): Promise<DeterminationEntity | null> {
  const latest = await manager.findOneBy(DeterminationEntity, {
    platformCode,
    businessLine,
    supersededAt: IsNull(),
  });
  return latest && isInForce(latest, at) ? latest : null;
}
