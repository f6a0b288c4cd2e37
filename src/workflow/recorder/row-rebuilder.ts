import type { EntityTarget, EntityMetadata, DataSource, ObjectLiteral } from 'typeorm';
import { rebuildRow, rowAsJson, type RowChanges } from './row-changes.js';

interface RecordedEvent {
  readonly version: number;
  readonly changes: object;
}

const isInstant = (type: unknown): boolean => type === 'timestamptz' || type === 'timestamp with time zone';

function asRow({ columns }: EntityMetadata, changes: RowChanges): RowChanges {
  const entries = columns.map(({ propertyName, type }): [string, unknown] => {
    // A column that is younger than the events was null when they were written.
    const value = changes[propertyName] ?? null;
    return [propertyName, typeof value === 'string' && isInstant(type) ? new Date(value) : value];
  });
  return rowAsJson(Object.fromEntries(entries));
}

/**
 * Makes the function that gives an entity's row, as JSON has it, from the events of one subject: the columns that the
 * entity has, instants in ISO 8601 however the database wrote them into the event.
 *
 * @throws RangeError from the function where an event is missing
 */
export function rowRebuilder(
  database: DataSource,
  entity: EntityTarget<ObjectLiteral>,
): (events: readonly RecordedEvent[]) => RowChanges {
  const metadata = database.getMetadata(entity);
  return (events) => asRow(metadata, rebuildRow(events));
}
