import { KEY_SEPARATOR } from '../model/record-parser.js';
import type { TableShape } from '../model/table-shape.js';

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

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
  /** A row's columns but its key, as one value. */
  rest(alias: string): string;
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
    rest: (alias) => `ROW(${others.map((column) => `${alias}.${column}`).join(', ')})`,
  };
}
