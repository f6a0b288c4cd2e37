import type { Level } from '../terms/agencies.js';
import { divisions } from './index.js';
import type { RegionCode } from './region-code.js';

/** The level of a region; the whole country has no region code, so NATIONAL is not among them. */
export type RegionLevel = Exclude<Level, 'NATIONAL'>;

/** How many digits of the code name the region itself, by level. */
const OWN_DIGITS: Readonly<Record<RegionLevel, number>> = { PROVINCIAL: 2, MUNICIPAL: 4, DISTRICT: 6 };

/** The level that the trailing zeros of the code say (GB/T 2260): none, one or two pairs of them. */
export function regionLevel(code: RegionCode): RegionLevel {
  if (code.endsWith('0000')) return 'PROVINCIAL';
  return code.endsWith('00') ? 'MUNICIPAL' : 'DISTRICT';
}

/** The table is closed over its prefixes (its spec checks that), so a shortened code is a region again. */
const shortened = (code: RegionCode, digits: number): RegionCode =>
  code.slice(0, digits).padEnd(6, '0') as RegionCode;

const isHeading = (code: RegionCode): boolean => divisions().current.get(code)?.heading === true;

/** The province, autonomous region or municipality (省级) that the region is or lies in. */
export function provinceOf(code: RegionCode): RegionCode {
  return shortened(code, OWN_DIGITS.PROVINCIAL);
}

/**
 * The prefecture-level city (地级) that the region is or lies in, or null where there is none: a province itself, and
 * what a province or municipality governs directly, such as the districts of Beijing.
 */
export function prefectureOf(code: RegionCode): RegionCode | null {
  if (regionLevel(code) === 'PROVINCIAL') return null;
  const prefecture = shortened(code, OWN_DIGITS.MUNICIPAL);
  return isHeading(prefecture) ? null : prefecture;
}

/** The full Chinese name, headings left out: 北京市东城区, 广东省深圳市南山区, 河南省济源市. */
export function regionName(code: RegionCode): string {
  const chain = new Set([provinceOf(code), prefectureOf(code), code]);
  return [...chain]
    .map((each) => (each === null ? '' : (divisions().current.get(each)?.name ?? '')))
    .join('');
}

/** What the codes of a region and of all divisions within it begin with: 110000 → 11, 330100 → 3301, 330106 → 330106. */
export function regionPrefix(code: RegionCode): string {
  return code.slice(0, OWN_DIGITS[regionLevel(code)]);
}

/**
 * What stored codes of a region and of all divisions within it begin with: its own prefix, and the codes of abolished
 * divisions whose area, or a part of it, belongs to it since. One that was divided belongs to each of its successors
 * until its row is dated anew.
 */
export function storedRegionPrefixes(code: RegionCode): readonly string[] {
  const prefix = regionPrefix(code);
  const former: string[] = [];
  for (const [abolished, successors] of divisions().successors) {
    if (abolished.startsWith(prefix)) continue;
    if (successors.some((successor) => successor.startsWith(prefix))) former.push(abolished);
  }
  return [prefix, ...former];
}

/** The codes under which a region is stored: its own, and those of abolished divisions that became this one alone. */
export function storedCodesOf(code: RegionCode): readonly string[] {
  return [code, ...(divisions().former.get(code) ?? [])];
}

/** Whether `inner` is `outer` or lies in it: 110000 covers 110101. */
export function regionCovers(outer: RegionCode, inner: RegionCode): boolean {
  return inner.startsWith(regionPrefix(outer));
}

/** A seat of government (共同上级): a region, or the whole country, which has no region code. */
export type Superior =
  | { readonly level: RegionLevel; readonly region: RegionCode }
  | { readonly level: 'NATIONAL'; readonly region: null };

/**
 * The lowest seat of government that covers all the regions (共同上级), where a dispute between them goes. Headings
 * without a government are passed over: two districts of Beijing meet at Beijing itself, PROVINCIAL.
 *
 * @param regions at least one; none at all is a fault and throws
 */
export function commonSuperior(regions: readonly RegionCode[]): Superior {
  const [first] = regions;
  if (first === undefined) throw new RangeError('No regions, so no common superior');
  for (const candidate of [first, prefectureOf(first), provinceOf(first)]) {
    if (candidate === null || isHeading(candidate)) continue;
    if (regions.every((region) => regionCovers(candidate, region))) {
      return { level: regionLevel(candidate), region: candidate };
    }
  }
  return { level: 'NATIONAL', region: null };
}
