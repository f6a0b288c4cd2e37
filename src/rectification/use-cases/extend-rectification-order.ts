import { requiredText } from '../../determination/index.js';
import { addWorkingDays, inputMissing, ok, refused, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { startTimer } from '../model/order-timer.js';
import { readWorkingDays } from '../model/read-working-days.js';
import { alreadyExtended } from '../model/rectification.errors.js';
import type { OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface ExtendRectificationOrder extends OrderRequest {
  readonly workingDays: number;
  readonly reason: string;
}

export const extendRectificationOrderStep: OrderStep = {
  mutation: 'extendRectificationOrder',
  label: { en: 'Extend the period', zh: '延长整改期限' },
  commands: ['extendRectificationOrder'],
  permits: async ({ order: { extendedAt } }) =>
    extendedAt === null ? ok(null) : refused(alreadyExtended({ extendedAt: extendedAt.toISOString() })),
};

/**
 * The office gives the addressee more time (延期), once. Counted from the end of the period, or from now where that has
 * passed. Refuses ALREADY_EXTENDED, WORKING_DAYS_OUT_OF_RANGE and what {@link takeOrderStep} and the text limits refuse.
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
    prepare: async ({ order: { rectifyBy }, now }) => {
      const from = rectifyBy !== null && rectifyBy > now ? rectifyBy : now;
      const dueAt = addWorkingDays(from, workingDays);
      const timer = startTimer(now, dueAt, context.settings);
      return ok({ details, change: { rectifyBy: dueAt, extendedAt: now, ...timer } });
    },
  });
}
