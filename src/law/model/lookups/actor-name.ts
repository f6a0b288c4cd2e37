import type { Level } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';
import { isRegionOf, placesAbove, type Place } from './places-above.js';

/**
 * What the body that holds a function is called (机构名称) on a day: the row of the office's own region and level, else of its
 * level, else of all levels; null where none is known, and before 2016.
 *
 * @param office level and region of the office; the country's where nothing is given
 */
export function actorName(
  law: LawSnapshot,
  actor: string,
  { level, region }: { readonly level: Level; readonly region: string | null },
  at: string,
): LawRowOf<'actor_name'> | null {
  const rows = law.rowsOn('actor_name', at).filter((row) => row.actor === actor);
  const places: readonly Pick<Place, 'region'>[] = [
    ...placesAbove(law, region, at).filter((place) => place.region !== null),
    { region: null },
  ];
  for (const own of [level, null]) {
    for (const place of places) {
      const found = rows.find((row) => row.level === own && isRegionOf(row.region, place));
      if (found) return found;
    }
  }
  return null;
}
