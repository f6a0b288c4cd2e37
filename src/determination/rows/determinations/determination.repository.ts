import type { EntityManager } from 'typeorm';
import { runStatement, selectList, tableOf } from '../../../database/index.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { DeterminationEntity } from './determination.entity.js';
import { isInForce } from '../../model/determinations/determination.js';

/** Whose determination was in force until now. */
export interface SupersededSubjects {
  readonly caseId: string;
  readonly disputeId: string | null;
}

/**
 * Ends what was in force until now for a line of business, of the case's platform and of each member of its group.
 *
 * @returns whose it was, on the platform itself; null where nothing was in force
 */
export async function supersede(
  manager: EntityManager,
  { id, platformCode, businessLine }: Pick<SubstanceCaseEntity, 'id' | 'platformCode' | 'businessLine'>,
  by: string,
  at: Date,
): Promise<SupersededSubjects | null> {
  const [found] = await runStatement<{
    readonly case_id: string;
    readonly dispute_id: string | null;
  }>(
    manager,
    `WITH superseded AS (
       UPDATE coordination.determination SET superseded_at = $3, superseded_by = $4
       WHERE business_line = $2 AND superseded_at IS NULL AND (platform_code = $1
         OR platform_code IN (SELECT member.platform_code FROM coordination.case_member AS member WHERE member.case_id = $5))
       RETURNING case_id, platform_code)
     SELECT case_id, dispute.id AS dispute_id FROM superseded LEFT JOIN coordination.dispute USING (case_id)
     WHERE platform_code = $1`,
    [platformCode, businessLine, at, by, id],
  );
  return found ? { caseId: found.case_id, disputeId: found.dispute_id } : null;
}

/** The determination that binds at this instant on the case's platform and line of business; null where there is none. */
export async function findInForce(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
  at: Date,
): Promise<DeterminationEntity | null> {
  const table = tableOf(manager.dataSource, DeterminationEntity);
  const [latest] = await runStatement<DeterminationEntity>(
    manager,
    `SELECT ${selectList(table, 'determination')} FROM ${table.name} AS determination
     WHERE platform_code = $1 AND business_line = $2 AND superseded_at IS NULL LIMIT 1`,
    [platformCode, businessLine],
  );
  return latest && isInForce(latest, at) ? latest : null;
}
