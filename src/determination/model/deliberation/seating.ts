import type { Actor } from '../../../kernel/index.js';
import type { Seat } from '../../../leading-groups/index.js';

/** What a decision on a member's taking part says: 回避 or not, and who sits in his place. */
export interface RecusalDecision {
  readonly version: number;
  readonly member: string;
  readonly recused: boolean;
  readonly substitute: string | null;
  readonly substituteAgency: Actor | null;
}

/** A member, or a substitute, who takes part. */
export interface Participant {
  readonly member: string;
  readonly agency: Actor | null;
}

/** 参会组成: who takes part in one round of a dispute. */
export interface Seating {
  /** Members and substitutes, recused ones too. */
  readonly seated: readonly Participant[];
  readonly recused: ReadonlySet<string>;
  /** Those of them who are not recused: members by seniority, then substitutes. */
  readonly present: readonly Participant[];
  /** 主持人: the chair; where he is recused or there is none, whoever sits longest. Null where nobody is present. */
  readonly presiding: string | null;
}

/**
 * Who takes part in a round, from the group's members and the round's recusals. What was decided last of a member holds.
 * A substitute takes the place of a recused member, and may be recused and replaced in his turn.
 *
 * @param members by seniority
 * @param decisions of one round, in any order
 */
export function seating(members: readonly Seat[], decisions: readonly RecusalDecision[]): Seating {
  const last = new Map<string, RecusalDecision>();
  for (const each of decisions.toSorted((one, other) => one.version - other.version))
    last.set(each.member, each);
  const recused = new Set([...last.values()].filter((each) => each.recused).map(({ member }) => member));
  const seated = new Map<string, Participant>(
    members.map(({ member, agency }) => [member, { member, agency }]),
  );
  // A Map goes on to what is added while it is gone through: substitutes of substitutes are found.
  for (const member of seated.keys()) {
    const decision = last.get(member);
    if (!decision?.recused || decision.substitute === null || seated.has(decision.substitute)) continue;
    seated.set(decision.substitute, { member: decision.substitute, agency: decision.substituteAgency });
  }
  const present = [...seated.values()].filter(({ member }) => !recused.has(member));
  const chair = members.find((member) => member.chair)?.member ?? null;
  const presiding =
    chair !== null && !recused.has(chair) ? chair : (present.map(({ member }) => member)[0] ?? null);
  return { seated: [...seated.values()], recused, present, presiding };
}
