import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { implementationUnfinished } from '../../model/refusals/dispute.errors.js';
import { allOrdered } from '../determinations/all-ordered.js';
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
  permits: async ({ reads, dispute: { caseId } }) => {
    const implementation = await reads.implementation(caseId);
    if (implementation?.unfinished) return refused(implementationUnfinished({ caseId }));
    return implementation ? allOrdered(caseId, implementation) : ok(null);
  },
};

/**
 * The office closes a ruled dispute on which nothing is to be carried out (办结), or whose orders were all taken back. One
 * that is being carried out closes by itself with its last order.
 *
 * Refuses IMPLEMENTATION_UNFINISHED, ORDERS_OUTSTANDING and what {@link takeDisputeStep} and the text limits refuse.
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
