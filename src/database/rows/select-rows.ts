import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { selectList, tableOf, type EntityTable } from './entity-columns.js';
import { runStatement } from './run-statement.js';

export interface RowSelection<Row> {
  /** What each row's columns equal, by property. Null equals nothing. */
  readonly where: Readonly<Partial<Row>>;
  readonly order?: Readonly<Partial<Record<keyof Row, 'ASC' | 'DESC'>>>;
  /** Rows at most; all where nothing is said. */
  readonly limit?: number;
  /** Holds the rows until the transaction ends: against every change, or against those who would change them too. */
  readonly lock?: 'FOR UPDATE' | 'FOR SHARE';
}

function columnOf({ name: table, columns }: EntityTable, property: string) {
  const column = columns.find((each) => each.property === property);
  if (!column) throw new Error(`${table} has no column for ${property}.`);
  return column;
}

/**
 * Rows of an entity; a hot path's `manager.find`. What is selected must be one of few texts: it depends on the names of
 * properties, and on the limit.
 *
 * @returns objects with the entity's properties, as `pg` reads them
 * @throws QueryFailedError as TypeORM does
 */
export function selectRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  { where, order, limit, lock }: RowSelection<Row>,
): Promise<Row[]> {
  const table = tableOf(manager.dataSource, entity);
  const conditions = Object.keys(where).map((property, index) => {
    const { name, type } = columnOf(table, property);
    return `${name} = $${index + 1}::${type}`;
  });
  const terms = Object.entries(order ?? {}).map(
    ([property, way]) => `${columnOf(table, property).name} ${way}`,
  );
  const text = [
    `SELECT ${selectList(table, 'chosen')} FROM ${table.name} AS chosen WHERE ${conditions.join(' AND ')}`,
    ...(terms.length > 0 ? [`ORDER BY ${terms.join(', ')}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
    ...(lock ? [lock] : []),
  ];
  return runStatement(manager, text.join(' '), Object.values(where));
}

/** The first of those rows; null where there is none. */
export async function selectRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  selection: Omit<RowSelection<Row>, 'limit'>,
): Promise<Row | null> {
  const [row] = await selectRows(manager, entity, { ...selection, limit: 1 });
  return row ?? null;
}
