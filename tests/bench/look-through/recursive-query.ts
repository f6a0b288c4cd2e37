import type { ClientBase } from 'pg';

export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

/** Columns of a holding: by which it is found from a firm, and the other end. */
const ENDS = {
  UPSTREAM: { own: 'platform_code', other: 'holder_code' },
  DOWNSTREAM: { own: 'holder_code', other: 'platform_code' },
} as const;

/**
 * The bare statement: firms from $1 on through $2 layers, at most as many as the hub shows, with their names and holdings. It says
 * of each firm the least layer, as the hub does, so that it comes back to a firm in each layer in which it is reached.
 */
function recursive(direction: Direction): string {
  const { own, other } = ENDS[direction];
  return `
    WITH RECURSIVE walked AS (
      SELECT $1::text AS code, 0 AS layer
      UNION
      SELECT held.${other}, walked.layer + 1 FROM walked JOIN commerce.shareholder AS held ON held.${own} = walked.code
      WHERE held.${other} IS NOT NULL AND walked.layer < $2),
    firm AS (SELECT code, min(layer) AS layer FROM walked GROUP BY code ORDER BY layer, code LIMIT 1000)
    SELECT firm.code, firm.layer, p.name AS firm, held.${other} AS other, held.name, held.kind, held.ratio
    FROM firm JOIN coordination.platform AS p ON p.code = firm.code
    LEFT JOIN commerce.shareholder AS held ON held.${own} = firm.code AND firm.layer < $2`;
}
const STATEMENTS = { UPSTREAM: recursive('UPSTREAM'), DOWNSTREAM: recursive('DOWNSTREAM') };

/** @returns how many holdings were found */
export async function askRecursively(
  client: ClientBase,
  code: string,
  direction: Direction,
  depth: number,
): Promise<number> {
  const { rows } = await client.query<{ ratio: string | null }>({
    name: direction,
    text: STATEMENTS[direction],
    values: [code, depth],
  });
  // The hub writes its answer as JSON too.
  JSON.stringify(rows);
  return rows.filter(({ ratio }) => ratio !== null).length;
}
