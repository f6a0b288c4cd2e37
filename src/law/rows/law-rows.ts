import type { EntityManager } from 'typeorm';
import type { ClientBase } from 'pg';
import { runQuery } from '../../database/index.js';
import { rowId } from '../model/law-table.js';
import type { StatedClosing, StatedRow, StoredRow } from '../model/stated-rows.js';
import { LAW_TABLE_NAMES, lawTableOf, type LawTableName } from '../model/tables/index.js';

/** Columns that are the database's own affair. */
const KEPT_BY_THE_DATABASE = new Set(['key', 'origin', 'recorded_at', 'closed_at']);

/** Columns of every table. */
const COMMON = ['document', 'article', 'mark', 'note', 'valid_from', 'valid_to'];

/** All rows of all tables in one statement. */
const SELECT_LAW = LAW_TABLE_NAMES.map(
  (table) => `SELECT '${table}' AS table, to_jsonb(law_row) AS row FROM law.${table} AS law_row`,
).join(' UNION ALL ');

interface SelectedRow {
  readonly table: LawTableName;
  readonly row: Readonly<Record<string, unknown>> & {
    readonly key: string;
    readonly valid_from: string;
    readonly valid_to: string | null;
    readonly origin: string;
  };
}

function toStoredRows(selected: readonly SelectedRow[]): readonly StoredRow[] {
  return selected
    .map(({ table, row }): StoredRow => {
      const { key, valid_from: validFrom, valid_to: validTo, origin } = row;
      const values = Object.fromEntries(
        Object.entries(row).filter(([column]) => !KEPT_BY_THE_DATABASE.has(column)),
      );
      return { table, id: rowId(key, validFrom), key, validFrom, validTo, values, origin };
    })
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Every row there is, in the order of keys. */
export async function selectLaw(manager: EntityManager): Promise<readonly StoredRow[]> {
  return toStoredRows(await runQuery<SelectedRow>(manager, SELECT_LAW, []));
}

/** The same, over a connection of `pg`. */
export async function readLaw(client: ClientBase): Promise<readonly StoredRow[]> {
  return toStoredRows((await client.query<SelectedRow>(SELECT_LAW)).rows);
}

/** Lets only one transaction at a time write dated rows. */
export async function lockLaw(manager: EntityManager): Promise<void> {
  await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtext('huishang law'))`, []);
}

/** Adds rows, documents first. */
export async function insertLaw(
  manager: EntityManager,
  rows: readonly StatedRow[],
  origin: string,
): Promise<void> {
  for (const table of LAW_TABLE_NAMES) {
    const values = rows.filter((row) => row.table === table).map((row) => ({ ...row.values, origin }));
    if (values.length === 0) continue;
    const columns = [...Object.keys(lawTableOf(table).shape), ...COMMON].join(', ');
    await runQuery(
      manager,
      `INSERT INTO law.${table} (${columns}, origin)
       SELECT ${columns}, origin FROM jsonb_populate_recordset(null::law.${table}, $1::jsonb)`,
      [JSON.stringify(values)],
    );
  }
}

/** Ends rows, each on its day. */
export async function closeLaw(manager: EntityManager, closings: readonly StatedClosing[]): Promise<void> {
  for (const { table, id, validTo } of closings) {
    await runQuery(
      manager,
      `UPDATE law.${table} SET valid_to = $3 WHERE key = $1 AND valid_from = $2 AND valid_to IS NULL`,
      [...idParts(id), validTo],
    );
  }
}

function idParts(id: string): readonly [key: string, validFrom: string] {
  const at = id.lastIndexOf('@');
  return [id.slice(0, at), id.slice(at + 1)];
}
