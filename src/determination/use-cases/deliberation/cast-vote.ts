import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { decidesBy } from './decision-mode.js';
import { draftInMeeting, outsideMeeting, takesPart } from './deliberation-rules.js';
import type { VoteChoice } from '../../model/deliberation/deliberation.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { TabledDraft } from '../../rows/deliberation/read-round.js';
import { optionalText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface CastVote extends DisputeRequest {
  /** On the draft ruling that is tabled. */
  readonly choice: VoteChoice;
  readonly reasons?: string | null | undefined;
}

export const castVoteStep: DisputeStep<TabledDraft> = {
  mutation: 'castVote',
  label: { en: 'Vote on the draft', zh: '对送审稿表决' },
  commands: () => ['castVote'],
  outOfTurn: outsideMeeting,
  due: true,
  permits: async (at) => {
    const round = await takesPart(at);
    if (!round.ok) return round;
    const mode = await decidesBy(at, 'VOTE');
    if (!mode.ok) return mode;
    const reviewed = draftInMeeting(at, round.value);
    return reviewed.ok ? ok(reviewed.value.draft) : reviewed;
  },
};

/**
 * A member of the leading group votes on the tabled draft (表决). One vote each: voting again before the ruling replaces
 * it, and what was voted before stays on record. The reasons of a vote against are kept with the ruling as a dissent
 * (不同意见).
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, OTHER_DECISION_MODE, RULING_NOT_TABLED, DRAFT_NOT_REVIEWED,
 * DELIBERATION_NOT_CONVENED, MEETING_NOT_BEGUN, VOTE_CLOSED after the ruling, and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function castVote(context: UseCaseContext, input: CastVote): Promise<Outcome<string>> {
  const reasons = optionalText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const vote = { choice: input.choice, reasons: reasons.value };
  return takeDisputeStep(context, input, castVoteStep, {
    input: vote,
    prepare: async (at, { version: draftVersion }) => {
      const member = at.caller.officer;
      return ok({
        details: { member, draftVersion },
        write: async ({ id, version, round }) => {
          await insertPaper(
            at.manager,
            PAPERS.vote,
            {
              disputeId: id,
              version,
              round,
              draftVersion,
              member,
              ...vote,
              castAt: at.now,
            },
            { by: at.caller, at: at.now },
          );
          return ok(null);
        },
      });
    },
  });
}
