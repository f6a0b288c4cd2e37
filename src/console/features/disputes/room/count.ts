/** Who sits, how each spoke or voted, and what a decision still needs, as the page shows it. */
export interface SeatShown {
  readonly member: string;
  readonly agency: string | null;
  readonly chair: boolean;
  readonly presides: boolean;
  readonly inPlaceOf: string | null;
  readonly state: 'RECUSED' | 'ABSENT' | 'FOR' | 'AGAINST' | 'DIFFERING' | 'ABSTAIN' | 'MISSING' | 'LAST';
  readonly reasons: string | null;
}

export interface CountFacts {
  readonly decisionMode: string;
  readonly sitting: {
    readonly presiding: string | null;
    readonly missing: readonly string[];
    readonly quorum: number | null;
    readonly votesNeeded: number | null;
    readonly members: readonly {
      readonly member: string;
      readonly agency: string | null;
      readonly chair: boolean;
      readonly recused: boolean;
      readonly inPlaceOf: string | null;
    }[];
  };
  readonly votes: readonly {
    readonly member: string;
    readonly choice: string;
    readonly reasons: string | null;
  }[];
  readonly views: readonly {
    readonly member: string;
    readonly position: string;
    readonly reasons: string | null;
  }[];
  readonly recusals: readonly {
    readonly member: string;
    readonly recused: boolean;
    readonly reason: string;
  }[];
  readonly absences: readonly { readonly member: string; readonly reason: string }[];
}

/** Each seat with what its holder said. Whoever presides a discussion speaks last, by deciding. */
export function seatsShown({
  decisionMode,
  sitting,
  votes,
  views,
  recusals,
  absences,
}: CountFacts): readonly SeatShown[] {
  const isVote = decisionMode === 'VOTE';
  const missing = new Set(sitting.missing);
  return sitting.members.map((seat) => {
    const { member, recused } = seat;
    const vote = votes.find((each) => each.member === member);
    const view = views.find((each) => each.member === member);
    const absence = absences.findLast((each) => each.member === member);
    const presides = sitting.presiding === member;
    const said = isVote
      ? vote && { state: vote.choice, reasons: vote.reasons }
      : view && { state: view.position, reasons: view.reasons };
    const base = { member, agency: seat.agency, chair: seat.chair, presides, inPlaceOf: seat.inPlaceOf };
    if (recused) {
      const reasons = recusals.findLast((each) => each.member === member && each.recused)?.reason ?? null;
      return { ...base, state: 'RECUSED', reasons };
    }
    if (said) return { ...base, state: said.state as SeatShown['state'], reasons: said.reasons };
    if (!isVote && presides) return { ...base, state: 'LAST', reasons: null };
    if (!missing.has(member) && absence) return { ...base, state: 'ABSENT', reasons: absence.reason };
    return { ...base, state: 'MISSING', reasons: null };
  });
}

export interface Count {
  /** Those who take part: not the recused. */
  readonly takingPart: number;
  readonly for: number;
  readonly against: number;
  readonly differing: number;
  readonly abstain: number;
  readonly absent: number;
  readonly missing: number;
  /** Votes that are still needed for the quorum; null where the chair decides. */
  readonly toQuorum: number | null;
  /** Votes for the draft that are still needed, of the votes cast so far; null where the chair decides. */
  readonly toMajority: number | null;
  /** What more than half of those who spoke think; null where neither side has more than half, and where the group votes. */
  readonly majority: 'FOR' | 'NOT_FOR' | null;
}

/** Quorum and majority as they stand. */
export function countOf(facts: CountFacts): Count {
  const seats = seatsShown(facts);
  const number = (state: SeatShown['state']): number => seats.filter((seat) => seat.state === state).length;
  const [inFavour, against, differing, abstain] = [
    number('FOR'),
    number('AGAINST'),
    number('DIFFERING'),
    number('ABSTAIN'),
  ];
  const spoken = inFavour + against + differing + abstain;
  const { quorum, votesNeeded } = facts.sitting;
  const opposed = against + differing;
  let majority: Count['majority'] = null;
  if (facts.decisionMode !== 'VOTE' && spoken > 0) {
    if (inFavour * 2 > spoken) majority = 'FOR';
    else if (opposed * 2 > spoken) majority = 'NOT_FOR';
  }
  return {
    takingPart: seats.length - number('RECUSED'),
    for: inFavour,
    against,
    differing,
    abstain,
    absent: number('ABSENT'),
    missing: number('MISSING'),
    toQuorum: quorum === null ? null : Math.max(0, quorum - spoken),
    toMajority: votesNeeded === null ? null : Math.max(0, votesNeeded - inFavour),
    majority,
  };
}
