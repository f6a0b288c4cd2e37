import { selectRow, selectRows } from '../../database/index.js';
import { ok, refused, type Outcome } from '../../kernel/index.js';
import { seatsAt } from '../../leading-groups/index.js';
import { DeliberationEntity, RecusalEntity } from './deliberation.entity.js';
import { RulingDraftEntity } from '../in-force/determination.entity.js';
import { deliberationNotConvened, memberRecused } from '../determination.errors.js';
import type { DisputeEntity } from '../disputes/dispute.entity.js';
import type { DisputeAtHand } from '../disputes/move-dispute.js';
import { rulingNotTabled, voteClosed } from '../rulings/ruling.errors.js';
import { leadingGroupEmpty, notAMember } from './seating.errors.js';
import { seating, type Seating } from './seating.js';

/**
 * Who takes part in this round now. Refuses LEADING_GROUP_EMPTY where the group has no member.
 *
 * @param hold keeps the members' seats as they are until the transaction ends
 */
export async function seatingOf(
  { manager, dispute, now }: DisputeAtHand,
  hold: { readonly held?: boolean } = {},
): Promise<Outcome<Seating>> {
  const { id: disputeId, round, level, region } = dispute;
  const members = await seatsAt(manager, dispute, now, hold);
  if (members.length === 0) return refused(leadingGroupEmpty({ level, region }));
  const decisions = await selectRows(manager, RecusalEntity, { where: { disputeId, round } });
  return ok(seating(members, decisions));
}

/** The same, for a caller who takes part. Refuses MEMBER_RECUSED, NOT_A_MEMBER and LEADING_GROUP_EMPTY. */
export async function takesPart(
  at: DisputeAtHand,
  hold: { readonly held?: boolean } = {},
): Promise<Outcome<Seating>> {
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
 * The meetings of this round, in no order. Refuses DELIBERATION_NOT_CONVENED where none was called: nothing is decided
 * without one.
 */
export async function meetingsOf({
  manager,
  dispute,
}: DisputeAtHand): Promise<Outcome<DeliberationEntity[]>> {
  const { id: disputeId, round } = dispute;
  const meetings = await selectRows(manager, DeliberationEntity, { where: { disputeId, round } });
  return meetings.length > 0 ? ok(meetings) : refused(deliberationNotConvened({ disputeId }));
}

/** The draft before the members. Refuses RULING_NOT_TABLED. */
export async function tabledDraft({ manager, dispute }: DisputeAtHand): Promise<Outcome<RulingDraftEntity>> {
  const { id: disputeId, round } = dispute;
  const draft = await selectRow(manager, RulingDraftEntity, {
    where: { disputeId, round },
    order: { version: 'DESC' },
  });
  return draft ? ok(draft) : refused(rulingNotTabled({ disputeId }));
}

/** What a member hears who comes after the ruling: VOTE_CLOSED, instead of a move that is not in the table. */
export function afterRuling({ id: disputeId, state }: DisputeEntity) {
  const isRuled = state === 'DECIDED' || state === 'IMPLEMENTING' || state === 'CLOSED';
  return isRuled ? voteClosed({ disputeId, state }) : null;
}
