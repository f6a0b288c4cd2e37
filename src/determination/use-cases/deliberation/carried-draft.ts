import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { firstMeetingAt } from '../../model/deliberation/deliberation.js';
import type { Discussion } from '../../model/deliberation/discussion.js';
import { majorityNotReached, quorumNotMet } from '../../model/refusals/ruling.errors.js';
import { tally, type Count, type VoteCount } from '../../model/rulings/tally.js';
import type { RoundView } from '../../rows/deliberation/read-round.js';
import { votingRulesOf } from '../../rows/deliberation/voting-rules.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import { finishedDiscussion } from './decision-mode.js';
import type { PresentRound, ReviewedDraft } from './deliberation-rules.js';

/** What lets whoever presides decide: the count that carries the draft, or the discussion that was had. */
export type Carried =
  | { readonly mode: 'VOTE'; readonly voteCount: VoteCount }
  | { readonly mode: 'CHAIR_AFTER_DISCUSSION'; readonly discussion: Discussion<RoundView> };

/** Counts the votes on the draft. Refuses QUORUM_NOT_MET and MAJORITY_NOT_REACHED. */
function count(
  { present, presiding, record: { votes } }: PresentRound,
  { openedAt, now, rules }: Pick<Count, 'openedAt' | 'now' | 'rules'>,
): Outcome<VoteCount> {
  const members = present.map(({ member }) => member);
  const result = tally({ members, votes, presiding, openedAt, now, rules });
  const { quorum, for: inFavour, against, abstain, need, simpleMajorityFrom, carriedBy, ballots } = result;
  if (quorum.have < quorum.need) return refused(quorumNotMet(quorum));
  if (carriedBy === null) {
    const facts = { for: inFavour, against, abstain, need };
    return refused(majorityNotReached({ ...facts, simpleMajorityFrom: simpleMajorityFrom.toISOString() }));
  }
  const voters = ballots.map(({ member }) => member);
  return ok({
    members: result.members,
    quorum: quorum.need,
    for: inFavour,
    against,
    abstain,
    carriedBy,
    voters,
  });
}

/**
 * Whether whoever presides may decide on the draft now, by the way in which the group decides. Refuses QUORUM_NOT_MET and
 * MAJORITY_NOT_REACHED where it votes, CHAIR_SPEAKS_LAST and DISCUSSION_NOT_HELD where the chair decides.
 */
export async function carriedDraft(
  { reads, dispute, manager, now }: DisputeStepContext,
  round: PresentRound,
  reviewed: ReviewedDraft,
): Promise<Outcome<Carried>> {
  const mode = await reads.decisionMode(dispute);
  if (mode === 'CHAIR_AFTER_DISCUSSION') {
    const discussion = finishedDiscussion(round, reviewed);
    return discussion.ok ? ok({ mode, discussion: discussion.value }) : discussion;
  }
  const openedAt = firstMeetingAt(round.record.meetings);
  const counted = count(round, { openedAt, now, rules: votingRulesOf(manager) });
  return counted.ok ? ok({ mode, voteCount: counted.value }) : counted;
}
