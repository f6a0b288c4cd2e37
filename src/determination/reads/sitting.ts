import type { DecisionMode, Seat } from '../../leading-groups/index.js';
import type { DeliberationRound } from '../rows/deliberation/read-round.js';
import type { VotingRules } from '../settings/index.js';
import { tally } from '../model/rulings/tally.js';
import { firstMeetingAt, meetingsAfter } from '../model/deliberation/deliberation.js';
import { discussionOf } from '../model/deliberation/discussion.js';
import { passedReview } from '../model/deliberation/draft-review.js';
import { seating } from '../model/deliberation/seating.js';

/** 参会人员: somebody of one round, whether they take part or stand aside. */
export interface SittingMember {
  readonly member: string;
  readonly agency: string | null;
  readonly chair: boolean;
  readonly recused: boolean;
  /** In whose place they sit; null for a member of the group. */
  readonly inPlaceOf: string | null;
}

/** 参会组成: who takes part in one round, and what a decision still needs. */
export interface Sitting {
  readonly members: readonly SittingMember[];
  readonly presiding: string | null;
  /** Who has still to speak or to vote; all who take part before a draft is before them. */
  readonly missing: readonly string[];
  /** How many have to vote; null where the chair decides. */
  readonly quorum: number | null;
  /** Votes for the draft that are needed of those cast so far; null where the chair decides. */
  readonly votesNeeded: number | null;
  /** Null where the chair decides, and before the first meeting. */
  readonly simpleMajorityFrom: Date | null;
}

/** What is known of a round when it is looked at. */
export interface RoundAtHand {
  readonly seats: readonly Seat[];
  readonly round: DeliberationRound;
  readonly mode: DecisionMode;
  readonly rules: VotingRules;
  readonly now: Date;
}

/** Who has still to speak of the draft in the meeting that holds. */
function unheard(
  { round }: RoundAtHand,
  present: readonly string[],
  presiding: string | null,
): readonly string[] {
  const { draft, reviews, meetings, views, absences } = round;
  const review = draft && passedReview(draft, reviews);
  const called = review ? meetingsAfter(meetings, review).map(({ version }) => version) : [];
  if (!draft || called.length === 0) return present.filter((member) => member !== presiding);
  const meeting = Math.max(...called);
  return discussionOf({ present, presiding, draftVersion: draft.version, meeting, views, absences }).missing;
}

/** How a round stands, by the rules by which it is decided. A pure function. */
export function sittingOf(at: RoundAtHand): Sitting {
  const { seats, round, mode, rules, now } = at;
  const { seated, recused, present, presiding } = seating(seats, round.decisions);
  const chairs = new Set(seats.filter(({ chair }) => chair).map(({ member }) => member));
  const own = new Set(seats.map(({ member }) => member));
  const placeOf = new Map(
    round.decisions.flatMap(({ member, substitute }) => (substitute === null ? [] : [[substitute, member]])),
  );
  const members = seated.map(({ member, agency }) => ({
    member,
    agency,
    chair: chairs.has(member),
    recused: recused.has(member),
    inPlaceOf: own.has(member) ? null : (placeOf.get(member) ?? null),
  }));
  const takingPart = present.map(({ member }) => member);
  if (mode === 'CHAIR_AFTER_DISCUSSION') {
    const missing = unheard(at, takingPart, presiding);
    return { members, presiding, missing, quorum: null, votesNeeded: null, simpleMajorityFrom: null };
  }
  const isConvened = round.meetings.length > 0;
  const openedAt = isConvened ? firstMeetingAt(round.meetings) : now;
  const count = tally({ members: takingPart, votes: round.votes, presiding, openedAt, now, rules });
  const voted = new Set(count.ballots.map(({ member }) => member));
  return {
    members,
    presiding,
    missing: takingPart.filter((member) => !voted.has(member)),
    quorum: count.quorum.need,
    votesNeeded: count.need,
    simpleMajorityFrom: isConvened ? count.simpleMajorityFrom : null,
  };
}
