import type { EntityManager, ObjectLiteral } from 'typeorm';
import { runStatement, tableOf, type EntityTable } from '../../database/index.js';
import type { Workflow, WorkflowRow } from './workflow.js';
import type { WorkflowEventEntity } from './workflow-event.entity.js';

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
  return `INSERT INTO ${table.name} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM step`;
}

/**
 * Inserts a row of a workflow with its first event, in one statement. It asks for nothing back: under row-level security an
 * event that is seen by its row would not be seen yet.
 */
export async function writeOpening(
  manager: EntityManager,
  { row: entity, event: eventEntity, subject }: Workflow,
  row: WorkflowRow,
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
}

/**
 * Sets the columns that an event says a transition changed, where the row still stands at the version and in the state that the
 * transition began from, and inserts the event; both or neither, in one statement.
 *
 * @returns whether the row stood there
 */
export async function writeTransition(
  manager: EntityManager,
  { row: entity, event: eventEntity, subject, state }: Workflow,
  before: WorkflowRow & ObjectLiteral,
  after: WorkflowRow & ObjectLiteral,
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
    ${insertEvent(tableOf(manager.dataSource, eventEntity), subject, event, place)}
    RETURNING version`;
  return (await runStatement(manager, text, values)).length === 1;
}
