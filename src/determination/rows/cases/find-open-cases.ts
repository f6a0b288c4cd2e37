import type { EntityManager } from 'typeorm';
import { runStatement } from '../../../database/index.js';
import { OPEN_STATUSES } from '../../model/cases/substance-case.machine.js';

/** A line of business of a platform. */
export interface OpenCaseKey {
  readonly platformCode: string;
  readonly businessLine: string;
}

/** The key under which {@link findOpenCases} answers. */
export const openCaseKey = ({ platformCode, businessLine }: OpenCaseKey): string =>
  `${platformCode} ${businessLine}`;

/**
 * The id of the one case on each line of business that is neither determined nor withdrawn; one statement, in the caller's
 * transaction.
 */
export async function findOpenCases(
  manager: EntityManager,
  lines: readonly OpenCaseKey[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await runStatement<OpenCaseKey & { readonly id: string }>(
    manager,
    `SELECT DISTINCT open.id, open.platform_code AS "platformCode", open.business_line AS "businessLine"
     FROM unnest($1::text[], $2::text[]) AS asked (platform_code, business_line)
     JOIN coordination.substance_case AS open USING (platform_code, business_line)
     WHERE open.status = ANY ($3)`,
    [lines.map((line) => line.platformCode), lines.map((line) => line.businessLine), OPEN_STATUSES],
  );
  return new Map(rows.map((row) => [openCaseKey(row), row.id]));
}
