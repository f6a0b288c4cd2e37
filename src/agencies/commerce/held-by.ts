import { isSameIdentityNumber, parseIdentityNumber } from '../../kernel/index.js';
import { unusable } from '../../subgraph-kit/index.js';

/**
 * The holdings of one person among those of a firm, however the number of its document is written; of holders without a
 * number for null.
 *
 * @throws GraphQLError BAD_USER_INPUT for what is no number of an identity document: an empty list would say that the person
 *   holds nothing
 */
export function heldBy<Held extends { readonly idNumber: string | null }>(
  idNumber: string | null,
  held: readonly Held[],
): Held[] {
  if (idNumber === null) return held.filter((row) => row.idNumber === null);
  const number = parseIdentityNumber(idNumber);
  if (!number.ok) throw unusable(number.error);
  const { value } = number;
  return held.filter((row) => row.idNumber !== null && isSameIdentityNumber(row.idNumber, value));
}
