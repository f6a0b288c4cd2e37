import { AGENCIES, isAgency, type Actor, type Agency } from '../../../kernel/index.js';
import type { LeadRow } from '../../../law/index.js';

/** A case compares opinions, so that one agency alone is none. */
export const MIN_CONCERNED_AGENCIES = 2;

/** Each agency once, in the kernel's order, so that the same set is always written the same way. */
export function agencySet(agencies: Iterable<Agency>): readonly Agency[] {
  const members = new Set(agencies);
  return AGENCIES.filter((agency) => members.has(agency));
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
 * Who should give an opinion (涉及部门) when the opener names nobody: those whom the rows on leads of the platform's sectors
 * name, whoever licensed it or holds data on its business, and the opener's own agency. Actors that are none of the hub's
 * agencies are left out: they file no opinion here yet.
 *
 * @param leads the rows of the platform's sectors that hold on the day on which the case is opened
 * @param holders what the agencies publish (see PlatformDirectory)
 */
export function proposeConcernedAgencies(
  leads: readonly LeadingAgencies[],
  holders: readonly Agency[],
  opener: Actor,
): readonly Agency[] {
  const proposed = [...leads.flatMap(partiesOf).filter(isAgency), ...holders];
  return agencySet(isAgency(opener) ? [...proposed, opener] : proposed);
}
