import { KEY_SEPARATOR } from '../model/record-parser.js';
import type { TableShape } from '../model/table-shape.js';

/** The temporary table that a chunk's rows wait in. */
export const STAGED = 'pg_temp.incoming';

/** The temporary table that says which of them are in the table already, and what is there. */
export const FOUND = 'pg_temp.found';

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `schema.table` in SQL. */
export const quotedTable = (name: string): string => name.split('.').map(quoted).join('.');

/** A table's names and expressions, for SQL that is put together (表的 SQL 片段). */
export interface TableSql {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
  readonly others: readonly string[];
  /** The key of a row as one text. */
  keyOf(alias: string): string;
  /** Whether two rows have the same key. */
  sameKey(one: string, other: string): string;
  /** Whether two rows differ in columns that are not of the key; of none, they do not. */
  differ(one: string, other: string, columns: readonly string[]): string;
}

export function tableSql(shape: TableShape): TableSql {
  const keys = shape.columns.filter(({ isKey }) => isKey).map(({ name }) => quoted(name));
  const others = shape.columns.filter(({ isKey }) => !isKey).map(({ name }) => quoted(name));
  const [first = ''] = keys;
  return {
    name: quotedTable(shape.name),
    columns: shape.columns.map(({ name }) => quoted(name)),
    keys,
    others,
    keyOf: (alias) =>
      keys.length === 1
        ? `${alias}.${first}::text COLLATE "C"`
        : `concat_ws('${KEY_SEPARATOR}', ${keys.map((key) => `${alias}.${key}`).join(', ')}) COLLATE "C"`,
    sameKey: (one, other) => keys.map((key) => `${one}.${key} = ${other}.${key}`).join(' AND '),
    differ: (one, other, columns) => {
      const row = (alias: string): string =>
        `ROW(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
      return columns.length === 0 ? 'false' : `${row(one)} IS DISTINCT FROM ${row(other)}`;
    },
  };
}
