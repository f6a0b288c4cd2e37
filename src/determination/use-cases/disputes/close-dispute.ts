import { ok, type Outcome } from '../../../kernel/index.js';
import { allCarriedOut } from '../determinations/all-carried-out.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface CloseDispute extends DisputeRequest {
  /** Why nothing is to be carried out. */
  readonly reason: string;
}

export const closeDisputeStep: DisputeStep<null> = {
  mutation: 'closeDispute',
  label: { en: 'Close the dispute', zh: '办结意见协调事项' },
  commands: () => ['closeDispute'],
  permits: async ({ reads, dispute: { caseId } }) =>
    allCarriedOut(caseId, await reads.implementation(caseId)),
};

/**
 * The office closes a ruled dispute on which nothing is to be carried out (办结), or whose orders were all taken back. One
 * that is being carried out closes by itself with its last order.
 *
 * Refuses what {@link allCarriedOut}, {@link takeDisputeStep} and the text limits refuse.
 */
export async function closeDispute(context: UseCaseContext, input: CloseDispute): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const details = { reason: reason.value };
  return takeDisputeStep(context, input, closeDisputeStep, {
    input: details,
    prepare: async () => ok({ details }),
  });
}
