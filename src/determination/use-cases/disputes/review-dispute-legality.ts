import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { DisputeCommand } from '../../model/disputes/dispute.machine.js';
import { mayReview, type LegalityResult } from '../../model/deliberation/draft-review.js';
import { reviewerDrafted } from '../../model/refusals/draft.errors.js';
import type { TabledDraft } from '../../rows/deliberation/read-round.js';
import { draftDigest } from '../../signing/draft-digest.js';
import { tabledDraft } from '../deliberation/deliberation-rules.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface ReviewDisputeLegality extends DisputeRequest {
  readonly result: LegalityResult;
  /** 合法性审查意见. */
  readonly opinion: string;
}

const COMMANDS: Readonly<Record<LegalityResult, DisputeCommand>> = {
  PASSED: 'passLegalReview',
  DRAFT_RETURNED: 'returnDraft',
  RETURNED: 'returnToParties',
};

export const reviewDisputeLegalityStep: DisputeStep<TabledDraft> = {
  mutation: 'reviewDisputeLegality',
  label: { en: 'Record the legality review of the draft', zh: '出具合法性审查意见' },
  commands: () => Object.values(COMMANDS),
  permits: async (at) => {
    const round = await at.reads.round(at.dispute);
    const draft = tabledDraft(at, round);
    if (!draft.ok) return draft;
    const { caller } = at;
    return mayReview(caller, draft.value, round.drafters)
      ? draft
      : refused(reviewerDrafted({ reviewer: caller.officer }));
  },
  due: true,
};

/**
 * Records the legality review of the draft (合法性审查) by somebody outside the office that drafted it. A draft that passes may
 * be discussed in a meeting. One that does not is drafted anew; or, where the fault lies with the opinions, the dispute goes
 * back to the parties with a full new consultation window, because only they can mend their legal bases.
 *
 * What the review says of a draft is as little public as the draft; the parties are told why a dispute comes back to them.
 *
 * Refuses RULING_NOT_TABLED, REVIEWER_DRAFTED and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function reviewDisputeLegality(
  context: UseCaseContext,
  input: ReviewDisputeLegality,
): Promise<Outcome<string>> {
  const read = requiredText('opinion', 'statement', input.opinion);
  if (!read.ok) return read;
  const opinion = read.value;
  const { result } = input;
  return takeDisputeStep(context, input, reviewDisputeLegalityStep, {
    input: { result, opinion },
    command: COMMANDS[result],
    prepare: async ({ manager, caller, now }, draft) => {
      const draftSha256 = draft.textSha256 ?? draftDigest(draft);
      const told = result === 'RETURNED' ? { opinion } : {};
      return ok({
        details: { result, draftVersion: draft.version, draftSha256, ...told },
        write: async ({ id, version, round }) => {
          await insertPaper(
            manager,
            PAPERS.draftReview,
            {
              disputeId: id,
              version,
              round,
              draftVersion: draft.version,
              draftSha256,
              result,
              opinion,
              reviewedByAgency: caller.agency,
              reviewedBy: caller.officer,
              reviewedAt: now,
            },
            { by: caller, at: now },
          );
          return ok(null);
        },
      });
    },
  });
}
