import type { Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export type AcceptDispute = DisputeRequest;

export const acceptDisputeStep: DisputeStep<null> = {
  mutation: 'acceptDispute',
  label: { en: 'Accept the dispute', zh: '受理意见协调事项' },
  commands: () => ['acceptDispute'],
  permits: always,
  due: true,
};

/** The office takes a referred dispute in (受理); it then drafts the finding. Refuses what {@link takeDisputeStep} refuses. */
export function acceptDispute(context: UseCaseContext, input: AcceptDispute): Promise<Outcome<string>> {
  return takeDisputeStep(context, input, acceptDisputeStep, { input: {} });
}
