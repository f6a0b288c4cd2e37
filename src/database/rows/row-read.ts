import type { EntityMetadata, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import { HISTORY_KEY, pastRows } from './past-rows.js';

/**
 * A condition in SQL that a key must meet, or it has no rows. It speaks of the key as `k`, and of a value that is given
 * with the key as `g`.
 */
export type RowGuard = string;

/**
 * A table with the columns `code` and `same_as`: the rows of a key are those of the keys that it is the same as, too. They are
 * given as the key's own, behind those that are, and say where they are kept (`KEPT_UNDER`).
 */
export type SameKeys = string;

/** The property by which a row says under which key it is kept, where that is not the one that was asked for. */
export const KEPT_UNDER = 'keptUnder';

/** Whether rows are read as they stand, or as they were recorded at an instant that is given with the key (截至时间). */
export type RowTime = 'PRESENT' | 'AS_OF';

/** How the rows of one table are read by one of its columns. */
export interface RowRead<Row = ObjectLiteral> {
  /** Tells reads apart; in order of their making. */
  readonly serial: number;
  /** Whether it is the read by this property in this order under this guard, with these keys that are the same, of that time. */
  isBy(
    key: string,
    order: FindOptionsOrder<ObjectLiteral>,
    guard: RowGuard | null,
    same: SameKeys | null,
    time: RowTime,
  ): boolean;
  /** Parameters that its SELECT takes: the keys, and under a guard, and of a past instant, a value for each of them. */
  readonly parameters: 1 | 2 | 3;
  /** A SELECT of (part, place of the key, rows as JSON text), with its first parameter `$<parameter>`. */
  select(part: number, parameter: number): string;
  /** Row objects made from that JSON text, which are those of a key. */
  rowsOf(text: string, asked: string): Row[];
}

type Column = EntityMetadata['columns'][number];

/** Wider than a JavaScript number, so they travel as text, as TypeORM has them. */
const AS_TEXT = new Set(['bigint', 'numeric', 'decimal']);
const AS_DATE = new Set(['timestamptz', 'timestamp with time zone']);

let serials = 0;

function typeOf({ type }: Column): string {
  return typeof type === 'string' ? type : 'text';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function selected(column: Column): string {
  const name = `r.${quoted(column.databaseName)}`;
  if (!AS_TEXT.has(typeOf(column))) return name;
  return `${name}::text${column.isArray ? '[]' : ''}`;
}

function orderOf(
  metadata: EntityMetadata,
  order: FindOptionsOrder<ObjectLiteral>,
  ownFirst: readonly string[],
): string {
  const ordered = Object.entries(order).map(([property, direction]) => {
    const column = columnOf(metadata, property);
    return `r.${quoted(column.databaseName)} ${direction === 'DESC' ? 'DESC' : 'ASC'}`;
  });
  const terms = [...ordered, ...ownFirst];
  return terms.length > 0 ? ` ORDER BY ${terms.join(', ')}` : '';
}

function sameOrder(one: FindOptionsOrder<ObjectLiteral>, other: FindOptionsOrder<ObjectLiteral>): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && one[name] === other[name])
  );
}

function columnOf(metadata: EntityMetadata, property: string): Column {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column ${property}.`);
  return column;
}

function presentRows({ tablePath }: EntityMetadata, condition: string): string {
  return `${tablePath.split('.').map(quoted).join('.')} AS r WHERE ${condition}`;
}

function readPast(
  metadata: EntityMetadata,
  { databaseName }: Column,
  isOfKey: (column: string) => string,
): string {
  const standing = isOfKey(`stands.${quoted(databaseName)}`);
  // A version that was replaced is kept with its platform; its other columns are in the row.
  const replaced =
    databaseName === HISTORY_KEY
      ? isOfKey(`version.${HISTORY_KEY}`)
      : isOfKey(`(version.row ->> '${databaseName.replaceAll("'", "''")}')`);
  return `${pastRows(metadata, { instant: 'a', standing, replaced })} AS r`;
}

/**
 * Compiles a read from an entity's columns.
 *
 * @param key the property whose column the keys are values of
 * @throws Error when the entity has no such column
 */
export function compileRowRead<Row extends ObjectLiteral>(
  metadata: EntityMetadata,
  key: string,
  order: FindOptionsOrder<Row>,
  guard: RowGuard | null,
  same: SameKeys | null = null,
  time: RowTime = 'PRESENT',
): RowRead<Row> {
  const { columns } = metadata;
  const keyColumn = columnOf(metadata, key);
  const names = columns.map(({ propertyName }) => propertyName);
  const dates = new Set(
    columns.filter((column) => AS_DATE.has(typeOf(column))).map((column) => column.propertyName),
  );
  const kept = `r.${quoted(keyColumn.databaseName)}`;
  const selects = columns.map(selected);
  // The last value of a row is the key under which it is kept.
  if (same !== null) selects.push(kept);
  const ordered = orderOf(metadata, order, same === null ? [] : [`(${kept} <> k)`, kept]);
  const isOfKey = (column: string): string =>
    same === null
      ? `${column} = k`
      : `${column} = ANY (ARRAY(SELECT k UNION ALL SELECT same_as FROM ${same} WHERE code = k))`;
  const source =
    time === 'PRESENT' ? presentRows(metadata, isOfKey(kept)) : readPast(metadata, keyColumn, isOfKey);
  const rows = `(SELECT json_agg(json_build_array(${selects.join(', ')})${ordered})
      FROM ${source})`;
  const given = [...(guard === null ? [] : ['text']), ...(time === 'PRESENT' ? [] : ['timestamptz'])];
  const givenNames = [...(guard === null ? [] : ['g']), ...(time === 'PRESENT' ? [] : ['a'])];
  const parameterType = `${typeOf(keyColumn)}[]`;
  return {
    serial: ++serials,
    parameters: (1 + given.length) as 1 | 2 | 3,
    isBy: (otherKey, otherOrder, otherGuard, otherSame, otherTime) =>
      otherKey === key &&
      otherGuard === guard &&
      otherSame === same &&
      otherTime === time &&
      sameOrder(order, otherOrder),
    // A scalar subquery hides how many keys there are from the planner, so that it settles on one plan for all.
    select: (part, parameter) => {
      const arrays = [parameterType, ...given.map((type) => `${type}[]`)].map(
        (type, index) => `(SELECT $${parameter + index}::${type})`,
      );
      const told = guard === null ? `${rows}::text` : `CASE WHEN ${guard} THEN ${rows}::text END`;
      return `SELECT ${part}, n::int, ${told}
    FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS asked (${['k', ...givenNames, 'n'].join(', ')})`;
    },
    rowsOf: (text, asked) =>
      (JSON.parse(text) as unknown[][]).map((values) => {
        const row: ObjectLiteral = {};
        for (const [index, name] of names.entries()) {
          const value = values[index];
          row[name] = typeof value === 'string' && dates.has(name) ? new Date(value) : value;
        }
        if (same !== null && values.at(-1) !== asked) {
          row[key] = asked;
          row[KEPT_UNDER] = values.at(-1);
        }
        return row as Row;
      }),
  };
}
