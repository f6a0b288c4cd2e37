import type { ClientBase } from 'pg';
import type { Cells } from './profile-file.js';
import { SMALLEST_CELL, tellCells, tellShares, type Tally } from './suppress.js';

interface Rows {
  readonly from: string;
  readonly parameters: readonly unknown[];
}

const LEVEL = `CASE WHEN region LIKE '%0000' THEN 'PROVINCIAL' WHEN region LIKE '%00' THEN 'MUNICIPAL' ELSE 'DISTRICT' END`;

/** Each region as level and city, as level and province, and as level alone. */
const AREAS = [`left(region, 4) || '00'`, `left(region, 2) || '0000'`, `'*'`].map(
  (area) => `${LEVEL} || ' ' || ${area}`,
);

/**
 * How regions are spread over cities; over provinces, then over the country, where a city has too few platforms. A
 * district itself is never told.
 *
 * @param regions an array of codes for each row
 */
export async function measureAreas(
  client: ClientBase,
  rows: Rows,
  regions: string,
): Promise<Record<string, number>> {
  const told = new Map<string, Tally>();
  const place = rows.parameters.length + 1;
  const covered: string[][] = [];
  for (const area of AREAS) {
    const uncovered = covered.map((_, level) => `AND NOT ${AREAS[level]} = ANY($${place + level}::text[])`);
    const { rows: found } = await client.query<Tally & { area: string }>(
      `SELECT ${area} AS area, count(*)::int AS rows, count(DISTINCT platform_code)::int AS platforms
       FROM (SELECT t.platform_code, unnest(${regions}) AS region ${rows.from}) AS r
       WHERE region IS NOT NULL ${uncovered.join(' ')} GROUP BY 1`,
      [...rows.parameters, ...covered],
    );
    const large = found.filter(({ platforms }) => platforms >= SMALLEST_CELL);
    for (const each of large) told.set(each.area, each);
    covered.push(large.map((each) => each.area));
  }
  return tellShares(told);
}

/** How many regions a row has. */
export async function measureMany(client: ClientBase, rows: Rows, many: string): Promise<Cells> {
  const { rows: found } = await client.query<{ many: number; platforms: number }>(
    `SELECT ${many} AS many, count(DISTINCT t.platform_code)::int AS platforms ${rows.from} GROUP BY 1`,
    [...rows.parameters],
  );
  return tellCells(new Map(found.map((each) => [each.many, each.platforms])));
}
