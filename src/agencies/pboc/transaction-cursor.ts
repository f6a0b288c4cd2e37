import { foreignCursor } from '../../subgraph-kit/index.js';

/** Where a transaction stands in the list: its sort key. */
export interface TransactionPosition {
  readonly bookedAt: Date;
  readonly id: string;
}

/** An instant with milliseconds, a space, an id without control characters. */
const KEY = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\P{Cc}{1,128})$/u;

export function transactionKey({ bookedAt, id }: TransactionPosition): string {
  return `${bookedAt.toISOString()} ${id}`;
}

/**
 * Reads a sort key back from a decoded cursor.
 *
 * @throws GraphQLError BAD_USER_INPUT when the list never gave such a cursor
 */
export function parseTransactionKey(key: string): TransactionPosition {
  const [, instant, id] = KEY.exec(key) ?? [];
  const bookedAt = new Date(instant ?? Number.NaN);
  if (id === undefined || Number.isNaN(bookedAt.getTime())) {
    throw foreignCursor();
  }
  return { bookedAt, id };
}
