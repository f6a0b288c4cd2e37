import type { GraphQLFormattedError } from 'graphql';
import { FieldError, type ErrorDetails } from '../errors/field-error.js';
import { isRow, type Row } from '../joined-data/row.js';
import type { RootFetch } from '../planning/index.js';
import { agencyError, isForClients } from './agency-errors.js';

/**
 * Puts an agency's errors where they belong in its data: at the null that its path leads to, so that they travel with
 * the data to the client's own path.
 *
 * @returns errors that belong to no place in the data
 */
export function placeErrors(
  data: Row,
  errors: readonly GraphQLFormattedError[],
  { subgraph, operationKind }: Pick<RootFetch, 'subgraph' | 'operationKind'>,
): ErrorDetails[] {
  const unplaced: ErrorDetails[] = [];
  // All that is masked reads the same, and without a place it is told once.
  let masked: ErrorDetails | undefined;
  let isMaskedTold = false;
  for (const error of errors) {
    const isMasked = !isForClients(error, operationKind);
    const details = isMasked
      ? (masked ??= agencyError(subgraph, error, operationKind))
      : agencyError(subgraph, error, operationKind);
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
