import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';

/**
 * 研究认定意见的整改期限: by the id of each determination whose ruling sets one, its last day in Beijing (`YYYY-MM-DD`). One
 * statement, in the caller's transaction.
 */
export async function readRulingPeriods(
  manager: EntityManager,
  determinationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await runStatement<{ readonly id: string; readonly lastDay: string }>(
    manager,
    `SELECT determination.id, to_char(ruling.rectify_by, 'YYYY-MM-DD') AS "lastDay"
     FROM coordination.determination AS determination
     JOIN coordination.ruling AS ruling ON ruling.id = determination.ruling_id
     WHERE determination.id = ANY ($1::uuid[]) AND ruling.rectify_by IS NOT NULL`,
    [determinationIds],
  );
  return new Map(rows.map(({ id, lastDay }) => [id, lastDay]));
}
