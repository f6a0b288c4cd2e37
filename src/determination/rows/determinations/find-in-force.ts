import type { EntityManager } from 'typeorm';
import { runStatement, selectList, tableOf } from '../../../database/index.js';
import { DeterminationEntity } from './determination.entity.js';
import { isInForce } from '../../model/determinations/determination.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';

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
