import type { VoteChoice } from '../deliberation/deliberation.js';
import type { Fraction, VotingRules } from '../../settings/index.js';

/** What carried a draft: the qualified majority, the simple one, or at a tie the vote of whoever presides. */
export const MAJORITIES = ['QUALIFIED', 'SIMPLE', 'CASTING_VOTE'] as const;
export type Majority = (typeof MAJORITIES)[number];

/** 表决结果, as it is kept with a ruling. */
export interface VoteCount {
  /** Members and substitutes who were not recused. */
  readonly members: number;
  readonly quorum: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly carriedBy: Majority;
  /** Whose votes were counted. */
  readonly voters: readonly string[];
}

interface Ballot {
  readonly version: number;
  readonly member: string;
  readonly choice: VoteChoice;
}

export interface Count {
  /** Members and substitutes who are not recused. */
  readonly members: readonly string[];
  /** On the draft that is tabled, in any order. */
  readonly votes: readonly Ballot[];
  /** 主持人, whose vote breaks a tie. */
  readonly presiding: string | null;
  /** When the group first met (UTC). */
  readonly openedAt: Date;
  readonly now: Date;
  readonly rules: VotingRules;
}

/** 计票结果. */
export interface Tally {
  readonly members: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly quorum: { readonly have: number; readonly need: number };
  /** Votes for the draft that are needed, under the majority that counts now. */
  readonly need: number;
  readonly simpleMajorityFrom: Date;
  /** Null where the draft is not carried, for want of a quorum or of votes. */
  readonly carriedBy: Majority | null;
  /** The votes that were counted, each member's last one. */
  readonly ballots: readonly { readonly member: string; readonly choice: VoteChoice }[];
}

const DAY = 86_400_000;

const shareOf = ({ numerator, denominator }: Fraction, count: number): number =>
  Math.ceil((count * numerator) / denominator);

/** Each member's last vote, of those who take part, in the members' order. */
function ballotsOf(members: readonly string[], votes: readonly Ballot[]): readonly Ballot[] {
  const last = new Map<string, Ballot>();
  for (const vote of votes.toSorted((one, other) => one.version - other.version)) last.set(vote.member, vote);
  return [...new Set(members)].flatMap((member) => last.get(member) ?? []);
}

/**
 * Counts the votes on a draft ruling. A pure function of who takes part, how they voted, and the time.
 *
 * With a quorum, the draft is carried by the qualified majority of the votes cast; some days after the first meeting also
 * by more votes for than against; and at a tie then, if whoever presides voted for it.
 */
export function tally({ members, votes, presiding, openedAt, now, rules }: Count): Tally {
  const ballots = ballotsOf(members, votes);
  const number = (choice: VoteChoice): number => ballots.filter((ballot) => ballot.choice === choice).length;
  const [inFavour, against, abstain] = [number('FOR'), number('AGAINST'), number('ABSTAIN')];
  const eligible = new Set(members).size;
  const quorum = { have: ballots.length, need: Math.max(1, shareOf(rules.quorum, eligible)) };
  const simpleMajorityFrom = new Date(openedAt.getTime() + rules.simpleMajorityAfterDays * DAY);
  const isSimple = now >= simpleMajorityFrom;
  const qualified = Math.max(1, shareOf(rules.majority, ballots.length));
  const castingVote = ballots.find(({ member }) => member === presiding)?.choice;
  let carriedBy: Majority | null = null;
  if (quorum.have >= quorum.need) {
    if (inFavour >= qualified) carriedBy = 'QUALIFIED';
    else if (isSimple && inFavour > against) carriedBy = 'SIMPLE';
    else if (isSimple && inFavour === against && castingVote === 'FOR') carriedBy = 'CASTING_VOTE';
  }
  return {
    members: eligible,
    for: inFavour,
    against,
    abstain,
    quorum,
    need: isSimple ? Math.min(qualified, Math.floor((inFavour + against) / 2) + 1) : qualified,
    simpleMajorityFrom,
    carriedBy,
    ballots: ballots.map(({ member, choice }) => ({ member, choice })),
  };
}
