import type { EntityManager } from 'typeorm';
import { runStatement, selectList, tableOf } from '../../../database/index.js';
import { SubstanceCaseEntity } from './substance-case.entity.js';
import { lockBusinessLines } from './substance-case.repository.js';

/**
 * The case whose dispute keeps the parties still on a line of business (意见协调期间不得采取相反行动): its dispute is neither
 * decided nor settled nor withdrawn. What would anticipate its outcome waits; interim measures do not. Until the
 * transaction ends nobody opens or reopens a case on the line, and the open one stays as it is.
 *
 * @param manager a transaction that has locked no case but one that is over
 * @returns null where nothing is in dispute
 */
export async function lockStandstill(
  manager: EntityManager,
  { platformCode, businessLine }: Pick<SubstanceCaseEntity, 'platformCode' | 'businessLine'>,
): Promise<SubstanceCaseEntity | null> {
  await lockBusinessLines(manager, [{ platformCode, businessLine }]);
  const table = tableOf(manager.dataSource, SubstanceCaseEntity);
  const [open] = await runStatement<SubstanceCaseEntity>(
    manager,
    `SELECT ${selectList(table, 'open')} FROM ${table.name} AS open
     WHERE (platform_code = $1 OR EXISTS (SELECT FROM coordination.case_member WHERE case_id = open.id AND platform_code = $1))
       AND business_line = $2 AND status IN ('COLLECTING', 'DISPUTED') FOR SHARE OF open`,
    [platformCode, businessLine],
  );
  return open?.status === 'DISPUTED' ? open : null;
}
