import { ok, type Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { stoppedTimer } from '../../model/deadlines/stage-timer.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface SuspendDispute extends DisputeRequest {
  readonly reason: string;
}

export const suspendDisputeStep: DisputeStep<null> = {
  mutation: 'suspendDispute',
  label: { en: 'Suspend the dispute', zh: '中止意见协调事项' },
  commands: () => ['suspendDispute'],
  permits: always,
};

/**
 * The office suspends a dispute (中止), for instance until a court or the police have found something out. Its timer
 * stands still until `resumeDispute`.
 *
 * Refuses what {@link takeDisputeStep} and the text limits refuse.
 */
export async function suspendDispute(
  context: UseCaseContext,
  input: SuspendDispute,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeDisputeStep(context, input, suspendDisputeStep, {
    input: { reason: reason.value },
    prepare: async ({ dispute, now }) =>
      ok({
        details: { reason: reason.value },
        change: { suspendedFrom: dispute.state, suspendedAt: now, ...stoppedTimer(dispute) },
      }),
  });
}
