import { ok, type Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { acceptanceTimer } from '../../model/deadlines/stage-timer.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface CompleteSupplement extends DisputeRequest {
  /** Why nothing more is waited for. */
  readonly reason: string;
}

export const completeSupplementStep: DisputeStep<null> = {
  mutation: 'completeSupplement',
  label: { en: 'End the wait for supplements', zh: '补正结束' },
  commands: () => ['completeSupplement'],
  permits: always,
  due: true,
};

/**
 * The office has what it needs, or waits no longer (补正结束): the acceptance goes on with the working days that were left.
 * Refuses what {@link takeDisputeStep} and the text limits refuse.
 */
export async function completeSupplement(
  context: UseCaseContext,
  input: CompleteSupplement,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeDisputeStep(context, input, completeSupplementStep, {
    input: { reason: reason.value },
    prepare: async ({ dispute, now }) =>
      ok({
        details: { cause: 'REQUEST', reason: reason.value },
        change: acceptanceTimer(dispute, now, context.settings),
      }),
  });
}
