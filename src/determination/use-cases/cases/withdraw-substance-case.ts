import { isHuman, ok, refused, type Outcome } from '../../../kernel/index.js';
import { caseAlreadyDetermined } from '../../model/refusals/dispute.errors.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import type { CaseStepContext, CaseStep } from '../steps/case-step.js';
import { takeCaseStep, type CaseRequest } from '../steps/take-case-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

export interface WithdrawSubstanceCase extends CaseRequest {
  readonly reason: string;
}

export const withdrawSubstanceCaseStep: CaseStep = {
  mutation: 'withdrawSubstanceCase',
  label: { en: 'Withdraw the case', zh: '终止认定' },
  allowed: ['OPENER', 'OFFICE'],
  mayAct: ({ agency, role }, { openedBy }) => isHuman(role) && (agency === 'OFFICE' || agency === openedBy),
  permits: async ({ reads, substanceCase: { id: caseId }, dispute }) => {
    if (await reads.isDetermined(caseId)) return refused(caseAlreadyDetermined({ caseId }));
    const ended = dispute ? disputeMachine.transition(dispute.state, 'withdrawDispute') : ok(null);
    return ended.ok ? ok(null) : ended;
  },
};

async function withdraw(
  { manager, substanceCase, dispute, caller, now }: CaseStepContext,
  reason: string,
): Promise<Outcome<unknown>> {
  if (dispute) {
    const metadata = { by: caller, at: now, details: { cause: 'CASE_WITHDRAWN', reason } };
    const atRest = { suspendedFrom: null, suspendedAt: null };
    const withdrawn = await disputeRecorder.transition(manager, dispute, 'withdrawDispute', metadata, atRest);
    if (!withdrawn.ok) return withdrawn;
  }
  const metadata = { by: caller, at: now, details: { reason, disputeId: dispute?.id ?? null } };
  return caseRecorder.transition(manager, substanceCase, 'withdrawSubstanceCase', metadata);
}

/**
 * Withdraws a case that has not been determined (终止认定), and its dispute with it. For the agency that opened it, where it is a party its
 * office that deals with the case, and for the office.
 *
 * Refuses CASE_ALREADY_DETERMINED for a reopened one, and what {@link takeCaseStep} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function withdrawSubstanceCase(
  context: UseCaseContext,
  input: WithdrawSubstanceCase,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeCaseStep(context, input, withdrawSubstanceCaseStep, {
    input: { reason: reason.value },
    act: async (at) => withdraw(at, reason.value),
  });
}
