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

/** What a new determination finds in its place. */
export interface DeterminationPlace {
  /** The platform's. */
  readonly sectors: string[];
  /** Null where nothing was in force. */
  readonly superseded: SupersededSubjects | null;
}

/** Ends what was in force until now for a line of business. */
export async function supersede(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
  by: string,
  at: Date,
): Promise<DeterminationPlace> {
  const [place] = await runStatement<{
    readonly sectors: string[];
    readonly case_id: string | null;
    readonly dispute_id: string | null;
  }>(
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
  return { sectors, superseded: caseId === null ? null : { caseId, disputeId } };
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
