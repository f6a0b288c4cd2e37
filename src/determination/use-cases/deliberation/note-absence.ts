import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, readPersonName, refused, type Outcome } from '../../../kernel/index.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import { memberHasSpoken, presidingAbsent } from '../../model/refusals/discussion.errors.js';
import { memberRecused } from '../../model/refusals/determination.errors.js';
import { notAMember } from '../../model/refusals/seating.errors.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { decidesBy, discussionNow } from './decision-mode.js';
import {
  beforeReview,
  draftInMeeting,
  seatingOf,
  type PresentRound,
  type ReviewedDraft,
} from './deliberation-rules.js';

export interface NoteAbsence extends DisputeRequest {
  /** By the name in his tokens. */
  readonly member: string;
  readonly reason: string;
}

interface Meeting {
  readonly round: PresentRound;
  readonly reviewed: ReviewedDraft;
}

export const noteAbsenceStep: DisputeStep<Meeting> = {
  mutation: 'noteAbsence',
  label: { en: 'Note that a member is absent', zh: '记录成员缺席' },
  commands: () => ['noteAbsence'],
  outOfTurn: beforeReview,
  permits: async (at) => {
    const round = await seatingOf(at);
    if (!round.ok) return round;
    const mode = await decidesBy(at, 'CHAIR_AFTER_DISCUSSION');
    if (!mode.ok) return mode;
    const reviewed = draftInMeeting(at, round.value);
    return reviewed.ok ? ok({ round: round.value, reviewed: reviewed.value }) : reviewed;
  },
  offered: ({ round, reviewed }) => {
    const { missing, absent } = discussionNow(round, reviewed);
    return missing.length > 0 || absent.length > 0;
  },
};

/** Who can be noted absent: a member or substitute who is there to speak, and has not. */
function mayBeAbsent(
  { round, reviewed }: Meeting,
  member: string,
  group: { readonly level: string; readonly region: string | null },
): Outcome<null> {
  const { seated, recused, presiding } = round;
  if (!seated.some((each) => each.member === member)) return refused(notAMember({ member, ...group }));
  if (recused.has(member)) return refused(memberRecused({ member }));
  if (presiding === member) return refused(presidingAbsent({ member }));
  const { views } = discussionNow(round, reviewed);
  return views.some((view) => view.member === member) ? refused(memberHasSpoken({ member })) : ok(null);
}

/**
 * The office notes that a member does not take part in the meeting that is held (记录缺席), so that the chair need not wait for
 * him. Another meeting asks him again, and what he says after all counts.
 *
 * Refuses LEADING_GROUP_EMPTY, OTHER_DECISION_MODE, RULING_NOT_TABLED, DRAFT_NOT_REVIEWED, DELIBERATION_NOT_CONVENED,
 * MEETING_NOT_BEGUN, NOT_A_MEMBER, MEMBER_RECUSED, PRESIDING_ABSENT, MEMBER_HAS_SPOKEN, and what {@link takeDisputeStep} and the
 * text limits refuse.
 */
export async function noteAbsence(context: UseCaseContext, input: NoteAbsence): Promise<Outcome<string>> {
  const name = readPersonName('member', input.member);
  if (!name.ok) return name;
  const reason = requiredText('reason', 'sentence', input.reason);
  if (!reason.ok) return reason;
  const noted = { member: name.value, reason: reason.value };
  return takeDisputeStep(context, input, noteAbsenceStep, {
    input: noted,
    prepare: async ({ manager, caller, now, dispute: { level, region } }, meeting) => {
      const possible = mayBeAbsent(meeting, noted.member, { level, region });
      if (!possible.ok) return possible;
      return ok({
        details: { member: noted.member },
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, ...noted, notedBy: caller.officer, notedAt: now };
          await insertPaper(manager, PAPERS.absence, row, { by: caller, at: now });
          return ok(null);
        },
      });
    },
  });
}
