import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';

/** The sectors (领域) of the platforms that a case is about, those of the one that leads first; read in a transaction. */
export async function readCaseSectors(
  manager: EntityManager,
  { id, platformCode }: Pick<SubstanceCaseEntity, 'id' | 'platformCode'>,
): Promise<string[]> {
  const rows = await runStatement<{ readonly sectors: readonly string[] }>(
    manager,
    `SELECT sectors FROM coordination.platform
     WHERE code = $2 OR code IN (SELECT platform_code FROM coordination.case_member WHERE case_id = $1)
     ORDER BY code <> $2, code`,
    [id, platformCode],
  );
  return [...new Set(rows.flatMap(({ sectors }) => sectors))];
}
