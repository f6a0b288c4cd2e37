import {
  commonSuperior,
  currentRegions,
  prefectureOf,
  provinceOf,
  regionLevel,
  type Level,
  type Superior,
} from '../../../kernel/index.js';

/**
 * The leading group one level up (上一级领导小组) that exists: a district's is its prefecture's where there is one, else the
 * province's, by GB/T 2260; the province's is the national one. The group of an abolished division is taken for that of the division
 * that it became, or for that of all of them together where it was divided; of a code that was never one, the national one
 * is above.
 *
 * @returns null for the national one, which has none above it
 */
export function leadingGroupAbove(group: {
  readonly level: Level;
  readonly region: string | null;
}): Superior | null {
  if (group.level === 'NATIONAL' || group.region === null) return null;
  const regions = currentRegions(group.region);
  if (regions.length === 0) return { level: 'NATIONAL', region: null };
  const { level, region } = commonSuperior(regions);
  if (level === 'NATIONAL') return { level, region };
  if (regions.length > 1) return { level, region };
  if (regionLevel(region) === 'PROVINCIAL') return { level: 'NATIONAL', region: null };
  for (const above of [prefectureOf(region), provinceOf(region)]) {
    if (above !== null && above !== region) return { level: regionLevel(above), region: above };
  }
  return { level: 'NATIONAL', region: null };
}
