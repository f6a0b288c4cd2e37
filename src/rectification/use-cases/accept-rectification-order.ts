import { basisOf, ok, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { startTimer } from '../model/order-timer.js';
import { presentDeadline, type OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export const acceptRectificationOrderStep: OrderStep = {
  mutation: 'acceptRectificationOrder',
  label: { en: 'Accept the order', zh: '签收交办单' },
  commands: ['acceptRectificationOrder'],
  deadline: presentDeadline,
};

/**
 * The addressee takes the order on (签收交办单); from now on the timer is that of the work itself. Refuses what
 * {@link takeOrderStep} refuses.
 */
export function acceptRectificationOrder(
  context: UseCaseContext,
  input: OrderRequest,
): Promise<Outcome<string>> {
  return takeOrderStep(context, input, acceptRectificationOrderStep, {
    input: {},
    prepare: async ({ order, now }) => {
      const { rectifyBy, deadlines } = order;
      if (rectifyBy === null) throw new Error(`Order ${order.id} has no period.`);
      return ok({ change: startTimer(now, basisOf(deadlines, 'rectifyBy', rectifyBy), context.settings) });
    },
  });
}
