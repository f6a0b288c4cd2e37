import type { Caller } from '../../identity/index.js';
import type { Actor } from '../../kernel/index.js';

/** The substance case (业务实质认定事项) that a request names in `Exchange-Case`, as far as access depends on it. */
export interface CaseNamed {
  /** Whether its substance is still to be determined. */
  readonly open: boolean;
  /** The platform that it is about; its data and those of the members alone are given within the case. */
  readonly platformCode: string;
  /** 集团成员: further platforms that it is about; mostly none. */
  readonly members: readonly string[];
  /** 涉及部门: who opened it and who is asked for an opinion. */
  readonly parties: ReadonlySet<Actor>;
}

/** Where substance cases are looked up. The determination feature implements it. */
export interface CaseLookup {
  /** The case that the caller names, or null when it names none or there is no such case. */
  find(caller: Caller): Promise<CaseNamed | null>;
}

/** Actors to whom every case is one of theirs: the leading group rules on cases, its office convenes (领导小组及其办公室). */
const OVERSEERS: ReadonlySet<Actor> = new Set<Actor>(['OFFICE', 'LEADING_GROUP']);

export function isParty(agency: Actor, { parties }: CaseNamed): boolean {
  return OVERSEERS.has(agency) || parties.has(agency);
}

/** A hub without cases: no request names one. */
export const NO_CASES: CaseLookup = { find: () => Promise.resolve(null) };
