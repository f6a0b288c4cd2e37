import { FieldError, type ErrorDetails } from '../errors/field-error.js';
import { isRow, type Row } from '../joined-data/row.js';
import type { ReadErrors } from './subgraph-errors.js';

/**
 * Puts an agency's errors where they belong in its data: at the null that its path leads to, so that they travel with
 * the data to the client's own path.
 *
 * @returns errors that belong to no place in the data
 */
export function placeErrors(data: Row, { errors }: Pick<ReadErrors, 'errors'>): ErrorDetails[] {
  const unplaced: ErrorDetails[] = [];
  // All that is masked reads the same, and without a place it is told once.
  let isMaskedTold = false;
  for (const { error, details, isMasked } of errors) {
    const path = Array.isArray(error.path) ? error.path : [];
    if (place(data, path, details) || (isMasked && isMaskedTold)) continue;
    unplaced.push(details);
    isMaskedTold ||= isMasked;
  }
  return unplaced;
}

function place(data: Row, path: readonly (string | number)[], details: ErrorDetails): boolean {
  let value: unknown = data;
  for (const [depth, segment] of path.entries()) {
    const holder = holderOf(value, segment);
    // Only what the agency itself put there: a path must not lead into what all objects have in common.
    if (!holder || !Object.hasOwn(holder, segment)) return false;
    const next = holder[segment];
    if (next instanceof FieldError) return true;
    if (next === null || next === undefined) {
      holder[segment] = new FieldError(details, path.slice(depth + 1));
      return true;
    }
    value = next;
  }
  return false;
}

function holderOf(value: unknown, segment: string | number): Record<string | number, unknown> | null {
  if (Array.isArray(value)) return typeof segment === 'number' ? (value as never) : null;
  return isRow(value) ? value : null;
}
