import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { Discussion } from '../../model/deliberation/discussion.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import { notPresiding } from '../../model/refusals/seating.errors.js';
import type { RoundView } from '../../rows/deliberation/read-round.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { decidesBy, finishedDiscussion } from './decision-mode.js';
import {
  draftInMeeting,
  outsideMeeting,
  takesPart,
  type PresentRound,
  type ReviewedDraft,
} from './deliberation-rules.js';
import { writeMinutes } from './write-minutes.js';

export interface RejectDraft extends DisputeRequest {
  /** Why the draft is not the group's finding; where most members were for it, also why it is decided otherwise. */
  readonly reasons: string;
}

interface Discussed {
  readonly round: PresentRound;
  readonly reviewed: ReviewedDraft;
  readonly discussion: Discussion<RoundView>;
}

export const rejectDraftStep: DisputeStep<Discussed> = {
  mutation: 'rejectDraft',
  label: { en: 'Decide not to adopt the draft', zh: '不予采纳送审稿' },
  commands: () => ['rejectDraft'],
  outOfTurn: outsideMeeting,
  due: true,
  permits: async (at) => {
    const round = await takesPart(at);
    if (!round.ok) return round;
    const { presiding } = round.value;
    const member = at.caller.officer;
    if (presiding !== null && presiding !== member) return refused(notPresiding({ member, presiding }));
    const mode = await decidesBy(at, 'CHAIR_AFTER_DISCUSSION');
    if (!mode.ok) return mode;
    const reviewed = draftInMeeting(at, round.value);
    if (!reviewed.ok) return reviewed;
    const discussion = finishedDiscussion(round.value, reviewed.value);
    if (!discussion.ok) return discussion;
    return ok({ round: round.value, reviewed: reviewed.value, discussion: discussion.value });
  },
};

/**
 * After the discussion whoever presides decides not to adopt the draft (不予采纳); it is drafted anew. The reasons stand in the
 * minutes.
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, NOT_PRESIDING, OTHER_DECISION_MODE, RULING_NOT_TABLED,
 * DRAFT_NOT_REVIEWED, DELIBERATION_NOT_CONVENED, MEETING_NOT_BEGUN, CHAIR_SPEAKS_LAST, DISCUSSION_NOT_HELD, VOTE_CLOSED after the
 * ruling, and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function rejectDraft(context: UseCaseContext, input: RejectDraft): Promise<Outcome<string>> {
  const reasons = requiredText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  return takeDisputeStep(context, input, rejectDraftStep, {
    input: { reasons: reasons.value },
    prepare: async (at, { round, reviewed, discussion }) =>
      ok({
        details: { draftVersion: reviewed.draft.version },
        write: async (moved) => {
          const { absent, views } = discussion;
          const result = {
            outcome: 'NOT_ADOPTED',
            absent,
            discussion: views,
            reasons: reasons.value,
          } as const;
          await writeMinutes(at, moved, round, reviewed, result);
          return ok(null);
        },
      }),
  });
}
