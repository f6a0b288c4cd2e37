import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { announceOnCommit, runStatement, tableOf, type EntityTable } from '../../database/index.js';
import type { WorkflowEventEntity } from './event.entity.js';

/** Where a workflow keeps its rows and their events. */
export interface WorkflowTables {
  readonly row: EntityTarget<ObjectLiteral>;
  readonly event: EntityTarget<ObjectLiteral>;
  /** The event's property that names its row. */
  readonly subject: string;
  /** The row's property that the machine moves. */
  readonly state: string;
  /** The channel on which its steps are announced; absent where nobody listens. */
  readonly channel?: string;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Writes each value behind the others, and gives its place with its type. */
function parameters(values: unknown[]): (value: unknown, type: string) => string {
  return (value, type) => `$${values.push(value)}::${type}`;
}

function insertEvent(
  table: EntityTable,
  subject: string,
  event: WorkflowEventEntity,
  place: (value: unknown, type: string) => string,
): string {
  const columns = table.columns.map(({ name }) => name);
  const values = table.columns.map(({ property, type, valueOf }) =>
    property === subject ? 'step.id' : place(valueOf(event), type),
  );
  return `INSERT INTO ${table.name} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM step
    RETURNING version`;
}

/** Inserts a row of a workflow with its first event, in one statement. */
export async function writeOpening(
  manager: EntityManager,
  { row: entity, event: eventEntity, subject, channel }: WorkflowTables,
  row: Versioned,
  event: WorkflowEventEntity,
): Promise<void> {
  const table = tableOf(manager.dataSource, entity);
  const values: unknown[] = [];
  const place = parameters(values);
  const given = table.columns.map(({ type, valueOf }) => place(valueOf(row), type));
  const text = `
    WITH step AS (
      INSERT INTO ${table.name} (${table.columns.map(({ name }) => name).join(', ')})
      VALUES (${given.join(', ')}) RETURNING id
    )
    ${insertEvent(tableOf(manager.dataSource, eventEntity), subject, event, place)}`;
  await runStatement(manager, text, values);
  if (channel !== undefined) announceOnCommit(manager, channel);
}

/**
 * Sets the columns that an event says a move changed, where the row still stands at the version and in the state that the
 * move began from, and inserts the event; both or neither, in one statement.
 *
 * @returns whether the row stood there
 */
export async function writeMove(
  manager: EntityManager,
  { row: entity, event: eventEntity, subject, state, channel }: WorkflowTables,
  before: Versioned & ObjectLiteral,
  after: Versioned & ObjectLiteral,
  event: WorkflowEventEntity,
): Promise<boolean> {
  const { name, columns } = tableOf(manager.dataSource, entity);
  const values: unknown[] = [before.id, before.version, before[state]];
  const place = parameters(values);
  const sets = columns
    .filter(({ property }) => property in event.changes)
    .map((column) => `${column.name} = ${place(column.valueOf(after), column.type)}`);
  const text = `
    WITH step AS (
      UPDATE ${name} SET ${sets.join(', ')}
      WHERE id = $1::uuid AND version = $2::integer AND ${columns.find((each) => each.property === state)?.name} = $3::text
      RETURNING id
    )
    ${insertEvent(tableOf(manager.dataSource, eventEntity), subject, event, place)}`;
  const stood = (await runStatement(manager, text, values)).length === 1;
  if (stood && channel !== undefined) announceOnCommit(manager, channel);
  return stood;
}
