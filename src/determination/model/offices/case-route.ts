import {
  areasOf,
  beijingDay,
  liesIn,
  ok,
  refused,
  type Actor,
  type OfficePlace,
  type Outcome,
  type Superior,
} from '../../../kernel/index.js';
import { officeInCharge, routeOf, type LawSnapshot } from '../../../law/index.js';
import { functionalZoneElsewhere, functionalZoneUnknown } from '../refusals/office.errors.js';
import { leadingGroupFor, type DirectoryPlatform } from '../cases/platform-directory.js';

/** 承办机构: which office of each party deals with a case, by the party's code. */
export type PartyOffices = Readonly<Record<string, OfficePlace>>;

type Placed = Pick<DirectoryPlatform, 'registeredRegion' | 'operatingRegions'>;

/**
 * The place that a matter belongs to (属地): that of registration; without one that of operation, where there is one alone; else where it
 * was first taken up, by an office below the country's. Null for the country.
 */
export function homeOf({ registeredRegion, operatingRegions }: Placed, opener: OfficePlace): string | null {
  if (registeredRegion !== null) return registeredRegion;
  const [only = null, ...others] = operatingRegions;
  return only !== null && others.length === 0 ? only : opener.region;
}

/** 功能区: an area without a division's code, in the division that hosts it. */
interface Zone {
  readonly zone: string;
  readonly hostRegion: string;
}

/**
 * The functional zone (开发区、园区) that the firm is said to be registered in; null where none is said. Refuses FUNCTIONAL_ZONE_UNKNOWN
 * where no row of the day has it, and FUNCTIONAL_ZONE_ELSEWHERE where the division that hosts it is not that of registration, nor one
 * above or within it.
 */
export function registeredZone(
  law: LawSnapshot,
  zone: string | null | undefined,
  { registeredRegion }: Placed,
  at: string,
): Outcome<Zone | null> {
  if (zone === null || zone === undefined) return ok(null);
  const row = law.rowsOn('functional_zone', at).find((each) => each.zone === zone);
  if (!row) return refused(functionalZoneUnknown({ zone }));
  const { hostRegion } = row;
  const isThere =
    registeredRegion === null || liesIn(registeredRegion, hostRegion) || liesIn(hostRegion, registeredRegion);
  return isThere
    ? ok({ zone, hostRegion })
    : refused(functionalZoneElsewhere({ zone, hostRegion, registeredRegion }));
}

/** 所涉地区: the places that a case concerns by itself, by its route and by its offices, and all above them ({@link areasOf}). */
export function caseAreas(
  places: readonly (string | null | undefined)[],
  { route, offices }: { readonly route: CaseRoute; readonly offices: PartyOffices },
): string[] {
  const others = [...route.cooperating, ...Object.values(offices)].map(({ region }) => region);
  return [...areasOf([...places, ...others].filter((place) => typeof place === 'string'))];
}

/**
 * Whose group a case is before when it is opened (归口管理): that of the place it belongs to, at the lowest level that decides there. Before
 * any row holds, the common superior of all places.
 */
export function groupOf(
  law: LawSnapshot,
  platform: Placed,
  home: string | null,
  openedAt: Date,
): OfficePlace | Superior {
  const at = beijingDay(openedAt);
  const route = routeOf(law, { registered: home, operating: [], disagreement: false, at });
  return route ? { level: route.decides.level, region: route.decides.region } : leadingGroupFor(platform);
}

/** The office of each party that deals with a case before a group. */
export function officesOf(
  law: LawSnapshot,
  parties: readonly Actor[],
  group: OfficePlace,
  openedAt: Date,
): PartyOffices {
  const at = beijingDay(openedAt);
  return Object.fromEntries(parties.map((party) => [party, officeInCharge(law, party, group, at)]));
}

/** Whose groups a case concerns besides its own (归口管理), fixed when it is opened. */
export interface CaseRoute {
  /** The groups of the other places of operation, which co-operate. */
  readonly cooperating: readonly OfficePlace[];
  /** The common superior, which decides where they disagree with the case's own group; null where there is nobody to disagree. */
  readonly superior: OfficePlace | null;
}

/** Nobody co-operates. */
export const ONE_PLACE: CaseRoute = { cooperating: [], superior: null };

const placeOf = ({ level, region }: OfficePlace): OfficePlace => ({ level, region });

/** Who co-operates with the group of a case's own place, and who decides where they disagree. */
export function caseRouteOf(
  law: LawSnapshot,
  home: string | null,
  regions: readonly string[],
  openedAt: Date,
): CaseRoute {
  const places = { registered: home, operating: regions, at: beijingDay(openedAt) };
  const agreed = routeOf(law, { ...places, disagreement: false });
  const disputed = routeOf(law, { ...places, disagreement: true });
  if (!agreed || !disputed || agreed.cooperating.length === 0) return ONE_PLACE;
  return { cooperating: agreed.cooperating.map(placeOf), superior: placeOf(disputed.decides) };
}
