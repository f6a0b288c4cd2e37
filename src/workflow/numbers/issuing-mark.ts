import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { currentRegions, isRegionCode, regionLevel, storedCodesOf, type Level } from '../../kernel/index.js';

/** A place and its level, of which a leading group or an office is. */
export interface MarkedPlace {
  readonly level: Level;
  /** GB/T 2260; null for the country. */
  readonly region: string | null;
}

/** Every code under which the group of a region may be registered, whichever of them is given. */
export function storedNames(region: string): readonly string[] {
  const [current, ...others] = currentRegions(region);
  return current === undefined || others.length > 0 ? [region] : storedCodesOf(current);
}

/**
 * 发文机关代字: what numbers of a leading group's papers begin with on a day, by the dated rows of law.
 *
 * @param day `YYYY-MM-DD` in Beijing
 * @returns null where no row gives the group one
 */
export async function issuingMark(
  manager: EntityManager,
  { level, region }: MarkedPlace,
  day: string,
): Promise<string | null> {
  const [own]: { mark: string }[] = await runStatement(
    manager,
    `SELECT issuing_mark AS mark FROM law.issuing_mark
     WHERE level = $1 AND COALESCE(region, '') = ANY ($2)
       AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to > $3::date)
     ORDER BY region NULLS FIRST LIMIT 1`,
    [level, region === null ? [''] : storedNames(region), day],
  );
  return own?.mark ?? null;
}

/** The place of a region by its code; the country for null. */
export function placeOfRegion(region: string | null): MarkedPlace {
  const level = region !== null && isRegionCode(region) ? regionLevel(region) : 'NATIONAL';
  return { level, region };
}
