import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import { OPEN_STATUSES } from '../../model/cases/substance-case.machine.js';

/** A line of business of a platform. */
export interface OpenCaseKey {
  readonly platformCode: string;
  readonly businessLine: string;
}

/** The one open case on a line of business: of the platform that leads it, or of a member. */
export interface OpenCase {
  readonly id: string;
  /** 编号; null where nothing has numbered it yet. */
  readonly number: string | null;
}

/** The key under which {@link findOpenCases} answers. */
export const openCaseKey = ({ platformCode, businessLine }: OpenCaseKey): string =>
  `${platformCode} ${businessLine}`;

/**
 * The one case on each line of business that is neither determined nor withdrawn; one statement, in the caller's
 * transaction.
 */
export async function findOpenCases(
  manager: EntityManager,
  lines: readonly OpenCaseKey[],
): Promise<ReadonlyMap<string, OpenCase>> {
  const rows = await runStatement<OpenCaseKey & OpenCase>(
    manager,
    `SELECT DISTINCT open.id, given.number, asked.platform_code AS "platformCode", asked.business_line AS "businessLine"
     FROM unnest($1::text[], $2::text[]) AS asked (platform_code, business_line)
     CROSS JOIN LATERAL (
       SELECT id FROM coordination.substance_case AS led
       WHERE led.platform_code = asked.platform_code AND led.business_line = asked.business_line AND led.status = ANY ($3)
       UNION ALL
       SELECT id FROM coordination.case_member AS member JOIN coordination.substance_case AS joined ON joined.id = member.case_id
       WHERE member.platform_code = asked.platform_code AND joined.business_line = asked.business_line
         AND joined.status = ANY ($3)
     ) AS open
     LEFT JOIN coordination.matter_number AS given ON given.matter = open.id`,
    [lines.map((line) => line.platformCode), lines.map((line) => line.businessLine), OPEN_STATUSES],
  );
  return new Map(rows.map(({ id, number, ...line }) => [openCaseKey(line), { id, number }]));
}
