import { requiredText } from '../../determination/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { startTimer } from '../model/order-timer.js';
import { readTransferPeriod } from '../rows/read-transfer-period.js';
import { alreadyObjected, objectionLate } from '../model/rectification.errors.js';
import { endOfPeriod } from '../model/transfer-period.js';
import type { OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface ObjectToTransferRefusal extends OrderRequest {
  readonly reason: string;
}

export const objectToTransferRefusalStep: OrderStep = {
  mutation: 'objectToTransferRefusal',
  label: { en: 'Object to the refusal', zh: '提请复议' },
  commands: ['objectToTransferRefusal'],
  permits: async ({ reads, order: { objectedAt, objectionUntil }, now }) => {
    if (objectedAt !== null) return refused(alreadyObjected({ objectedAt: objectedAt.toISOString() }));
    if (objectionUntil === null || objectionUntil <= now) {
      return refused(objectionLate({ until: objectionUntil?.toISOString() ?? '' }));
    }
    const period = await reads.transferPeriod('RECONSIDERATION', now);
    return period.ok ? ok(null) : period;
  },
  deadline: ({ objectionUntil }) => objectionUntil,
};

/**
 * The sender asks the police to think again about filing no case (提请复议), once, within three days
 * (行政执法机关移送涉嫌犯罪案件的规定 9). The police then have three days.
 *
 * Refuses ALREADY_OBJECTED, OBJECTION_LATE and what {@link takeOrderStep} and the text limits refuse.
 */
export async function objectToTransferRefusal(
  context: UseCaseContext,
  input: ObjectToTransferRefusal,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const details = { reason: reason.value };
  return takeOrderStep(context, input, objectToTransferRefusalStep, {
    input: details,
    prepare: async ({ manager, now }) => {
      const period = await readTransferPeriod(manager, 'RECONSIDERATION', now);
      if (!period.ok) return period;
      const timer = startTimer(now, endOfPeriod(now, period.value.days), context.settings);
      return ok({ details, change: { objectedAt: now, objectionUntil: null, ...timer } });
    },
  });
}
