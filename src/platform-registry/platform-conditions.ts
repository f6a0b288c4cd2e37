import { regionCodeOf, storedRegionPrefixes } from '../kernel/index.js';

/** What a list of platforms may be narrowed by; all given conditions hold together. */
export interface PlatformConditions {
  readonly codes?: readonly string[] | null;
  readonly nameContains?: string | null;
  readonly sector?: string | null;
  readonly registeredRegion?: string | null;
  readonly operatingRegion?: string | null;
  readonly interim?: boolean | null;
}

/** A condition on rows of `coordination.platform`, with the values of its named places. */
export interface RowCondition {
  /** @param row the alias of the table */
  readonly sql: (row: string) => string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The same condition twice: as an index serves it, and as it costs least where a row has been read already. */
export interface SearchCondition extends RowCondition {
  readonly ofRow: (row: string) => string;
}

/** `%`, `_` and `\` in a searched text stand for themselves. */
function likePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Of the region, of divisions within it, and of abolished ones that belong to it since. */
const prefixesOf = (region: string): string[] => [...storedRegionPrefixes(regionCodeOf(region))];

/** The runs of two characters of a text, which any name that contains it holds too. */
function bigramsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

/**
 * Those whose indexes hold the codes in order, so that a page is read from them and no more: alternatives, each of which is a
 * list of conditions. A region that took in others is stored under several codes, and the index of each has its own order.
 */
export function orderedAlternatives({
  codes,
  registeredRegion,
  interim,
}: PlatformConditions): readonly (readonly RowCondition[])[] {
  const always: RowCondition[] = [];
  if (codes) always.push({ sql: (row) => `${row}.code = ANY(:codes)`, values: { codes } });
  if (typeof interim === 'boolean') {
    always.push({ sql: (row) => `${row}.interim = :interim`, values: { interim } });
  }
  if (!registeredRegion) return [always];
  return prefixesOf(registeredRegion).map((prefix, place) => [
    ...always,
    {
      sql: (row) => `left(${row}.registered_region, ${prefix.length}) = :registered${place}`,
      values: { [`registered${place}`]: prefix },
    },
  ]);
}

/** Those whose indexes (GIN) give all that match, in no order. */
export function searchConditions({
  nameContains,
  sector,
  operatingRegion,
}: PlatformConditions): SearchCondition[] {
  const found: SearchCondition[] = [];
  if (nameContains) {
    const ofRow = (row: string): string => `${row}.name LIKE :name`;
    found.push({
      sql: (row) => `coordination.name_bigrams(${row}.name) @> :bigrams AND ${ofRow(row)}`,
      ofRow,
      values: { bigrams: bigramsOf(nameContains), name: `%${likePattern(nameContains)}%` },
    });
  }
  if (sector) {
    found.push({
      sql: (row) => `${row}.sectors @> ARRAY[:sector]`,
      ofRow: (row) => `:sector = ANY (${row}.sectors)`,
      values: { sector },
    });
  }
  if (operatingRegion) {
    const operating = prefixesOf(operatingRegion);
    found.push({
      sql: (row) => `coordination.region_prefixes(${row}.operating_regions) && :operating`,
      ofRow: (row) => `' ' || array_to_string(${row}.operating_regions, ' ') LIKE ANY (:within)`,
      values: { operating, within: operating.map((prefix) => `% ${prefix}%`) },
    });
  }
  return found;
}
