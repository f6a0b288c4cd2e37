import { runStatement, type Rows } from '../../../database/index.js';

/** Which version of the terms of an agreement (共享协议) held at an instant; null where none is known. */
export type VersionAt = (agreement: string, at: Date) => number | null;

/**
 * Reads the approved versions of agreements, once for a page.
 *
 * @param database may read agreements
 */
export async function readAgreementVersions(
  database: Rows,
  agreements: readonly string[],
): Promise<VersionAt> {
  if (agreements.length === 0) return () => null;
  const rows = await runStatement<{ agreement_id: string; number: number; approved_at: Date }>(
    database,
    `SELECT agreement_id, number, approved_at FROM access.agreement_version
     WHERE agreement_id = ANY ($1::uuid[]) AND approved_at IS NOT NULL ORDER BY number`,
    [agreements],
  );
  return (agreement, at) =>
    rows.findLast((row) => row.agreement_id === agreement && row.approved_at <= at)?.number ?? null;
}
