import type { ClientBase } from 'pg';

/** The bare statement: everything upstream of a firm ($1) through $2 layers, each holding once, with what the hub tells of it. */
const UPSTREAM = `
  WITH RECURSIVE above AS (
    SELECT $1::text AS code, 0 AS layer
    UNION
    SELECT held.holder_code, above.layer + 1 FROM above JOIN commerce.shareholder AS held ON held.platform_code = above.code
    WHERE held.holder_code IS NOT NULL AND above.layer + 1 < $2)
  SELECT held.platform_code, held.name, held.kind, held.holder_code, held.ratio
  FROM (SELECT DISTINCT code FROM above) AS firm JOIN commerce.shareholder AS held ON held.platform_code = firm.code`;

/** @returns how many holdings were found */
export async function askRecursively(client: ClientBase, code: string, depth: number): Promise<number> {
  const { rows } = await client.query({ name: 'upstream', text: UPSTREAM, values: [code, depth] });
  // As JSON, which the hub writes too.
  return JSON.stringify(rows).length > 0 ? rows.length : 0;
}
