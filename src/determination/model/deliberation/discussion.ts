import type { MeetingPaper } from './deliberation.js';

/** 成员意见: for the draft, against it, or another view of it, which is given with its reasons. */
export const MEMBER_POSITIONS = ['FOR', 'AGAINST', 'DIFFERING'] as const;
export type MemberPosition = (typeof MEMBER_POSITIONS)[number];

/** 多数意见: whether more than half of those who spoke were for the draft, or were not. */
export const DISCUSSION_MAJORITIES = ['FOR', 'NOT_FOR'] as const;
export type DiscussionMajority = (typeof DISCUSSION_MAJORITIES)[number];

interface View {
  readonly version: number;
  readonly member: string;
  readonly draftVersion: number;
  readonly position: MemberPosition;
}

interface Absence {
  readonly version: number;
  readonly member: string;
}

/** What was said of a draft in the meeting that holds. */
export interface Discussion<Said extends View = View> {
  /** Each member's last view of this draft, in the members' order; whoever presides gives none. */
  readonly views: readonly Said[];
  /** Noted absent in this meeting, and not heard. */
  readonly absent: readonly string[];
  /** Who has still to be heard before the chair speaks. */
  readonly missing: readonly string[];
  readonly for: number;
  readonly against: number;
  readonly differing: number;
  /** Null where neither side has more than half. */
  readonly majority: DiscussionMajority | null;
}

/**
 * How a discussion stands: who spoke, who is absent, who has still to speak, and what the majority thinks. A pure function.
 *
 * @param present members and substitutes who are not recused
 * @param meeting the version of the dispute that the meeting that holds made; who was absent from an earlier one is not
 *   absent from it
 */
export function discussionOf<Said extends View>({
  present,
  presiding,
  draftVersion,
  meeting,
  views,
  absences,
}: {
  readonly present: readonly string[];
  readonly presiding: string | null;
  readonly draftVersion: number;
  readonly meeting: number;
  readonly views: readonly Said[];
  readonly absences: readonly Absence[];
}): Discussion<Said> {
  const last = new Map<string, Said>();
  for (const view of views.toSorted((one, other) => one.version - other.version)) {
    if (view.draftVersion === draftVersion) last.set(view.member, view);
  }
  const noted = new Set(absences.filter(({ version }) => version > meeting).map(({ member }) => member));
  const others = [...new Set(present)].filter((member) => member !== presiding);
  const heard = others.flatMap((member) => last.get(member) ?? []);
  const silent = others.filter((member) => !last.has(member));
  const number = (position: MemberPosition): number =>
    heard.filter((view) => view.position === position).length;
  const [inFavour, against, differing] = [number('FOR'), number('AGAINST'), number('DIFFERING')];
  let majority: DiscussionMajority | null = null;
  if (inFavour * 2 > heard.length) majority = 'FOR';
  else if ((against + differing) * 2 > heard.length) majority = 'NOT_FOR';
  return {
    views: heard,
    absent: silent.filter((member) => noted.has(member)),
    missing: silent.filter((member) => !noted.has(member)),
    for: inFavour,
    against,
    differing,
    majority,
  };
}

/** 组长决定: how the chair decided after the discussion, as it is kept with a ruling. */
export interface ChairDecision {
  readonly for: number;
  readonly against: number;
  readonly differing: number;
  readonly majority: DiscussionMajority | null;
  /** Whose views were heard. */
  readonly heard: readonly string[];
  readonly absent: readonly string[];
  /** Why it was decided otherwise than the majority thought; null where it was not. */
  readonly reasonsAgainstMajority: string | null;
}

export function chairDecision(
  { views, absent, majority, against, differing, ...said }: Discussion,
  reasonsAgainstMajority: string | null,
): ChairDecision {
  const heard = views.map(({ member }) => member);
  return { for: said.for, against, differing, majority, heard, absent, reasonsAgainstMajority };
}

/** 会议决定: the draft is the group's finding, or it is not and is drafted anew. */
export const MEETING_OUTCOMES = ['ADOPTED', 'NOT_ADOPTED'] as const;
export type MeetingOutcome = (typeof MEETING_OUTCOMES)[number];

interface MinutesMember {
  readonly member: string;
  readonly agency: string | null;
}

/** 会议纪要: what is kept of a meeting that decided, beside its number, hour and place. */
export interface MinutesContent {
  readonly chair: MinutesMember;
  readonly present: readonly MinutesMember[];
  readonly absent: readonly (MinutesMember & { readonly reason: string | null })[];
  readonly recused: readonly (MinutesMember & {
    readonly reason: string;
    readonly substitute: string | null;
  })[];
  readonly papers: readonly MeetingPaper[];
  /** What each member said, or how he voted, with his reasons. */
  readonly discussion: readonly (MinutesMember & {
    readonly position: MemberPosition | 'ABSTAIN';
    readonly reasons: string | null;
  })[];
  readonly outcome: MeetingOutcome;
  /** Of a decision otherwise than the majority thought, or of a draft that was not adopted; else null. */
  readonly reasons: string | null;
}
