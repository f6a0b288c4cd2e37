import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { HISTORY_KEY, pastRows } from './past-rows.js';
import { metadataOf, selectList, tableOf, type EntityTable } from './entity-columns.js';
import { runQuery, runStatement, type Rows } from './run-statement.js';
import { textOf, type Sql } from './sql.js';

/** What columns equal, by property: a value, or one of several. Null equals nothing. */
export type RowsWhere<Row> = { readonly [Property in keyof Row]?: Row[Property] | readonly Row[Property][] };

export interface RowSelection<Row> {
  readonly where?: RowsWhere<Row>;
  /** What must hold besides, in SQL, where the row is called `chosen`. With it the rows are planned for each time. */
  readonly matching?: readonly Sql[];
  readonly order?: Readonly<Partial<Record<keyof Row, 'ASC' | 'DESC'>>>;
  /** Rows at most; all where nothing is said. */
  readonly limit?: number;
  /** Rows of one platform as they stood at an instant (截至时间), ISO 8601; those of now where nothing is said. */
  readonly past?: { readonly instant: string; readonly platform: string };
  /** Holds the rows until the transaction ends: against every change, or against those who would change them too. */
  readonly lock?: 'FOR UPDATE' | 'FOR SHARE' | 'FOR UPDATE SKIP LOCKED';
}

function columnOf({ name: table, columns }: EntityTable, property: string) {
  const column = columns.find((each) => each.property === property);
  if (!column) throw new Error(`${table} has no column for ${property}.`);
  return column;
}

/** WHERE with its values, for rows that are called by an alias. */
export function conditionsOf(
  table: EntityTable,
  alias: string,
  where: ObjectLiteral,
  matching: readonly Sql[] = [],
  before: readonly unknown[] = [],
): { readonly text: string; readonly values: readonly unknown[] } {
  const values = [...before];
  const conditions = Object.entries(where).map(([property, value]: [string, unknown]) => {
    const { name, type } = columnOf(table, property);
    const parameter = `$${values.push(value)}::${type}`;
    const isOneOf = Array.isArray(value) && !type.endsWith('[]');
    return `${alias}.${name} = ${isOneOf ? `ANY (${parameter}[])` : parameter}`;
  });
  for (const piece of matching) {
    conditions.push(`(${textOf(piece, values.length + 1)})`);
    values.push(...piece.values);
  }
  return { text: conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '', values };
}

/**
 * Rows of an entity. Without `matching` the text must be one of few: it depends on the names of properties, and on the limit.
 *
 * @returns objects with the entity's properties, as `pg` reads them
 * @throws QueryFailedError as TypeORM does
 */
export function selectRows<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  { where = {}, matching, order, limit, past, lock }: RowSelection<Row>,
): Promise<Row[]> {
  const table = tableOf(on, entity);
  const conditions = conditionsOf(
    table,
    'chosen',
    where,
    matching,
    past ? [past.instant, past.platform] : [],
  );
  const source = past
    ? pastRows(metadataOf(on, entity), {
        instant: '$1::timestamptz',
        standing: `stands.${HISTORY_KEY} = $2`,
        replaced: `version.${HISTORY_KEY} = $2`,
      })
    : table.name;
  const terms = Object.entries(order ?? {}).map(
    ([property, way]) => `chosen.${columnOf(table, property).name} ${way}`,
  );
  const text = [
    `SELECT ${selectList(table, 'chosen')} FROM ${source} AS chosen${conditions.text}`,
    ...(terms.length > 0 ? [`ORDER BY ${terms.join(', ')}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
    ...(lock ? [lock] : []),
  ].join(' ');
  return (matching ? runQuery : runStatement)(on, text, conditions.values);
}

/** The first of those rows; null where there is none. */
export async function selectRow<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  selection: Omit<RowSelection<Row>, 'limit'>,
): Promise<Row | null> {
  const [row] = await selectRows(on, entity, { ...selection, limit: 1 });
  return row ?? null;
}

/** The row of a key that must be there. @throws Error where it is not */
export async function readRow<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  where: RowsWhere<Row>,
): Promise<Row> {
  const row = await selectRow(on, entity, { where });
  if (!row) throw new Error(`${tableOf(on, entity).name} has no such row.`);
  return row;
}

/** How many rows there are. */
export async function countRows<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  { where = {}, matching }: Pick<RowSelection<Row>, 'where' | 'matching'> = {},
): Promise<number> {
  const table = tableOf(on, entity);
  const { text, values } = conditionsOf(table, 'chosen', where, matching);
  const [row] = await runQuery<{ count: number }>(
    on,
    `SELECT count(*)::integer AS count FROM ${table.name} AS chosen${text}`,
    values,
  );
  return row?.count ?? 0;
}

/** Whether there is a row. */
export async function existsRow<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  where: RowsWhere<Row>,
): Promise<boolean> {
  const table = tableOf(on, entity);
  const { text, values } = conditionsOf(table, 'chosen', where);
  const found = await runStatement(on, `SELECT 1 AS one FROM ${table.name} AS chosen${text} LIMIT 1`, values);
  return found.length > 0;
}
