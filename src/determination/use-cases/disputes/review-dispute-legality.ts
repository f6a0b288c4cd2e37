import { ok, type Outcome } from '../../../kernel/index.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

/** 审查结果: it may be deliberated, or the parties have to mend their opinions first. */
export const LEGALITY_RESULTS = ['PASSED', 'RETURNED'] as const;
export type LegalityResult = (typeof LEGALITY_RESULTS)[number];

export interface ReviewDisputeLegality extends DisputeRequest {
  readonly result: LegalityResult;
  /** 合法性审查意见. */
  readonly opinion: string;
}

export const reviewDisputeLegalityStep: DisputeStep<null> = {
  mutation: 'reviewDisputeLegality',
  label: { en: 'Record the legal review', zh: '出具合法性审查意见' },
  commands: () => ['passLegalReview', 'returnToParties'],
  permits: always,
  due: true,
};

/**
 * Records the legal review (合法性审查) by the office. A dispute that passes may be deliberated; one that is returned goes
 * back to the parties with a full new consultation window, because only they can mend their legal bases.
 *
 * Refuses what {@link takeDisputeStep} and the text limits refuse.
 */
export async function reviewDisputeLegality(
  context: UseCaseContext,
  input: ReviewDisputeLegality,
): Promise<Outcome<string>> {
  const opinion = requiredText('opinion', 'statement', input.opinion);
  if (!opinion.ok) return opinion;
  const { result } = input;
  const details = { result, opinion: opinion.value };
  return takeDisputeStep(context, input, reviewDisputeLegalityStep, {
    input: details,
    command: result === 'PASSED' ? 'passLegalReview' : 'returnToParties',
    prepare: async () => ok({ details }),
  });
}
