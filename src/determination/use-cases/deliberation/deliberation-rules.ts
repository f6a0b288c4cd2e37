import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { deliberationNotConvened, memberRecused } from '../../model/refusals/determination.errors.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import { meetingNotBegun, rulingNotTabled, voteClosed } from '../../model/refusals/ruling.errors.js';
import { presentMeetingAt, type Meeting } from '../../model/deliberation/deliberation.js';
import type { DeliberationRound, TabledDraft } from '../../rows/deliberation/read-round.js';
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

/**
 * The meetings of this round, once the hour of the one that holds has come: nothing is voted on or ruled before. Refuses
 * DELIBERATION_NOT_CONVENED where none was called, and MEETING_NOT_BEGUN.
 */
export function meetingBegun(
  { dispute: { id: disputeId }, now }: DisputeStepContext,
  { record: { meetings } }: PresentRound,
): Outcome<readonly Meeting[]> {
  const begins = presentMeetingAt(meetings);
  if (begins === null) return refused(deliberationNotConvened({ disputeId }));
  if (begins > now) return refused(meetingNotBegun({ disputeId, begins: begins.toISOString() }));
  return ok(meetings);
}

/** Refuses RULING_NOT_TABLED. */
export function tabledDraft(
  { dispute }: DisputeStepContext,
  { record: { draft } }: PresentRound,
): Outcome<TabledDraft> {
  return draft ? ok(draft) : refused(rulingNotTabled({ disputeId: dispute.id }));
}

/** What a member hears who comes after the ruling: VOTE_CLOSED, instead of a transition that is not in the table. */
export function afterRuling({ id: disputeId, state }: DisputeEntity) {
  const isRuled = state === 'DECIDED' || state === 'IMPLEMENTING' || state === 'CLOSED';
  return isRuled ? voteClosed({ disputeId, state }) : null;
}
