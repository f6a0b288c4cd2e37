import type { Refusal } from '../../../kernel/index.js';
import { OPERATOR_FIELDS, type CatalogueEntry, type CatalogueField } from './catalogue-entry.js';
import {
  catalogueFieldOfBuild,
  catalogueGroundMissing,
  catalogueItemRepeated,
  catalogueItemUnknown,
  catalogueSecondSource,
} from './catalogue-exchange.errors.js';
import { sameDatum } from '../second-source.js';

/** A field of an item that the file says otherwise. */
export interface CatalogueDifference {
  readonly item: string;
  readonly field: CatalogueField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What taking over a file would change. */
export interface CataloguePlan {
  /** The entries that would change, whole. */
  readonly changed: readonly CatalogueEntry[];
  readonly differences: readonly CatalogueDifference[];
  /** Entries that say what is here already. */
  readonly unchanged: number;
  /** Items that the file does not have; they stay as they are. */
  readonly absent: readonly string[];
  readonly faults: readonly Refusal[];
}

const IS_OPERATORS: ReadonlySet<CatalogueField> = new Set(OPERATOR_FIELDS);
const shown = (value: CatalogueEntry[CatalogueField]): string | null =>
  value === null ? null : String(value);

function faultsOf(given: CatalogueEntry, known: CatalogueEntry): Refusal[] {
  const { item } = given;
  const fields = Object.keys(known) as CatalogueField[];
  const faults = fields
    .filter((field) => !IS_OPERATORS.has(field) && given[field] !== known[field])
    .map((field) =>
      field === 'provider'
        ? catalogueSecondSource({ item, other: item, source: known.provider })
        : catalogueFieldOfBuild({ item, field, found: String(known[field]), given: String(given[field]) }),
    );
  const lacks = given.ground === null && (known.shareType === 'NOT_SHARED' || given.groundMark !== null);
  const isUnmarked = given.ground !== null && given.groundMark === null;
  return lacks || isUnmarked ? [...faults, catalogueGroundMissing({ item })] : faults;
}

/** Whether two entries of different providers name one datum, as the catalogue would be with the file's names. */
function secondSources(entries: readonly CatalogueEntry[]): Refusal[] {
  const named = entries.map(({ item, provider, nameZh, nameEn }) => ({
    id: item,
    owner: provider,
    description: { zh: nameZh, en: nameEn },
  }));
  return sameDatum(named).map(({ item, other, source }) => catalogueSecondSource({ item, other, source }));
}

/**
 * Compares the entries of a file with what is here (目录比对).
 *
 * Faults are CATALOGUE_ITEM_UNKNOWN, CATALOGUE_ITEM_REPEATED, CATALOGUE_SECOND_SOURCE, CATALOGUE_FIELD_OF_BUILD and
 * CATALOGUE_GROUND_MISSING.
 */
export function planCatalogue(
  given: readonly CatalogueEntry[],
  here: readonly CatalogueEntry[],
): CataloguePlan {
  const known = new Map(here.map((entry) => [entry.item, entry]));
  const seen = new Map<string, CatalogueEntry>();
  const faults: Refusal[] = [];
  const changed: CatalogueEntry[] = [];
  const differences: CatalogueDifference[] = [];
  for (const entry of given) {
    const { item } = entry;
    const before = known.get(item);
    if (!before) faults.push(catalogueItemUnknown({ item }));
    else if (seen.has(item)) {
      const isSame = seen.get(item)?.provider === entry.provider;
      faults.push(
        isSame
          ? catalogueItemRepeated({ item })
          : catalogueSecondSource({ item, other: item, source: before.provider }),
      );
    } else {
      seen.set(item, entry);
      faults.push(...faultsOf(entry, before));
      const fields = OPERATOR_FIELDS.filter((field) => entry[field] !== before[field]);
      if (fields.length > 0) changed.push(entry);
      for (const field of fields) {
        differences.push({ item, field, before: shown(before[field]), after: shown(entry[field]) });
      }
    }
  }
  const result = here.map((entry) => seen.get(entry.item) ?? entry);
  return {
    changed,
    differences,
    unchanged: seen.size - changed.length,
    absent: here.filter(({ item }) => !seen.has(item)).map(({ item }) => item),
    faults: [...faults, ...secondSources(result)],
  };
}
