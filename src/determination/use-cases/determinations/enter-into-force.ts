import type { EntityManager } from 'typeorm';
import { insertRow, runStatement } from '../../../database/index.js';
import { newId } from '../../../kernel/index.js';
import { closeTasks } from '../../../workflow/tasks/index.js';
import { DeterminationEntity } from '../../rows/determinations/determination.entity.js';
import type { Finding } from '../../model/determinations/determination.js';
import type { RulingEntity } from '../../rows/determinations/determination.entity.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';

interface Place {
  readonly sectors: string[];
  /** The case of what was in force until now, and its dispute; null where nothing was. */
  readonly case_id: string | null;
  readonly dispute_id: string | null;
}

/**
 * Ends what was in force until now, on which nobody has to order anything any more. Its case is not locked here, which
 * would be out of order: whoever opens such a task holds the determination.
 *
 * @returns the platform's sectors
 */
async function supersede(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
  by: string,
  at: Date,
): Promise<string[]> {
  const [place]: Place[] = await runStatement(
    manager,
    `WITH superseded AS (
       UPDATE coordination.determination SET superseded_at = $3, superseded_by = $4
       WHERE platform_code = $1 AND business_line = $2 AND superseded_at IS NULL RETURNING case_id)
     SELECT platform.sectors, case_id, dispute.id AS dispute_id
     FROM coordination.platform LEFT JOIN superseded ON true LEFT JOIN coordination.dispute USING (case_id)
     WHERE platform.code = $1`,
    [platformCode, businessLine, at, by],
  );
  if (!place) throw new Error(`There is no platform ${platformCode}.`);
  const { sectors, case_id: caseId, dispute_id: disputeId } = place;
  if (caseId) await closeTasks(manager, 'CASE', [caseId], at, 'ISSUE_ORDER');
  if (disputeId) await closeTasks(manager, 'DISPUTE', [disputeId], at, 'ISSUE_ORDER');
  return sectors;
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
  const sectors = await supersede(manager, { platformCode, businessLine }, id, at);
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
    sectors,
    reasons: ruling?.reasons ?? null,
    decidedBy: ruling ? 'RULING' : 'CONSENSUS',
    inForceFrom: at,
    validUntil: ruling?.validUntil ?? null,
    supersededAt: null,
    supersededBy: null,
  });
  return id;
}
