import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { tableOf } from './entity-columns.js';
import { runStatement } from './run-statement.js';

/** Inserts a row of which every column is given; a hot path's `manager.insert`. @throws QueryFailedError as TypeORM does */
export async function insertRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  row: Row,
): Promise<void> {
  const { name, columns } = tableOf(manager.dataSource, entity);
  const places = columns.map(({ type }, index) => `$${index + 1}::${type}`);
  await runStatement(
    manager,
    `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')}) VALUES (${places.join(', ')})`,
    columns.map(({ valueOf }) => valueOf(row)),
  );
}
