import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { tableOf } from './entity-columns.js';
import { runStatement, type Rows } from './run-statement.js';
import { conditionsOf, type RowsWhere } from './select-rows.js';

/** Inserts a row; columns that it does not have get their defaults. @throws QueryFailedError as TypeORM does */
export async function insertRow<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  row: Partial<Row>,
): Promise<void> {
  const table = tableOf(on, entity);
  const columns = table.columns.filter(({ property }) => row[property] !== undefined);
  const places = columns.map(({ type }, index) => `$${index + 1}::${type}`);
  await runStatement(
    on,
    `INSERT INTO ${table.name} (${columns.map(({ name }) => name).join(', ')}) VALUES (${places.join(', ')})`,
    columns.map(({ valueOf }) => valueOf(row)),
  );
}

/**
 * Changes the rows of a key, where it has a version those of that version alone (compare and set).
 *
 * @returns how many were changed
 * @throws QueryFailedError as TypeORM does
 */
export async function updateRows<Row extends ObjectLiteral>(
  on: Rows,
  entity: EntityTarget<Row>,
  where: RowsWhere<Row>,
  changes: Partial<Row>,
): Promise<number> {
  const table = tableOf(on, entity);
  const columns = table.columns.filter(({ property }) => changes[property] !== undefined);
  const settings = columns.map(({ name, type }, index) => `${name} = $${index + 1}::${type}`);
  const { text, values } = conditionsOf(
    table,
    'changed',
    where,
    [],
    columns.map(({ valueOf }) => valueOf(changes)),
  );
  const changed = await runStatement(
    on,
    `UPDATE ${table.name} AS changed SET ${settings.join(', ')}${text} RETURNING 1 AS one`,
    values,
  );
  return changed.length;
}
