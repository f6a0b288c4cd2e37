/** 表决: for or against the draft ruling that is tabled. */
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
  readonly draftVersion: number | null;
}

/**
 * The votes that stand: each member's last one on the draft that is tabled, without members who are recused. A new draft
 * makes the votes on the one before it void (作废); they stay on record.
 *
 * @param votes of one round, in any order
 * @param draftVersion of the tabled draft; null where none is tabled
 */
export function currentVotes<Vote extends Ballot>(
  votes: readonly Vote[],
  draftVersion: number | null,
  recused: ReadonlySet<string>,
): readonly Vote[] {
  const last = new Map<string, Vote>();
  for (const vote of votes.toSorted((one, other) => one.version - other.version)) {
    if (vote.draftVersion === draftVersion) last.set(vote.member, vote);
  }
  return [...last.values()].filter(({ member }) => !recused.has(member));
}

/** 会议: when it was to begin, and when it was called (UTC). */
export interface Meeting {
  readonly version: number;
  readonly meetingAt: Date;
  readonly convenedAt: Date;
}

/** The meetings that may discuss a draft: those that were called after it had passed its review. */
export function meetingsAfter<Called extends Pick<Meeting, 'version'>>(
  meetings: readonly Called[],
  review: { readonly version: number },
): readonly Called[] {
  return meetings.filter(({ version }) => version > review.version);
}

/** When the meeting that was called last begins, which is the one that holds (UTC); null where none was called. */
export function presentMeetingAt(meetings: readonly Meeting[]): Date | null {
  return meetings.toSorted((one, other) => one.version - other.version).at(-1)?.meetingAt ?? null;
}

/**
 * When the group first met on a round: a meeting that was put off before it began was not held, and none is held before
 * it was called.
 *
 * @param meetings of one round, at least one, in any order; none at all is a fault and throws
 */
export function firstMeetingAt(meetings: readonly Meeting[]): Date {
  const called = meetings.toSorted((one, other) => one.version - other.version);
  const start = ({ meetingAt, convenedAt }: Meeting): Date =>
    meetingAt > convenedAt ? meetingAt : convenedAt;
  const held = called.find((meeting, index) => {
    const next = called[index + 1];
    return !next || next.convenedAt > start(meeting);
  });
  if (!held) throw new RangeError('No meeting was called, so none was held');
  return start(held);
}
