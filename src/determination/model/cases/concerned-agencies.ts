import {
  ACTORS,
  isGroupSide,
  ok,
  refused,
  type Actor,
  type Level,
  type Outcome,
} from '../../../kernel/index.js';
import { actorOn, bodyOf, holdVerbs, type LawSnapshot, type LeadRow } from '../../../law/index.js';
import { sameBody, tooFewConcernedAgencies } from '../refusals/determination.errors.js';

/** A case compares opinions, so that one agency alone is none. */
export const MIN_CONCERNED_AGENCIES = 2;

const KNOWN: readonly string[] = ACTORS;

/** Each agency once, those that the hub's code knows first, so that the same set is always written the same way. */
export function agencySet(agencies: Iterable<Actor>): readonly Actor[] {
  const placeOf = (agency: Actor): number => (KNOWN.includes(agency) ? KNOWN.indexOf(agency) : KNOWN.length);
  return [...new Set(agencies)].toSorted().toSorted((one, other) => placeOf(one) - placeOf(other));
}

type LeadingAgencies = Pick<LeadRow, 'leads' | 'bySubstance' | 'guiding' | 'participating' | 'mark'>;

/**
 * Whom a row on leads makes a party: who leads, of whom the substance decides, and who guides; who takes part (配合), where a
 * plan that was read says so.
 */
function partiesOf({ leads, bySubstance, guiding, participating, mark }: LeadingAgencies): readonly string[] {
  const isInThePlan = mark === 'SEED' || mark === 'LAW_READ';
  return [...leads, ...bySubstance, ...guiding, ...(isInThePlan ? participating : [])];
}

/**
 * Whether an actor may give opinions on a day (出具意见): its row says so, or it leads a sector of the case.
 *
 * Refuses ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE and NO_SUCH_POWER.
 */
export function holdOpining(
  law: LawSnapshot,
  actor: Actor,
  leads: readonly Pick<LeadRow, 'leads'>[],
  at: string,
): Outcome<unknown> {
  if (leads.some((row) => row.leads.includes(actor)) && actorOn(law, actor, at)) return ok(null);
  return holdVerbs(law, actor, ['OPINE'], at);
}

/**
 * Who should give an opinion (涉及部门) when the opener names nobody: those whom the rows on leads of the platform's sectors
 * name, whoever licensed it or holds data on its business, and the opener's own agency. Whoever gives no opinions is left out.
 *
 * @param leads the rows of the platform's sectors that hold on the day on which the case is opened
 * @param holders what the agencies publish (see PlatformDirectory)
 * @param at that day, `YYYY-MM-DD` in Beijing
 */
export function proposeConcernedAgencies(
  law: LawSnapshot,
  leads: readonly LeadingAgencies[],
  holders: readonly Actor[],
  opener: Actor,
  at: string,
): readonly Actor[] {
  const named = leads.flatMap(partiesOf).filter((actor) => holdOpining(law, actor, leads, at).ok);
  const proposed = [...named, ...holders];
  return agencySet(isGroupSide(opener) ? proposed : [...proposed, opener]);
}

/**
 * Holds the parties of a case: each may give opinions on that day, and they are at least two organisations. Two functions of one
 * organisation give an opinion each and count once (机构合并).
 *
 * Refuses ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE, NO_SUCH_POWER, TOO_FEW_CONCERNED_AGENCIES and SAME_BODY.
 *
 * @param office level and region of the leading group that the case is before
 */
export function holdConcerned(
  law: LawSnapshot,
  agencies: readonly Actor[],
  {
    leads,
    office,
    at,
  }: {
    readonly leads: readonly Pick<LeadRow, 'leads'>[];
    readonly office: { readonly level: Level; readonly region: string | null };
    readonly at: string;
  },
): Outcome<null> {
  for (const agency of agencies) {
    const opines = holdOpining(law, agency, leads, at);
    if (!opines.ok) return opines;
  }
  if (agencies.length < MIN_CONCERNED_AGENCIES) {
    return refused(tooFewConcernedAgencies({ agencies, fewest: MIN_CONCERNED_AGENCIES }));
  }
  const bodies = new Set(agencies.map((agency) => bodyOf(law, agency, office, at)));
  const [body = ''] = bodies;
  return bodies.size < MIN_CONCERNED_AGENCIES ? refused(sameBody({ agencies, body, at })) : ok(null);
}
