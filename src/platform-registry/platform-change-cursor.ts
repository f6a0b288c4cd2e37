import { encodeCursor, foreignCursor } from '../subgraph-kit/index.js';

/**
 * A place in the order of changes. Rows that were restored from another cluster carry its numbers, which may lie beyond those of this
 * one: they come first, and again when this one has counted so far.
 */
export interface Place {
  readonly restored: boolean;
  readonly transaction: bigint;
  readonly code: string;
}

export const START: Place = { restored: true, transaction: 0n, code: '' };

const CURSOR = /^(\d{1,20}):([rc]):(\d{1,20}):([0-9A-Z]{18})$/;

/** The text of which a cursor is made. */
export const keyOfPlace = (cluster: string, { restored, transaction, code }: Place): string =>
  `${cluster}:${restored ? 'r' : 'c'}:${transaction}:${code}`;

/** @throws GraphQLError BAD_USER_INPUT for a cursor of another list */
export function readPlace(key: string): Place & { readonly cluster: string } {
  const [, cluster, phase, transaction, code] = CURSOR.exec(key) ?? [];
  if (cluster === undefined || transaction === undefined || code === undefined) throw foreignCursor();
  const number = BigInt(transaction);
  if (number >= 2n ** 64n) throw foreignCursor();
  return { cluster, restored: phase === 'r', transaction: number, code };
}

/** The code before every other. */
const FIRST_CODE = '0'.repeat(18);

/**
 * The cursor of `platformsChanged` (游标) behind which the changes of a transaction from a code on stand.
 *
 * @param cluster the system identifier of the cluster in which the transaction was counted
 * @param code null for a place before all changes of the transaction
 */
export const platformChangeCursor = (cluster: string, transaction: bigint, code: string | null): string =>
  encodeCursor(keyOfPlace(cluster, { restored: false, transaction, code: code ?? FIRST_CODE }));
