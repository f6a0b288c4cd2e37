import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { implementationUnfinished, ordersOutstanding } from '../../model/refusals/dispute.errors.js';
import type { Implementation } from '../../rows/determinations/read-implementation.js';

/**
 * Whether nothing is left to be carried out of what was determined: no order is unfinished, and every one was issued that a rule asks for
 * together with others. Refuses IMPLEMENTATION_UNFINISHED and ORDERS_OUTSTANDING.
 *
 * @param implementation null where nothing was determined
 */
export function allCarriedOut(
  caseId: string,
  implementation: Pick<Implementation, 'unfinished' | 'missing' | 'rules'> | null,
): Outcome<null> {
  if (implementation === null) return ok(null);
  const { unfinished, missing, rules } = implementation;
  if (unfinished) return refused(implementationUnfinished({ caseId }));
  return missing.length === 0 ? ok(null) : refused(ordersOutstanding({ caseId, missing, rules }));
}
