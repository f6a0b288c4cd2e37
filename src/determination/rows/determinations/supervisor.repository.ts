import type { EntityManager } from 'typeorm';
import { insertRow, runStatement } from '../../../database/index.js';
import type { Actor } from '../../../kernel/index.js';
import type { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { SupervisorEntity } from './supervisor.entity.js';

/**
 * Makes an agency responsible for the case's line of business (确定责任部门), in the name of a ruling, from an instant on; whoever was
 * responsible until then is not any more. Its office is that which deals with the case, else that of the case's group.
 *
 * @param manager a transaction that holds the case
 */
export async function appointSupervisor(
  manager: EntityManager,
  { platformCode, businessLine, offices, level, region }: SubstanceCaseEntity,
  agency: Actor,
  rulingId: string,
  at: Date,
): Promise<void> {
  await runStatement(
    manager,
    `UPDATE coordination.supervisor SET valid_to = $3
     WHERE platform_code = $1 AND business_line = $2 AND valid_to IS NULL RETURNING ruling_id`,
    [platformCode, businessLine, at],
  );
  const office = offices[agency] ?? { level, region };
  const subject = { rulingId, platformCode, businessLine, agency };
  await insertRow(manager, SupervisorEntity, { ...subject, ...office, validFrom: at, validTo: null });
}
