/** One current line of GB/T 2260. */
export interface Division {
  /** Its own name, without those above it. */
  readonly name: string;
  /**
   * A heading only (市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划): it has a code, but no government and so no
   * leading group.
   */
  readonly heading: boolean;
}

/** A code that left the table, and where its area belongs since. */
export interface AbolishedDivision {
  readonly name: string;
  /** The day (`YYYY-MM-DD`) or the year (`YYYY`) since which it is no longer in the table. */
  readonly until: string;
  /** The codes that its area went to; more than one where it was divided. */
  readonly into: readonly string[];
}

/** 区划变更: one division that is set up or renamed (`from`), or abolished (`until`). */
export interface DivisionChange {
  /** Six digits (GB/T 2260). */
  readonly code: string;
  readonly name: string;
  /** The day (`YYYY-MM-DD`) from which it is in the table. */
  readonly from?: string | undefined;
  /** The day (`YYYY-MM-DD`) or the year (`YYYY`) since which it is no longer there. */
  readonly until?: string | undefined;
  /** Where the area of an abolished division belongs since. */
  readonly into?: readonly string[] | undefined;
}

/** GB/T 2260 as it is on one day. */
export interface DivisionTable {
  /** In ascending order of code. */
  readonly current: ReadonlyMap<string, Division>;
  readonly abolished: ReadonlyMap<string, AbolishedDivision>;
  /** What each abolished code stands for today: current codes, in ascending order. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** The abolished codes that became a current one alone, by that one. */
  readonly former: ReadonlyMap<string, readonly string[]>;
}

const HEADINGS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** A year without a day is over on its last one. */
const dayOf = (date: string): string => (date.length === 4 ? `${date}-12-31` : date);

/**
 * The table on a day: the base, and the changes in force by then in the order of their lists; a later list has the last word.
 *
 * @param day `YYYY-MM-DD`, in Beijing
 */
export function divisionTableOn(
  day: string,
  base: Readonly<Record<string, string>>,
  changes: readonly DivisionChange[],
): DivisionTable {
  const current = new Map<string, Division>();
  const abolished = new Map<string, AbolishedDivision>();
  const add = (code: string, name: string): void => {
    current.set(code, { name, heading: HEADINGS.has(name) });
    abolished.delete(code);
  };
  for (const [code, name] of Object.entries(base)) add(code, name);
  for (const { code, name, from, until, into = [] } of changes) {
    if (until !== undefined && dayOf(until) <= day) {
      current.delete(code);
      abolished.set(code, { name, until, into });
    } else if (from !== undefined && dayOf(from) <= day) add(code, name);
  }
  const sorted = new Map([...current].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const successors = new Map([...abolished.keys()].map((code) => [code, follow(code, sorted, abolished)]));
  const former = new Map<string, string[]>();
  for (const [code, [successor, ...others]] of successors) {
    if (successor === undefined || others.length > 0) continue;
    former.set(successor, [...(former.get(successor) ?? []), code]);
  }
  return { current: sorted, abolished, successors, former };
}

/**
 * The codes that stand for this one today: itself, or what an abolished division became, however often that was changed
 * again. None for a code that was never in the table.
 */
export function currentCodes(code: string, { current, successors }: DivisionTable): readonly string[] {
  return current.has(code) ? [code] : (successors.get(code) ?? []);
}

function follow(
  code: string,
  current: ReadonlyMap<string, Division>,
  abolished: ReadonlyMap<string, AbolishedDivision>,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const left = [code];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (current.has(next)) found.add(next);
    else left.push(...(abolished.get(next)?.into ?? []));
  }
  return [...found].toSorted();
}
