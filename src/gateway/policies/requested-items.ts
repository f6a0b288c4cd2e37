import type { FilterUse } from '../../access/index.js';
import type { GuardedOperation } from './guarded-operation.js';

/**
 * The catalogue items that a request's verdict depends on: those of the fields that its operation selects, and those that
 * it filters or sorts by. Without the latter it is the operation's own list, by which masks are remembered.
 */
export function requestedItems(
  { items }: Pick<GuardedOperation, 'items'>,
  uses: readonly FilterUse[],
): readonly string[] {
  const known = new Set(items);
  const more = uses.flatMap(({ policies }) => policies.flat(2)).filter((item) => !known.has(item));
  return more.length === 0 ? items : [...items, ...new Set(more)];
}
