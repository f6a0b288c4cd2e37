import {
  currentRegions,
  LEVELS,
  ok,
  officeCovers,
  refused,
  type OfficePlace,
  type Outcome,
  type Refusal,
} from '../../../kernel/index.js';
import type { PartyOffices } from './case-route.js';
import { outsideLeadingGroup } from '../refusals/determination.errors.js';
import { notDecidingLevel, outsideJurisdiction } from '../refusals/office.errors.js';
import type { Acting } from '../actors/actor-capacity.js';

/** Whether two places are one office, under the code of the region today or of its time. */
export function isSameOffice(one: OfficePlace, other: OfficePlace): boolean {
  if (one.level !== other.level) return false;
  if (one.level === 'NATIONAL' || one.region === other.region) return true;
  const regions = [one.region, other.region].map((region) => (region === null ? [] : currentRegions(region)));
  const [[first, ...more] = [], [second, ...others] = []] = regions;
  return first !== undefined && first === second && more.length === 0 && others.length === 0;
}

/** Whether an office is above another of its agency (上级机关), and so may look and may take its matters up. */
export function isSuperiorOffice(acting: OfficePlace, office: OfficePlace): boolean {
  return (
    !isSameOffice(acting, office) && acting.level !== office.level && officeCovers(acting, office.region)
  );
}

/**
 * Whether the caller's office deals with a case for its agency. A case that was opened before offices were kept is every office's.
 *
 * Refuses OUTSIDE_JURISDICTION, naming the office that does.
 */
export function holdPartyOffice(
  acting: Pick<Acting, 'agency' | 'level' | 'region'>,
  offices: PartyOffices,
): Outcome<null> {
  const office = offices[acting.agency];
  if (office === undefined || isSameOffice(acting, office)) return ok(null);
  const dealing = isSuperiorOffice(acting, office) ? 'OFFICE_BELOW' : 'OTHER_OFFICE';
  return refused(outsideJurisdiction({ ...office, dealing }));
}

/**
 * Why the caller does not act for the leading group that a matter is before: it belongs to a body below the group of the case, which
 * decides nothing (NOT_DECIDING_LEVEL), or to another group (OUTSIDE_LEADING_GROUP).
 *
 * @param group that the matter is before now
 * @param own that the case was before when it was opened, or that its places were put under
 */
export function notForGroup(acting: Acting, group: OfficePlace, own: OfficePlace): Refusal {
  const isBelow =
    LEVELS.indexOf(acting.level) > LEVELS.indexOf(own.level) && officeCovers(own, acting.region);
  return isBelow ? notDecidingLevel(own) : outsideLeadingGroup(group);
}
