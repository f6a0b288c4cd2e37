import type { ClientBase } from 'pg';
import { databaseAddress, withClient } from '../../database/index.js';
import { columnsOf, DESCRIBED_TABLES, type DescribedTable } from '../columns/index.js';
import { SandboxUnusable } from '../sandbox-unusable.js';
import { measureAreas, measureMany } from './measure-areas.js';
import { measureColumn } from './measure-column.js';
import { measureEdges } from './measure-edges.js';
import { measureGroups } from './measure-groups.js';
import type { ColumnProfile, FreeResidue, Profile } from './profile-file.js';
import { FIRST_EXACT, SMALLEST_CELL, stepOf, tellShare } from './suppress.js';

/** Moduli in which a free residue is looked for; primes, so that round amounts do not fall together. */
const MODULI = [101, 1_009, 10_007, 100_003, 1_000_003, 10_000_019];

/** 未占用余数: a residue class in which no amount, or no count, of the source lies. */
async function findFreeResidue(client: ClientBase, kind: 'AMOUNT' | 'COUNT'): Promise<FreeResidue> {
  const values = DESCRIBED_TABLES.flatMap((table) =>
    columnsOf(table)
      .filter(([, column]) => column.is === kind)
      .map(([name]) => `SELECT "${name}"::bigint AS value FROM ${table} WHERE "${name}" >= ${FIRST_EXACT}`),
  ).join(' UNION ');
  for (const modulus of MODULI) {
    const { rows } = await client.query<{ residue: number | null }>(
      `SELECT min(free.residue)::int AS residue FROM (
         SELECT residue FROM generate_series(0, $1::bigint - 1) AS residue
         EXCEPT SELECT value % $1::bigint FROM (${values}) AS v
       ) AS free`,
      [modulus],
    );
    const residue = rows[0]?.residue ?? null;
    if (residue !== null) return { modulus, residue };
  }
  throw new SandboxUnusable(
    'The source has so many different numbers that no residue is free of them.',
    'Take the profile of a part of it.',
  );
}

async function measureTable(client: ClientBase, table: DescribedTable): Promise<Profile['tables'][string]> {
  const { rows } = await client.query<{ rows: number; platforms: number }>(
    `SELECT count(*)::int AS rows, count(DISTINCT t.platform_code)::int AS platforms
     FROM ${table} t JOIN coordination.platform p ON p.code = t.platform_code`,
  );
  const { rows: counted = 0, platforms = 0 } = rows[0] ?? {};
  if (platforms < SMALLEST_CELL) return { rows: null, columns: {} };
  const columns: Record<string, ColumnProfile> = {};
  for (const column of columnsOf(table)) {
    const found = await measureColumn(client, table, column);
    if (found !== null && !(found.is === 'presence' && found.nulls === 0)) columns[column[0]] = found;
  }
  return { rows: stepOf(counted), columns };
}

async function measurePlatforms(
  client: ClientBase,
): Promise<Pick<Profile, 'platforms' | 'nameLengths' | 'registeredRegions' | 'operatingRegions'>> {
  const platforms = {
    from: 'FROM (SELECT *, code AS platform_code FROM coordination.platform) t',
    parameters: [],
  };
  const { rows } = await client.query<{ platforms: number; home: number }>(
    `SELECT count(*)::int AS platforms, (count(*) FILTER (WHERE registered_region = ANY(operating_regions)))::int AS home
     FROM coordination.platform`,
  );
  const { platforms: whole = 0, home = 0 } = rows[0] ?? {};
  if (whole < SMALLEST_CELL) {
    throw new SandboxUnusable(
      `The registry has ${whole} platforms; nothing is told of fewer than ${SMALLEST_CELL}.`,
      'Name the database of a hub that is in use in DATABASE_URL or DATA_DIR.',
    );
  }
  const others = `array_remove(t.operating_regions, coalesce(t.registered_region, ''))`;
  const lengths = await measureEdges(client, { ...platforms, value: 'char_length(t.name)' });
  const at = (count: number) => ({ rows: count, platforms: count });
  return {
    platforms: stepOf(whole),
    nameLengths: lengths?.map(stepOf) ?? null,
    registeredRegions: await measureAreas(client, platforms, 'ARRAY[t.registered_region]'),
    operatingRegions: {
      home: tellShare(at(home), at(whole - home)),
      others: await measureMany(client, platforms, `cardinality(${others})`),
      shares: await measureAreas(client, platforms, others),
    },
  };
}

/**
 * 数据概貌: measures a hub's data, at one moment and without writing. Nothing of it is read but the tables that are
 * described (`columns/`): no case, no opinion, no record of requests.
 *
 * @param ownerUrl `postgres://` address of a role that may read every schema
 * @throws SandboxUnusable where the registry has too few platforms to be told of
 */
export function measureProfile(ownerUrl: string): Promise<Profile> {
  return withClient(databaseAddress(ownerUrl), 'huishang-sandbox', async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const platforms = await measurePlatforms(client);
    const tables: Record<string, Profile['tables'][string]> = {};
    for (const table of DESCRIBED_TABLES) tables[table] = await measureTable(client, table);
    return {
      format: 'huishang-sandbox-profile',
      version: 1,
      smallestCell: SMALLEST_CELL,
      ...platforms,
      unusedNumbers: {
        AMOUNT: await findFreeResidue(client, 'AMOUNT'),
        COUNT: await findFreeResidue(client, 'COUNT'),
      },
      groups: await measureGroups(client),
      tables,
    };
  });
}
