import { requiredText } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { completeImplementation } from './complete-implementation.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import type { OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface WithdrawRectificationOrder extends OrderRequest {
  readonly reason: string;
}

export const withdrawRectificationOrderStep: OrderStep = {
  mutation: 'withdrawRectificationOrder',
  label: { en: 'Withdraw the order', zh: '撤销交办单' },
  commands: ['withdrawRectificationOrder'],
};

/**
 * The office takes an order back (撤销交办单), with its reason; its number stays taken. Refuses what {@link takeOrderStep} and the
 * text limits refuse.
 */
export async function withdrawRectificationOrder(
  context: UseCaseContext,
  input: WithdrawRectificationOrder,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const details = { reason: reason.value };
  return takeOrderStep(context, input, withdrawRectificationOrderStep, {
    input: details,
    prepare: async ({ manager, now }) =>
      ok({ details, write: (order) => completeImplementation(manager, order, now) }),
  });
}
