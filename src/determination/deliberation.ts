/** 表决: for or against the draft ruling in the meeting's papers. */
export const VOTE_CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** 会议材料: a paper before the meeting. */
export interface MeetingPaper {
  readonly title: string;
  /** SHA-256 of the document, 64 lower-case hexadecimal digits; null where there is no file. */
  readonly sha256: string | null;
}

interface Ballot {
  readonly version: number;
  readonly member: string;
}

/**
 * The votes that count: each member's last one of the round, without members who are recused.
 *
 * @param votes of one round, in any order
 */
export function countedVotes<Vote extends Ballot>(
  votes: readonly Vote[],
  recused: ReadonlySet<string>,
): readonly Vote[] {
  const last = new Map<string, Vote>();
  for (const vote of votes.toSorted((one, other) => one.version - other.version)) last.set(vote.member, vote);
  return [...last.values()].filter(({ member }) => !recused.has(member));
}
