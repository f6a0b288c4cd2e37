import type { DataSource } from 'typeorm';

/** A stored row that the hub cannot read, and why. */
export interface UnreadableStoredRow {
  /** With its schema. */
  readonly table: string;
  /** The primary key, by column. */
  readonly key: Readonly<Record<string, unknown>>;
  /** The check that it breaks, or the column whose division is not known. */
  readonly fault: string;
}

/** Journals of what was asked keep what they are given, and the job queue is a library's own. */
const OTHERS = `'pg_catalog', 'information_schema', 'audit', 'pgboss'`;

/** Columns that hold divisions (GB/T 2260): whether there is one of this code, the tables of the hub say and no check. */
const REGION_COLUMNS = [
  'region',
  'regions',
  'registered_region',
  'operating_regions',
  'recorded_region',
  'requester_region',
];

interface Suspect {
  readonly table: string;
  /** An expression that gives the primary key as jsonb. */
  readonly key: string;
  readonly fault: string;
  /** SQL that holds for rows at fault; `$1`, where it stands there, are the divisions that are not known. */
  readonly condition: string;
}

/** The key of a table's rows as jsonb: an expression in SQL. */
const KEY = `(SELECT format('jsonb_build_object(%s)', string_agg(format('%L, %I', attname, attname), ', '))
  FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
  WHERE indrelid = class.oid AND indisprimary)`;

/** Checks that the rows from before them were never held to. */
const UNVALIDATED = `
  SELECT class.oid::regclass::text AS "table", ${KEY} AS key, conname AS fault,
    format('NOT (%s)', pg_get_expr(conbin, conrelid)) AS condition
  FROM pg_constraint JOIN pg_class AS class ON class.oid = conrelid
  JOIN pg_namespace AS space ON space.oid = class.relnamespace
  WHERE contype = 'c' AND NOT convalidated AND nspname NOT IN (${OTHERS}) ORDER BY 1, 3`;

const OF_REGIONS = `
  SELECT class.oid::regclass::text AS "table", ${KEY} AS key, attname AS fault, typname = '_text' AS "isList"
  FROM pg_attribute JOIN pg_class AS class ON class.oid = attrelid
  JOIN pg_namespace AS space ON space.oid = class.relnamespace JOIN pg_type AS type ON type.oid = atttypid
  WHERE relkind = 'r' AND nspname NOT IN (${OTHERS}) AND attname = ANY ($1) AND typname IN ('text', '_text')
  ORDER BY 1, 3`;

/** Rows of one fault at most: who has more has one cause to mend, and asks again. */
const MAX_ROWS = 1_000;

async function rowsAtFault(
  owner: DataSource,
  { table, key, fault, condition }: Suspect,
  values: readonly unknown[],
): Promise<UnreadableStoredRow[]> {
  const rows: { key: Record<string, unknown> }[] = await owner.query(
    `SELECT ${key} AS key FROM ${table} WHERE ${condition} LIMIT ${MAX_ROWS}`,
    [...values],
  );
  return rows.map((row) => ({ table, key: row.key, fault }));
}

/**
 * The stored rows that the hub cannot read: those from before a table had its checks that break them, and those of a division
 * that the hub's tables do not have. Reads only.
 *
 * @param owner connections as the database's owner, who sees every row
 * @param isRegion whether there is a division of this code
 * @returns at most 1,000 of each fault
 */
export async function findUnreadableRows(
  owner: DataSource,
  isRegion: (code: string) => boolean,
): Promise<readonly UnreadableStoredRow[]> {
  const found: UnreadableStoredRow[] = [];
  for (const suspect of await owner.query<Suspect[]>(UNVALIDATED)) {
    found.push(...(await rowsAtFault(owner, suspect, [])));
  }
  const columns: (Omit<Suspect, 'condition'> & { isList: boolean })[] = await owner.query(OF_REGIONS, [
    REGION_COLUMNS,
  ]);
  for (const column of columns) {
    const { table, fault, isList } = column;
    const codes: { code: string }[] = await owner.query(
      `SELECT DISTINCT ${isList ? `unnest(${fault})` : fault} AS code FROM ${table} WHERE ${fault} IS NOT NULL`,
    );
    const unknown = codes.map(({ code }) => code).filter((code) => code !== '' && !isRegion(code));
    if (unknown.length === 0) continue;
    const condition = isList ? `${fault} && $1::text[]` : `${fault} = ANY ($1)`;
    found.push(...(await rowsAtFault(owner, { ...column, condition }, [unknown])));
  }
  return found;
}
