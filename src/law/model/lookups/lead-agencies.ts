import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';
import { isRegionOf, placesAbove } from './places-above.js';

export type LeadRow = LawRowOf<'lead'>;

/**
 * Who leads a sector (牵头部门) in a region on a day: the row of the most exact place, from the district up to the country;
 * null where no row is written for any of them.
 *
 * @param region GB/T 2260 or a functional zone; null for the country
 * @param at `YYYY-MM-DD` in Beijing
 */
export function leadAgencies(
  law: LawSnapshot,
  { sector, region, at }: { readonly sector: string; readonly region: string | null; readonly at: string },
): LeadRow | null {
  const rows = law.rowsOn('lead', at).filter((row) => row.sector === sector);
  for (const place of placesAbove(law, region, at)) {
    const found = rows.find((row) => row.level === place.level && isRegionOf(row.region, place));
    if (found) return found;
  }
  return null;
}
