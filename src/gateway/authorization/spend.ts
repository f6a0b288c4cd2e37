import { createHash } from 'node:crypto';
import type { Authorizer, UsedTokens } from '../../access/index.js';
import type { DecidedOperation } from './decide.js';

/** Counts one use of the warrant; false when there is none left. */
export async function spendWarrant(
  { access }: { readonly access: Authorizer },
  { operation, warrant, request: { caller } }: DecidedOperation,
): Promise<boolean> {
  return warrant === null || access.useWarrant(caller, warrant.id, operation.hash);
}

/**
 * Marks the token as used for this mutation; false where it was used for another, and its issuer's tokens bring one each.
 *
 * @param parts without a store, every token may bring several
 */
export async function spendToken(
  { usedTokens }: { readonly usedTokens?: UsedTokens | undefined },
  { operation, variables, request: { caller } }: DecidedOperation,
): Promise<boolean> {
  if (!usedTokens || !caller.token?.singleUse) return true;
  const mutation = JSON.stringify([operation.hash, variables]);
  return usedTokens.use(caller.token, createHash('sha256').update(mutation).digest('hex'));
}
