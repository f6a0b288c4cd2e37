import { IsNull, type EntityManager } from 'typeorm';
import { newId } from '../kernel/index.js';
import { DeterminationEntity } from './determination.entity.js';
import type { Finding } from './determination.js';
import type { RulingEntity } from './determination.entity.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';

/**
 * Puts a determination (认定) into force from `at` on. The one that was in force for the same platform and line of
 * business is marked superseded in the same transaction and stays readable.
 *
 * @param ruling the ruling it rests on; null for a consensus
 */
export async function enterIntoForce(
  manager: EntityManager,
  { id: caseId, platformCode, businessLine }: SubstanceCaseEntity,
  finding: Finding,
  ruling: Pick<RulingEntity, 'id' | 'reasons' | 'validUntil'> | null,
  at: Date,
): Promise<string> {
  const id = newId();
  const { substanceClass, responsibleAgency, disposition, redLines, legalBasis } = finding;
  const [platform]: { sectors: string[] }[] = await manager.query(
    `SELECT sectors FROM coordination.platform WHERE code = $1`,
    [platformCode],
  );
  await manager.update(
    DeterminationEntity,
    { platformCode, businessLine, supersededAt: IsNull() },
    { supersededAt: at, supersededBy: id },
  );
  await manager.insert(DeterminationEntity, {
    id,
    caseId,
    rulingId: ruling?.id ?? null,
    platformCode,
    businessLine,
    substanceClass,
    responsibleAgency,
    disposition,
    redLines: [...redLines],
    legalBasis,
    sectors: platform?.sectors ?? [],
    reasons: ruling?.reasons ?? null,
    decidedBy: ruling ? 'RULING' : 'CONSENSUS',
    inForceFrom: at,
    validUntil: ruling?.validUntil ?? null,
    supersededAt: null,
    supersededBy: null,
  });
  return id;
}
