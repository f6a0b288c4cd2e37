import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { ordersOutstanding } from '../../model/refusals/dispute.errors.js';
import type { Implementation } from '../../rows/determinations/read-implementation.js';

/** Whether every order was issued that a rule asks for together with others. Refuses ORDERS_OUTSTANDING. */
export function allOrdered(
  caseId: string,
  { missing, rules }: Pick<Implementation, 'missing' | 'rules'>,
): Outcome<null> {
  return missing.length === 0 ? ok(null) : refused(ordersOutstanding({ caseId, missing, rules }));
}
