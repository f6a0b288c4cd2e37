import {
  commonSuperior,
  currentRegions,
  prefectureOf,
  provinceOf,
  regionLevel,
  type Level,
  type RegionCode,
} from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';

/** A place that rows may be written for: a region, the default of provinces (no region), or the country. */
export interface Place {
  readonly level: Level;
  /** GB/T 2260 as it is today, or a functional zone; null for the default of provinces and for the country. */
  readonly region: string | null;
}

/**
 * 现行区划: the division that a code stands for today: itself, or what an abolished one became; where that was divided, the
 * lowest that has all of it. Null for the country and for a code that was never one.
 */
export function regionSuccessor(code: string): RegionCode | null {
  const successors = currentRegions(code);
  return successors.length === 0 ? null : commonSuperior(successors).region;
}

const COUNTRY: Place = { level: 'NATIONAL', region: null };
const PROVINCES: Place = { level: 'PROVINCIAL', region: null };

/**
 * The places whose rows apply to a region, the most exact first: district, city, province, the default of provinces, the
 * country. A functional zone (功能区) stands below the division that hosts it.
 *
 * @param region GB/T 2260 or a zone's code; null for the country
 */
export function placesAbove(law: LawSnapshot, region: string | null, at: string): readonly Place[] {
  if (region === null) return [COUNTRY];
  const zone = law.rowsOn('functional_zone', at).find((each) => each.zone === region);
  const code = regionSuccessor(zone?.hostRegion ?? region);
  if (code === null) return [COUNTRY];
  const regions = new Set([code, prefectureOf(code), provinceOf(code)]);
  const divisions = [...regions].flatMap((each): readonly Place[] =>
    each === null ? [] : [{ level: regionLevel(each), region: each }],
  );
  return [...(zone ? [{ level: 'DISTRICT', region } as const] : []), ...divisions, PROVINCES, COUNTRY];
}

/** Whether a row's region is this one, under its code of today or of the row's time. */
export function isRegionOf(rowRegion: string | null, { region }: Pick<Place, 'region'>): boolean {
  if (rowRegion === region) return true;
  return rowRegion !== null && region !== null && regionSuccessor(rowRegion) === region;
}

/** How exact a row's region is for the places: 0 for the most exact; null where it does not apply to them. */
export function exactness(places: readonly Place[], rowRegion: string | null): number | null {
  const found =
    rowRegion === null ? places.length : places.findIndex((place) => isRegionOf(rowRegion, place));
  return found === -1 ? null : found;
}
