import { isDeepStrictEqual } from 'node:util';

/** Columns of a row by property name, as JSON has them: an instant is ISO 8601 in UTC. */
export type RowChanges = Readonly<Record<string, unknown>>;

/** A row as JSON has it. */
export function rowAsJson(row: object): RowChanges {
  return JSON.parse(JSON.stringify(row));
}

/**
 * What a transition changed in a row, for its event. With {@link rebuildRow} the events of a subject give its row exactly.
 *
 * @param before null where the row is new; everything is a change then
 */
export function rowChanges(before: object | null, after: object): RowChanges {
  const next = rowAsJson(after);
  if (before === null) return next;
  const previous = rowAsJson(before);
  const changed = Object.keys(next).filter((column) => !isDeepStrictEqual(next[column], previous[column]));
  return Object.fromEntries(changed.map((column) => [column, next[column]]));
}

/**
 * The row that a subject's events lead to, as JSON has it; at an earlier version, when only the events up to it are given.
 *
 * @param events of one subject, the first event first, none left out; anything else is a fault and throws
 */
export function rebuildRow(
  events: readonly { readonly version: number; readonly changes: object }[],
): RowChanges {
  const gap = events.find(({ version }, index) => version !== index + 1);
  if (gap) throw new RangeError(`The event that made version ${events.indexOf(gap) + 1} is missing`);
  return Object.assign({}, ...events.map(({ changes }) => changes));
}
