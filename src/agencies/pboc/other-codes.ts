import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';

/** The other codes of a platform (归并), under which it may be named in a warrant. */
export async function otherCodesOf(database: DataSource, platformCode: string): Promise<readonly string[]> {
  const rows = await runQuery<{ readonly code: string }>(
    database,
    `SELECT same_as AS code FROM registry.same_platform WHERE code = $1`,
    [platformCode],
  );
  return rows.map(({ code }) => code);
}
