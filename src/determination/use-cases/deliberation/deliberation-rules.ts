import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { deliberationNotConvened, memberRecused } from '../../model/refusals/determination.errors.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import { draftNotReviewed } from '../../model/refusals/draft.errors.js';
import { meetingNotBegun, rulingNotTabled, voteClosed } from '../../model/refusals/ruling.errors.js';
import { passedReview } from '../../model/deliberation/draft-review.js';
import { meetingsAfter, presentMeetingAt } from '../../model/deliberation/deliberation.js';
import type { DeliberationRound, RoundReview, TabledDraft } from '../../rows/deliberation/read-round.js';
import { leadingGroupEmpty, notAMember } from '../../model/refusals/seating.errors.js';
import { seating, type Seating } from '../../model/deliberation/seating.js';

/** 本轮: who takes part in it, and what was done in it. */
export interface PresentRound extends Seating {
  readonly record: DeliberationRound;
}

/**
 * Who takes part in this round now. Refuses LEADING_GROUP_EMPTY where the group has no member.
 *
 * @param hold keeps the members' seats as they are until the transaction ends
 */
export async function seatingOf(
  { reads, dispute, now }: DisputeStepContext,
  hold: { readonly held?: boolean } = {},
): Promise<Outcome<PresentRound>> {
  const { level, region } = dispute;
  const members = await reads.seats(dispute, now, hold);
  if (members.length === 0) return refused(leadingGroupEmpty({ level, region }));
  const record = await reads.round(dispute);
  return ok({ ...seating(members, record.decisions), record });
}

/** The same, for a caller who takes part. Refuses MEMBER_RECUSED, NOT_A_MEMBER and LEADING_GROUP_EMPTY. */
export async function takesPart(
  at: DisputeStepContext,
  hold: { readonly held?: boolean } = {},
): Promise<Outcome<PresentRound>> {
  const found = await seatingOf(at, hold);
  if (!found.ok) return found;
  const member = at.caller.officer;
  const { present, recused } = found.value;
  if (recused.has(member)) return refused(memberRecused({ member }));
  if (present.some((each) => each.member === member)) return found;
  const { level, region } = at.dispute;
  return refused(notAMember({ member, level, region }));
}

/** Refuses RULING_NOT_TABLED. */
export function tabledDraft(
  { dispute }: DisputeStepContext,
  { draft }: Pick<DeliberationRound, 'draft'>,
): Outcome<TabledDraft> {
  return draft ? ok(draft) : refused(rulingNotTabled({ disputeId: dispute.id }));
}

/** A draft that passed its review, and the review. */
export interface ReviewedDraft {
  readonly draft: TabledDraft;
  readonly review: RoundReview;
}

/** Nothing is discussed but a draft that was reviewed as it is. Refuses RULING_NOT_TABLED and DRAFT_NOT_REVIEWED. */
export function reviewedDraft(
  at: DisputeStepContext,
  round: Pick<DeliberationRound, 'draft' | 'reviews'>,
): Outcome<ReviewedDraft> {
  const draft = tabledDraft(at, round);
  if (!draft.ok) return draft;
  const review = passedReview(draft.value, round.reviews);
  return review
    ? ok({ draft: draft.value, review })
    : refused(draftNotReviewed({ disputeId: at.dispute.id }));
}

/**
 * The reviewed draft of this round, once the hour of the meeting on it has come: nothing is said, voted on or ruled before. A
 * meeting that was called before the draft had passed its review is none on it. Refuses what {@link reviewedDraft} refuses,
 * DELIBERATION_NOT_CONVENED where no meeting was called, and MEETING_NOT_BEGUN.
 */
export function draftInMeeting(at: DisputeStepContext, { record }: PresentRound): Outcome<ReviewedDraft> {
  const reviewed = reviewedDraft(at, record);
  if (!reviewed.ok) return reviewed;
  const disputeId = at.dispute.id;
  const begins = presentMeetingAt(meetingsAfter(record.meetings, reviewed.value.review));
  if (begins === null) return refused(deliberationNotConvened({ disputeId }));
  if (begins > at.now) return refused(meetingNotBegun({ disputeId, begins: begins.toISOString() }));
  return reviewed;
}

/** What a member hears who comes after the ruling: VOTE_CLOSED, instead of a transition that is not in the table. */
export function afterRuling({ id: disputeId, state }: DisputeEntity) {
  const isRuled = state === 'DECIDED' || state === 'IMPLEMENTING' || state === 'CLOSED';
  return isRuled ? voteClosed({ disputeId, state }) : null;
}

/** What is heard while the draft is with whoever reviews it: DRAFT_NOT_REVIEWED. */
export function beforeReview({ id: disputeId, state }: DisputeEntity) {
  return state === 'LEGAL_REVIEW' ? draftNotReviewed({ disputeId }) : null;
}

/** The same for what is done in a meeting, and VOTE_CLOSED after it. */
export const outsideMeeting = (dispute: DisputeEntity) => afterRuling(dispute) ?? beforeReview(dispute);
