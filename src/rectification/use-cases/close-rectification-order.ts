import { optionalText } from '../../determination/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { completeImplementation } from './complete-implementation.js';
import { firmWasHeard } from './record-firm-hearing.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { objectionWindowOpen } from '../model/rectification.errors.js';
import { presentDeadline, type OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface CloseRectificationOrder extends OrderRequest {
  readonly remark?: string | null | undefined;
}

export const closeRectificationOrderStep: OrderStep = {
  mutation: 'closeRectificationOrder',
  label: { en: 'Close the order', zh: '办结' },
  commands: ['closeRectificationOrder'],
  permits: async (at) => {
    const { objectionUntil } = at.order;
    return objectionUntil !== null && objectionUntil > at.now
      ? refused(objectionWindowOpen({ until: objectionUntil.toISOString() }))
      : firmWasHeard(at);
  },
  deadline: presentDeadline,
};

/**
 * The office closes what was verified, or answered by the police (办结). The last order of a ruling closes its dispute.
 * Refuses OBJECTION_WINDOW_OPEN while a refusal can still be objected to, FIRM_NOT_HEARD, and what {@link takeOrderStep} and the text limits
 * refuse.
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
