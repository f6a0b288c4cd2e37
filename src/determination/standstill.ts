import type { EntityManager } from 'typeorm';
import { UNDECIDED_STATES } from './dispute.machine.js';

/**
 * Whether the parties have to keep still on a line of business (争议期间不得采取相反行动): a dispute on it is neither
 * decided nor settled nor withdrawn. What would anticipate its outcome waits; interim measures do not.
 *
 * @param manager a transaction that has to hold for as long as the answer matters takes the line's lock first
 */
export async function isStandstill(
  manager: EntityManager,
  platformCode: string,
  businessLine: string,
): Promise<boolean> {
  const [found]: unknown[] = await manager.query(
    `SELECT FROM coordination.substance_case AS c JOIN coordination.dispute AS d ON d.case_id = c.id
     WHERE c.platform_code = $1 AND c.business_line = $2 AND c.status = 'DISPUTED' AND d.state = ANY ($3::text[])
     LIMIT 1`,
    [platformCode, businessLine, UNDECIDED_STATES],
  );
  return found !== undefined;
}
