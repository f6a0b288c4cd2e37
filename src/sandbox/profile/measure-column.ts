import type { ClientBase } from 'pg';
import type { Column, DescribedTable } from '../columns/index.js';
import { measureAreas, measureMany } from './measure-areas.js';
import { measureEdges } from './measure-edges.js';
import { isTold, type ColumnProfile } from './profile-file.js';
import { SMALLEST_CELL, stepOf, tellShare, tellShares, type Tally } from './suppress.js';

const MILLISECONDS_A_DAY = 86_400_000;

const monthOf = (day: number): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 7);

/** Rows that may have a value of the column, of platforms that the registry has. */
export function rowsOf(
  table: DescribedTable,
  { only }: Column,
): { from: string; parameters: readonly unknown[] } {
  const where = only ? ` WHERE t."${only.column}" = ANY($1)` : '';
  return {
    from: `FROM ${table} t JOIN coordination.platform p ON p.code = t.platform_code${where}`,
    parameters: only ? [only.codes] : [],
  };
}

async function tally(
  client: ClientBase,
  rows: ReturnType<typeof rowsOf>,
  condition: string,
): Promise<{ so: Tally; not: Tally }> {
  const { rows: found } = await client.query<{ so: boolean; rows: number; platforms: number }>(
    `SELECT (${condition}) AS so, count(*)::int AS rows, count(DISTINCT t.platform_code)::int AS platforms
     ${rows.from} GROUP BY 1`,
    [...rows.parameters],
  );
  const of = (so: boolean): Tally => found.find((each) => each.so === so) ?? { rows: 0, platforms: 0 };
  return { so: of(true), not: of(false) };
}

/** The number that is measured of a column: its own, its length, its day, or how it stands to another one. */
function measuredValue(name: string, column: Column): string {
  const value = `t."${name}"`;
  if (column.is === 'INSTANT') return `(${value} AT TIME ZONE 'Asia/Shanghai')::date - DATE '1970-01-01'`;
  if (column.is === 'DAY') return `${value} - ${column.over ? `t."${column.over}"` : `DATE '1970-01-01'`}`;
  if (column.is === 'AMOUNT' || column.is === 'COUNT' || column.is === 'FRACTION') {
    if (column.over) return `${value} - t."${column.over}"`;
    return column.partOf ? `${value}::float8 / NULLIF(t."${column.partOf}", 0)` : value;
  }
  return `char_length(${value})`;
}

async function measureCodes(
  client: ClientBase,
  rows: ReturnType<typeof rowsOf>,
  value: string,
): Promise<Record<string, number>> {
  const { rows: found } = await client.query<Tally & { code: string }>(
    `SELECT code, count(*)::int AS rows, count(DISTINCT platform_code)::int AS platforms
     FROM (SELECT t.platform_code, ${value} AS code ${rows.from}) AS c WHERE code IS NOT NULL GROUP BY 1`,
    [...rows.parameters],
  );
  return tellShares(new Map(found.filter(({ code }) => isTold(code)).map((each) => [each.code, each])));
}

/**
 * What is told of one column.
 *
 * @returns null where too few platforms have a value: nothing is told then
 */
export async function measureColumn(
  client: ClientBase,
  table: DescribedTable,
  [name, column]: readonly [string, Column],
): Promise<ColumnProfile | null> {
  const rows = rowsOf(table, column);
  const value = `t."${name}"`;
  const { so: absent, not: present } = await tally(client, rows, `${value} IS NULL`);
  if (absent.platforms + present.platforms < SMALLEST_CELL) return null;
  const nulls = tellShare(absent, present);
  if (present.platforms < SMALLEST_CELL) return { is: 'presence', nulls };
  switch (column.is) {
    case 'CODE':
      return { is: 'codes', nulls, shares: await measureCodes(client, rows, value) };
    case 'CODES':
      return {
        is: 'codes',
        nulls,
        shares: await measureCodes(client, rows, `unnest(${value})`),
        many: await measureMany(client, rows, `cardinality(${value})`),
      };
    case 'FLAG': {
      const { so, not } = await tally(client, rows, `${value} IS TRUE`);
      return { is: 'flag', nulls, share: tellShare(so, not) };
    }
    case 'REGION':
      return { is: 'areas', nulls, shares: await measureAreas(client, rows, `ARRAY[${value}]`) };
    case 'REGIONS':
      return {
        is: 'areas',
        nulls,
        shares: await measureAreas(client, rows, value),
        many: await measureMany(client, rows, `cardinality(${value})`),
      };
    case 'OTHER_PLATFORM': {
      const known = `EXISTS (SELECT FROM coordination.platform o WHERE o.code = ${value})`;
      const { so, not } = await tally(
        client,
        { ...rows, from: `${rows.from} AND ${value} IS NOT NULL` },
        known,
      );
      return { is: 'links', nulls, registered: tellShare(so, not) };
    }
    case 'DAY':
    case 'INSTANT':
    case 'AMOUNT':
    case 'COUNT':
    case 'FRACTION':
    case 'TEXT':
    case 'FIRM_NAME':
    case 'PERSON_NAME':
    case 'BANK_NAME': {
      const edges = await measureEdges(client, { ...rows, value: measuredValue(name, column) });
      if (edges === null) return { is: 'presence', nulls };
      const isDay = column.is === 'INSTANT' || (column.is === 'DAY' && !column.over);
      return isDay
        ? { is: 'days', nulls, edges: edges.map(monthOf) }
        : { is: 'numbers', nulls, edges: edges.map(stepOf) };
    }
    default:
      return { is: 'presence', nulls };
  }
}
