import { optionalText } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { completeImplementation } from './complete-implementation.js';
import { firmWasHeard } from './record-firm-hearing.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { presentDeadline, type OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface CloseRectificationOrder extends OrderRequest {
  readonly remark?: string | null | undefined;
}

export const closeRectificationOrderStep: OrderStep = {
  mutation: 'closeRectificationOrder',
  label: { en: 'Close the order', zh: '办结' },
  commands: ['closeRectificationOrder'],
  permits: firmWasHeard,
  deadline: presentDeadline,
};

/**
 * The office closes what was verified (办结). The last order of a ruling closes its dispute. Refuses FIRM_NOT_HEARD, and what
 * {@link takeOrderStep} and the text limits refuse.
 */
export async function closeRectificationOrder(
  context: UseCaseContext,
  input: CloseRectificationOrder,
): Promise<Outcome<string>> {
  const remark = optionalText('remark', 'statement', input.remark);
  if (!remark.ok) return remark;
  const details = { remark: remark.value };
  return takeOrderStep(context, input, closeRectificationOrderStep, {
    input: details,
    prepare: async ({ manager, now }) =>
      ok({ details, write: (order) => completeImplementation(manager, order, now) }),
  });
}
