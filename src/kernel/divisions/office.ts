import type { Level } from '../terms/agencies.js';
import { wordFor } from '../wording/words.js';
import { currentRegions, parseRegionCode } from './region-code.js';
import {
  prefectureOf,
  provinceOf,
  regionCovers,
  regionName,
  storedCodesOf,
  storedRegionPrefixes,
} from './region-hierarchy.js';

/** 机构层级与属地: at which level, and for which region, an office of an agency acts (GB/T 2260; null for the country). */
export interface OfficePlace {
  readonly level: Level;
  readonly region: string | null;
}

/**
 * Whether what lies in this region is an office's to act on (属地管理): all of the country for a national one, its own region
 * and the regions within it for the others. What concerns the whole country (null) is for national offices alone. An
 * abolished division counts as all that it became.
 */
export function officeCovers({ level, region: own }: OfficePlace, region: string | null): boolean {
  if (level === 'NATIONAL') return true;
  return own !== null && region !== null && liesIn(region, own);
}

/** Whether all that one region is today lies in what the other is today. */
export function liesIn(inner: string, outer: string): boolean {
  const [within, around] = [currentRegions(inner), currentRegions(outer)];
  return within.length > 0 && within.every((each) => around.some((above) => regionCovers(above, each)));
}

/**
 * LIKE patterns of the stored region codes of an office and of those below it, those of abolished divisions that became
 * theirs among them; null for a national one, which has them all, also those without a region.
 */
export function officePatterns({ level, region }: OfficePlace): readonly string[] | null {
  if (level === 'NATIONAL') return null;
  const own = parseRegionCode(region);
  return own.ok ? storedRegionPrefixes(own.value).map((prefix) => `${prefix}%`) : [];
}

/**
 * 所涉地区: the places of a matter and all that lie above them, under which {@link officePlaceCodes} finds it. A code that is no
 * division stands for itself.
 */
export function areasOf(places: Iterable<string>): readonly string[] {
  const areas = new Set<string>();
  for (const place of places) {
    areas.add(place);
    for (const code of currentRegions(place)) {
      areas.add(code).add(provinceOf(code));
      const prefecture = prefectureOf(code);
      if (prefecture !== null) areas.add(prefecture);
    }
  }
  return [...areas].toSorted();
}

/** The codes that an office's place has or had, which the {@link areasOf} a matter holds; null for a national one, which looks into all. */
export function officePlaceCodes({ level, region }: OfficePlace): readonly string[] | null {
  if (level === 'NATIONAL') return null;
  const own = parseRegionCode(region);
  return own.ok ? storedCodesOf(own.value) : [];
}

/** Whether a matter is an office's to look into (管辖范围): its place is one of those of the matter, or lies above one. */
export function looksInto(office: OfficePlace, areas: readonly string[]): boolean {
  const codes = officePlaceCodes(office);
  return codes === null || codes.some((code) => areas.includes(code));
}

/** Whether somebody acts for this office of his agency, or for one above it (本级或上级). */
export function actsForOffice(actor: OfficePlace, office: OfficePlace): boolean {
  return officeCovers(actor, office.level === 'NATIONAL' ? null : office.region);
}

/** An office for people: `NATIONAL`, or `MUNICIPAL 320100`. */
export function officeName({
  level,
  region,
}: {
  readonly level: string;
  readonly region: string | null;
}): string {
  return region === null ? level : `${level} ${region}`;
}

/**
 * An office, or a division alone, in a Chinese sentence: 国家级, 南京市市级, 北京市.
 *
 * @param name as {@link officeName} writes it, or the code of a division; what is neither stays as it is
 */
export function chineseOffice(name: string): string {
  const [, level = '', region = ''] = /^([A-Z]*) ?(\d{6})?$/.exec(name) ?? [];
  const place = parseRegionCode(region);
  return (place.ok ? regionName(place.value) : region) + (wordFor(level, 'zh') ?? level) || name;
}
