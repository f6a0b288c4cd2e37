import type { EntityManager } from 'typeorm';
import { insertRow, runStatement } from '../../database/index.js';
import { newId } from '../../kernel/index.js';
import { closeTasks } from '../../tasks/index.js';
import { DeterminationEntity } from './determination.entity.js';
import type { Finding } from './determination.js';
import type { RulingEntity } from './determination.entity.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';

/**
 * Ends what was in force until now, on which nobody has to order anything any more. Its case is not locked here, which
 * would be out of order: whoever opens such a task holds the determination.
 */
async function supersede(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
  by: string,
  at: Date,
): Promise<void> {
  const [earlier]: { case_id: string; dispute_id: string | null }[] = await runStatement(
    manager,
    `WITH superseded AS (
       UPDATE coordination.determination SET superseded_at = $3, superseded_by = $4
       WHERE platform_code = $1 AND business_line = $2 AND superseded_at IS NULL RETURNING case_id)
     SELECT case_id, dispute.id AS dispute_id FROM superseded LEFT JOIN coordination.dispute USING (case_id)`,
    [platformCode, businessLine, at, by],
  );
  if (!earlier) return;
  await closeTasks(manager, 'CASE', [earlier.case_id], at, 'ISSUE_ORDER');
  if (earlier.dispute_id) await closeTasks(manager, 'DISPUTE', [earlier.dispute_id], at, 'ISSUE_ORDER');
}

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
  const [platform]: { sectors: string[] }[] = await runStatement(
    manager,
    `SELECT sectors FROM coordination.platform WHERE code = $1`,
    [platformCode],
  );
  await supersede(manager, { platformCode, businessLine }, id, at);
  await insertRow(manager, DeterminationEntity, {
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
