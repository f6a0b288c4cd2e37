import { regionCodeOf, regionCovers, type Level } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';
import { isRegionOf, placesAbove, regionSuccessor } from './places-above.js';

/** The lowest leading group that decides for a region (认定层级). */
export interface DecidingGroup {
  readonly level: Level;
  /** Null for the national one. */
  readonly region: string | null;
  readonly rule: LawRowOf<'deciding_level'>;
  /** The group as its plan has it; for a province without a plan of its own, what the national one says of all. */
  readonly group: LawRowOf<'leading_group'>;
}

/**
 * Which group decides for a region on a day: that of the most exact area with a row; where there is none, that of the
 * province. Bodies below it work and rule nothing.
 *
 * @param region GB/T 2260 or a functional zone; null for the country
 * @returns null on a day on which no row holds, before the plans
 */
export function decidingLevel(law: LawSnapshot, region: string | null, at: string): DecidingGroup | null {
  const places = placesAbove(law, region, at);
  const rules = law.rowsOn('deciding_level', at);
  for (const place of places) {
    const own = rules.find((row) => {
      if (place.region !== null) return isRegionOf(row.area, place);
      return row.area === (place.level === 'NATIONAL' ? 'COUNTRY' : 'PROVINCES');
    });
    if (!own) continue;
    const group = law.rowsOn('leading_group', at).find((row) => row.groupCode === own.groupCode);
    if (!group) continue;
    const above = places.find((each) => each.level === own.level && each.region !== null);
    return { level: own.level, region: above?.region ?? null, rule: own, group };
  }
  return null;
}

/** Where a matter goes, and who co-operates. */
export interface Route {
  readonly decides: DecidingGroup;
  /** Groups of the other places of operation, each once. */
  readonly cooperating: readonly DecidingGroup[];
}

/**
 * Whose group decides (归口管理): that of the place of registration; the places of operation co-operate. Only where they
 * disagree, which one of them says with reasons, their common superior decides, between provinces the national one.
 *
 * @param registered null where there is no registration: the country's group, until the place is known
 * @returns null where nobody decides on that day
 */
export function routeOf(
  law: LawSnapshot,
  {
    registered,
    operating,
    disagreement,
    at,
  }: {
    readonly registered: string | null;
    readonly operating: readonly string[];
    readonly disagreement: boolean;
    readonly at: string;
  },
): Route | null {
  const own = decidingLevel(law, registered, at);
  if (!own) return null;
  const others = new Map<string, DecidingGroup>();
  for (const region of operating) {
    const group = decidingLevel(law, region, at);
    if (group && group.region !== own.region) others.set(group.region ?? '', group);
  }
  const cooperating = [...others.values()];
  if (!disagreement || cooperating.length === 0) return { decides: own, cooperating };
  const decides = decidingLevel(law, commonAreaOf([own, ...cooperating]), at);
  return decides && { decides, cooperating: [own, ...cooperating] };
}

/** The lowest region that has all the groups' regions; null for the country. */
function commonAreaOf(groups: readonly DecidingGroup[]): string | null {
  const regions = groups.map(({ region }) => (region === null ? null : regionSuccessor(region)));
  const [first] = regions;
  if (!first || regions.includes(null)) return null;
  const province = regionCodeOf(`${first.slice(0, 2)}0000`);
  return regions.every((region) => region !== null && regionCovers(province, region)) ? province : null;
}
