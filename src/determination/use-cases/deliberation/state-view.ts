import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { MemberPosition } from '../../model/deliberation/discussion.js';
import { optionalText } from '../../model/inputs/text-limits.js';
import { chairSpeaksLast, viewNeedsReasons } from '../../model/refusals/discussion.errors.js';
import type { TabledDraft } from '../../rows/deliberation/read-round.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { decidesBy, discussionNow } from './decision-mode.js';
import { draftInMeeting, outsideMeeting, takesPart } from './deliberation-rules.js';

export interface StateView extends DisputeRequest {
  /** On the draft that is tabled. */
  readonly position: MemberPosition;
  readonly reasons?: string | null | undefined;
}

export const stateViewStep: DisputeStep<TabledDraft> = {
  mutation: 'stateView',
  label: { en: 'Say what you think of the draft', zh: '就送审稿发表意见' },
  commands: () => ['stateView'],
  outOfTurn: outsideMeeting,
  due: true,
  permits: async (at) => {
    const round = await takesPart(at);
    if (!round.ok) return round;
    const mode = await decidesBy(at, 'CHAIR_AFTER_DISCUSSION');
    if (!mode.ok) return mode;
    const reviewed = draftInMeeting(at, round.value);
    if (!reviewed.ok) return reviewed;
    if (round.value.presiding !== at.caller.officer) return ok(reviewed.value.draft);
    const { missing } = discussionNow(round.value, reviewed.value);
    return refused(chairSpeaksLast({ missing }));
  },
};

/**
 * A member says in the meeting what he thinks of the draft (发表意见): for it, against it, or otherwise; what is not for it
 * gives its reasons, which are kept with the ruling (不同意见). Said again before the decision, the last holds. Whoever
 * presides speaks last, by deciding.
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, OTHER_DECISION_MODE, RULING_NOT_TABLED, DRAFT_NOT_REVIEWED,
 * DELIBERATION_NOT_CONVENED, MEETING_NOT_BEGUN, CHAIR_SPEAKS_LAST of whoever presides, VIEW_NEEDS_REASONS, VOTE_CLOSED after the
 * ruling, and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function stateView(context: UseCaseContext, input: StateView): Promise<Outcome<string>> {
  const reasons = optionalText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const view = { position: input.position, reasons: reasons.value };
  if (view.position !== 'FOR' && view.reasons === null) return refused(viewNeedsReasons({}));
  return takeDisputeStep(context, input, stateViewStep, {
    input: view,
    prepare: async ({ manager, caller, now }, { version: draftVersion }) => {
      const member = caller.officer;
      return ok({
        details: { member, draftVersion },
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, draftVersion, member, ...view, statedAt: now };
          await insertPaper(manager, PAPERS.memberView, row, { by: caller, at: now });
          return ok(null);
        },
      });
    },
  });
}
