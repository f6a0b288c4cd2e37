import {
  AGENCIES,
  isAgency,
  isSector,
  leadAgencyOf,
  type Actor,
  type Agency,
} from '../../../kernel/index.js';

/** A case compares opinions, so that one agency alone is none. */
export const MIN_CONCERNED_AGENCIES = 2;

/** Who may turn out to lead where the substance decides: the three sector regulators and the People's Bank. */
const BY_SUBSTANCE: readonly Agency[] = ['BANKING', 'SECURITIES', 'INSURANCE', 'PBOC'];

/** Each agency once, in the kernel's order, so that the same set is always written the same way. */
export function agencySet(agencies: Iterable<Agency>): readonly Agency[] {
  const members = new Set(agencies);
  return AGENCIES.filter((agency) => members.has(agency));
}

/**
 * Who should give an opinion (涉及部门) when the opener names nobody: the lead agency of each of the platform's sectors,
 * all that may turn out to lead where the substance of the business decides, whoever licensed it or holds data on its
 * business, and the opener's own agency.
 *
 * @param holders what the agencies publish (see PlatformDirectory)
 * @param sectors of the platform; what is no sector code is a fault and throws
 */
export function proposeConcernedAgencies(
  sectors: readonly string[],
  holders: readonly Agency[],
  opener: Actor,
): readonly Agency[] {
  const proposed = sectors.flatMap((sector) => {
    if (!isSector(sector)) throw new RangeError(`${sector} is no sector`);
    const lead = leadAgencyOf(sector);
    return lead === null ? BY_SUBSTANCE : [lead];
  });
  proposed.push(...holders);
  return agencySet(isAgency(opener) ? [...proposed, opener] : proposed);
}
