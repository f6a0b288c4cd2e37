import { regionCodeOf, runsOf, storedRegionPrefixes } from '../kernel/index.js';

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

/**
 * What the index of terms knows of a condition: `coordination.platform_terms` writes each of them behind the first four
 * characters of the platform's code.
 */
export interface IndexedTerms {
  /** Whether a row has all of them, or one at least. */
  readonly match: 'ALL' | 'ANY';
  readonly terms: readonly string[];
}

/** The same condition twice: as the index of terms serves it, and as it is asked of a row that was read. */
export interface SearchCondition extends RowCondition {
  readonly indexed: IndexedTerms;
}

/** Conditions that an index serves in order of code; one of the alternatives holds. */
export interface OrderedAlternative {
  readonly conditions: readonly RowCondition[];
  /** The same, where the index of terms has them. */
  readonly indexed: readonly IndexedTerms[];
}

/** `%`, `_` and `\` in a searched text stand for themselves. */
function likePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Of the region, of divisions within it, and of abolished ones that belong to it since. */
const prefixesOf = (region: string): string[] => [...storedRegionPrefixes(regionCodeOf(region))];

/**
 * Those whose indexes hold the codes in order, so that a page is read from them and no more: alternatives, each of which is a
 * list of conditions. A region that took in others is stored under several codes, and the index of each has its own order.
 */
export function orderedAlternatives({
  codes,
  registeredRegion,
  interim,
}: PlatformConditions): readonly OrderedAlternative[] {
  const always: RowCondition[] = [];
  if (codes)
    always.push({
      sql: (row) =>
        `${row}.code = ANY (ARRAY(SELECT coalesce(merged_into, code) FROM coordination.platform WHERE code = ANY (:codes)))`,
      values: { codes },
    });
  if (typeof interim === 'boolean') {
    always.push({ sql: (row) => `${row}.interim = :interim`, values: { interim } });
  }
  if (!registeredRegion) return [{ conditions: always, indexed: [] }];
  return prefixesOf(registeredRegion).map((prefix, place) => ({
    conditions: [
      ...always,
      {
        sql: (row) => `left(${row}.registered_region, ${prefix.length}) = :registered${place}`,
        values: { [`registered${place}`]: prefix },
      },
    ],
    indexed: [{ match: 'ALL', terms: [`r${prefix}`] }],
  }));
}

/** Those that the index of terms serves. */
export function searchConditions({
  nameContains,
  sector,
  operatingRegion,
}: PlatformConditions): SearchCondition[] {
  const found: SearchCondition[] = [];
  if (nameContains) {
    found.push({
      sql: (row) => `${row}.name LIKE :name`,
      values: { name: `%${likePattern(nameContains)}%` },
      indexed: { match: 'ALL', terms: runsOf(nameContains).map((run) => `n${run}`) },
    });
  }
  if (sector) {
    found.push({
      sql: (row) => `:sector = ANY (${row}.sectors)`,
      values: { sector },
      indexed: { match: 'ALL', terms: [`s${sector}`] },
    });
  }
  if (operatingRegion) {
    const operating = prefixesOf(operatingRegion);
    found.push({
      sql: (row) => `' ' || array_to_string(${row}.operating_regions, ' ') LIKE ANY (:within)`,
      values: { within: operating.map((prefix) => `% ${prefix}%`) },
      indexed: { match: 'ANY', terms: operating.map((prefix) => `o${prefix}`) },
    });
  }
  return found;
}
