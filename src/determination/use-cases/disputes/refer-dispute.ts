import { ok, type Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { optionalText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface ReferDispute extends DisputeRequest {
  readonly reason?: string | null | undefined;
}

export const referDisputeStep: DisputeStep<null> = {
  mutation: 'referDispute',
  label: { en: 'Refer to the leading group', zh: '提请领导小组' },
  commands: () => ['referDispute'],
  permits: always,
  due: true,
};

/**
 * Ends the consultation without agreement and puts the dispute before the leading group (提请). For either party and
 * the office; the hub does it itself when the window has passed (see `sweepDeadlines`).
 *
 * Refuses what {@link takeDisputeStep} and the text limits refuse.
 */
export async function referDispute(context: UseCaseContext, input: ReferDispute): Promise<Outcome<string>> {
  const reason = optionalText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeDisputeStep(context, input, referDisputeStep, {
    input: { reason: reason.value },
    prepare: async () => ok({ details: { cause: 'REQUEST', reason: reason.value } }),
  });
}
