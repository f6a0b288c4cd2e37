import { requiredText } from '../../determination/index.js';
import { basisOf, inputMissing, ok, refused, type DeadlineBasis, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { rectificationPeriod } from '../model/order-timer.js';
import { readWorkingDays } from '../model/read-inputs.js';
import { rectificationDeadline } from '../model/rectification-deadline.js';
import { alreadyExtended } from '../model/rectification.errors.js';
import type { OrderStep, OrderStepContext } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface ExtendRectificationOrder extends OrderRequest {
  readonly workingDays: number;
  readonly reason: string;
}

/** Counted from the end of the period, or from now where that has passed. */
async function extendedDeadline(
  { order, reads, now }: OrderStepContext,
  workingDays: number,
): Promise<Outcome<DeadlineBasis>> {
  const { rectifyBy, deadlines } = order;
  const from = rectifyBy !== null && rectifyBy > now ? basisOf(deadlines, 'rectifyBy', rectifyBy) : now;
  const rulingLastDay = await reads.rulingLastDay(order);
  return rectificationDeadline({ from, workingDays, rulingLastDay, byDefault: workingDays });
}

export const extendRectificationOrderStep: OrderStep = {
  mutation: 'extendRectificationOrder',
  label: { en: 'Extend the period', zh: '延长整改期限' },
  commands: ['extendRectificationOrder'],
  permits: async (at) => {
    const { extendedAt } = at.order;
    if (extendedAt !== null) return refused(alreadyExtended({ extendedAt: extendedAt.toISOString() }));
    const least = await extendedDeadline(at, 1);
    return least.ok ? ok(null) : least;
  },
};

/**
 * The office gives the addressee more time (延期), once. Counted from the end of the period, or from now where that has
 * passed. Refuses ALREADY_EXTENDED, PERIOD_BEYOND_RULING, WORKING_DAYS_OUT_OF_RANGE and what {@link takeOrderStep} and the text limits refuse.
 */
export async function extendRectificationOrder(
  context: UseCaseContext,
  input: ExtendRectificationOrder,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const read = readWorkingDays(input.workingDays);
  if (!read.ok) return read;
  const workingDays = read.value;
  if (workingDays === null) return refused(inputMissing({ field: 'workingDays' }));
  const details = { workingDays, reason: reason.value };
  return takeOrderStep(context, input, extendRectificationOrderStep, {
    input: details,
    prepare: async (at) => {
      const { now } = at;
      const due = await extendedDeadline(at, workingDays);
      if (!due.ok) return due;
      const period = rectificationPeriod(now, due.value, context.settings);
      return ok({ details, change: { extendedAt: now, ...period } });
    },
  });
}
