import type { Caller } from '../../identity/index.js';
import type { AgreementIndex } from '../agreements/agreement-index.js';
import { isParty, type CaseNamed } from '../lookups/case-lookup.js';
import type { WarrantHeld } from '../lookups/warrant-store.js';

/** What a request shows beside its caller. */
export interface Shown {
  readonly warrant: WarrantHeld | null;
  readonly substanceCase: CaseNamed | null;
}

/**
 * Everything of the question that a decision can depend on, but the time.
 *
 * @param usedUp the agreements that are used up today
 */
export function decisionKey(caller: Caller, shown: Shown, revision: number, usedUp: string): string {
  const { agency, role, level, region, purpose, basis } = caller;
  return `${revision} ${agency} ${role} ${level} ${region} ${purpose} ${basis !== null}${caseKey(caller, shown)}${warrantKey(caller, shown)} ${usedUp}`;
}

function caseKey({ agency }: Caller, { substanceCase }: Shown): string {
  return substanceCase ? ` ${substanceCase.open} ${isParty(agency, substanceCase)}` : ' -';
}

/** A warrant serves the officers that it names, and no office but the one that holds it. */
function warrantKey({ officer }: Caller, { warrant }: Shown): string {
  if (!warrant) return ' -';
  const { id, holder, office, officers, state, purpose, usesLeft, validFrom, validTo } = warrant;
  const user = `${office.level} ${office.region} ${officers.includes(officer)}`;
  return ` ${id} ${holder} ${user} ${state} ${purpose} ${usesLeft > 0} ${validFrom.getTime()} ${validTo.getTime()}`;
}

/** The next instant (epoch milliseconds) at which the passing of time alone can change a decision. */
export function nextBoundary(
  { agency }: Caller,
  agreements: AgreementIndex,
  { warrant }: Shown,
  now: Date,
): number {
  const boundaries = [agreements.nextBoundary(agency, now), warrant?.validFrom, warrant?.validTo];
  const ahead = boundaries.flatMap((boundary) => (boundary && boundary > now ? [boundary.getTime()] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...ahead);
}
