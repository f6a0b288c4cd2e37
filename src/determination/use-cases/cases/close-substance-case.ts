import { isHuman, refused, type Outcome } from '../../../kernel/index.js';
import { caseAlreadyClosed, caseRuled } from '../../model/refusals/dispute.errors.js';
import { allCarriedOut } from '../determinations/all-carried-out.js';
import type { CaseStep } from '../steps/case-step.js';
import { takeCaseStep, type CaseRequest } from '../steps/take-case-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder } from '../../transitions/transitions.js';

export interface CloseSubstanceCase extends CaseRequest {
  /** Why nothing is to be carried out. */
  readonly reason: string;
}

export const closeSubstanceCaseStep: CaseStep = {
  mutation: 'closeSubstanceCase',
  label: { en: 'Close the case', zh: '认定办结' },
  allowed: ['OFFICE'],
  mayAct: ({ agency, role }) => agency === 'OFFICE' && isHuman(role),
  permits: async ({ reads, substanceCase: { id: caseId, closedAt }, dispute }) => {
    if (closedAt !== null) return refused(caseAlreadyClosed({ caseId }));
    const implementation = await reads.implementation(caseId);
    if (implementation?.ruled) return refused(caseRuled({ caseId, disputeId: dispute?.id ?? null }));
    return allCarriedOut(caseId, implementation);
  },
};

/**
 * The office closes a case that the agencies determined by consensus and on which nothing is to be carried out (办结). One
 * that is being carried out closes by itself with its last order; a ruled one closes as its dispute.
 *
 * Refuses CASE_RULED, CASE_ALREADY_CLOSED and what {@link allCarriedOut}, {@link takeCaseStep} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function closeSubstanceCase(
  context: UseCaseContext,
  input: CloseSubstanceCase,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeCaseStep(context, input, closeSubstanceCaseStep, {
    input: { reason: reason.value },
    act: async ({ manager, substanceCase, caller, now }) => {
      const metadata = { by: caller, at: now, details: { reason: reason.value } };
      return caseRecorder.transition(manager, substanceCase, 'closeSubstanceCase', metadata, {
        closedAt: now,
      });
    },
  });
}
