import type { ClientBase } from 'pg';
import { DESCRIBED_TABLES, NEEDED } from '../columns/index.js';
import { isTold, type Cells, type GroupProfile } from './profile-file.js';
import { SMALLEST_CELL, tellCells, tellShares, type Tally } from './suppress.js';

/** Platforms without registration: they have an interim code, and no row of the commerce bureau. */
export const INTERIM = 'INTERIM';
/** Platforms of all sectors that have too few for a group of their own. */
const OTHER = 'OTHER';

/** The group of the platform `p`, by its registration and its main sector; `$1` has the groups that are told. */
const GROUP = `CASE WHEN p.interim AND '${INTERIM}' = ANY($1::text[]) THEN '${INTERIM}'
  WHEN NOT p.interim AND p.sectors[1] = ANY($1::text[]) THEN p.sectors[1] ELSE '${OTHER}' END`;

/** A platform's sectors as one: combinations are told, and not each sector for itself. */
const SECTORS = `NULLIF(array_to_string(p.sectors, '+'), '')`;

/** Numbers by which platforms are known that are not their code, a part of it, or a licence's. */
const IDENTIFIER_KINDS = [
  'REGISTRATION_NUMBER',
  'ICP_NUMBER',
  'DOMAIN',
  'APP_NAME',
  'BRAND',
  'WECHAT_ACCOUNT',
] as const;

async function toldGroups(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string | null; platforms: number }>(
    `SELECT CASE WHEN interim THEN '${INTERIM}' ELSE sectors[1] END AS key, count(*)::int AS platforms
     FROM coordination.platform GROUP BY 1`,
  );
  return rows.flatMap(({ key, platforms }) =>
    key !== null && isTold(key) && platforms >= SMALLEST_CELL ? [key] : [],
  );
}

/** How many platforms of each group have so many rows. */
async function spread(
  client: ClientBase,
  told: readonly string[],
  { from, where, parameters }: { from: string; where: string; parameters: readonly unknown[] },
): Promise<ReadonlyMap<string, Map<number, number>>> {
  const { rows } = await client.query<{ key: string; rows: number; platforms: number }>(
    `SELECT key, rows, count(*)::int AS platforms FROM (
       SELECT ${GROUP} AS key, count(t.platform_code)::int AS rows
       FROM coordination.platform p LEFT JOIN ${from} ON t.platform_code = p.code ${where} GROUP BY p.code
     ) AS s GROUP BY 1, 2`,
    [told, ...parameters],
  );
  const found = new Map<string, Map<number, number>>();
  for (const { key, rows: each, platforms } of rows) {
    const counts = found.get(key) ?? new Map<number, number>();
    found.set(key, counts.set(each, platforms));
  }
  return found;
}

type Counts = ReadonlyMap<number, number>;

/**
 * Cells of each group. Groups in which some platforms have rows, but too few to be told of, are told of together: each of
 * them has the cells of all of them.
 */
function cellsOf(groups: readonly string[], found: ReadonlyMap<string, Counts>): ReadonlyMap<string, Cells> {
  const holders = (counts: Counts): number =>
    [...counts].reduce((sum, [rows, platforms]) => sum + (rows > 0 ? platforms : 0), 0);
  const few = groups.filter((key) => {
    const some = holders(found.get(key) ?? new Map());
    return some > 0 && some < SMALLEST_CELL;
  });
  const together = new Map<number, number>();
  for (const [rows, platforms] of few.flatMap((key) => [...(found.get(key) ?? [])])) {
    together.set(rows, (together.get(rows) ?? 0) + platforms);
  }
  return new Map(
    groups.map((key) => [key, tellCells(few.includes(key) ? together : (found.get(key) ?? new Map()))]),
  );
}

/** 分组: what platforms of each kind have rows of, and how many; a group of too few platforms is left out. */
export async function measureGroups(client: ClientBase): Promise<Record<string, GroupProfile>> {
  const told = await toldGroups(client);
  const { rows: sectors } = await client.query<Tally & { key: string; code: string | null }>(
    `SELECT ${GROUP} AS key, ${SECTORS} AS code, count(*)::int AS rows, count(*)::int AS platforms
     FROM coordination.platform p GROUP BY 1, 2`,
    [told],
  );
  const sizes = new Map<string, Tally>();
  for (const { key, rows } of sectors) {
    const size = (sizes.get(key)?.rows ?? 0) + rows;
    sizes.set(key, { rows: size, platforms: size });
  }
  const groups = new Map<string, GroupProfile>(
    Object.entries(tellShares(sizes)).map(([key, share]) => {
      const codes = sectors.flatMap(({ code, ...each }) =>
        each.key === key && code !== null && isTold(code) ? [[code, each] as const] : [],
      );
      return [key, { share, sectors: tellShares(new Map(codes)), rows: {}, identifiers: {} }];
    }),
  );
  for (const table of DESCRIBED_TABLES) {
    const needed = NEEDED[table];
    const where = needed ? `WHERE EXISTS (SELECT FROM ${needed} n WHERE n.platform_code = p.code)` : '';
    const found = await spread(client, told, { from: `${table} t`, where, parameters: [] });
    const cells = cellsOf([...groups.keys()], found);
    for (const [key, group] of groups) group.rows[table] = cells.get(key) ?? [];
  }
  for (const kind of IDENTIFIER_KINDS) {
    const from = '(SELECT platform_code FROM coordination.platform_identifier WHERE kind = $2) t';
    const found = await spread(client, told, { from, where: '', parameters: [kind] });
    const cells = cellsOf([...groups.keys()], found);
    for (const [key, group] of groups) group.identifiers[kind] = cells.get(key) ?? [];
  }
  return Object.fromEntries(groups);
}
