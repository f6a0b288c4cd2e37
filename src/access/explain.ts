import type { Caller } from '../identity/index.js';
import type { LocalizedText } from '../kernel/index.js';
import type { AgreementIndex } from './agreements/agreement-index.js';
import type { Catalogue, CatalogueItem } from './catalogue.js';
import { decide, deniedByDefault } from './decide.js';
import type { Verdict } from './verdict.js';
import type { WarrantHeld } from './warrant-desk.js';

/** Why one catalogue item would be given or denied (授权说明). */
export interface ItemExplanation {
  readonly itemId: string;
  /** Null when no catalogue lists the item. */
  readonly item: CatalogueItem | null;
  readonly verdict: Verdict;
  readonly rule: string;
  /** What to do about a denial; null when there is none. */
  readonly remedy: LocalizedText | null;
}

/** What {@link explainItems} decides by. */
export interface ExplanationBasis {
  readonly agreements: AgreementIndex;
  readonly warrant: WarrantHeld | null;
  readonly now: Date;
}

/**
 * The verdict on each item with its rule and remedy, as a dry run: no use of a warrant is counted.
 *
 * @param itemIds the items asked about; the whole catalogue when not given
 */
export function explainItems(
  caller: Caller,
  catalogue: Catalogue,
  basis: ExplanationBasis,
  itemIds: Iterable<string> = catalogue.items.map(({ id }) => id),
): ItemExplanation[] {
  return Array.from(new Set(itemIds), (itemId) => {
    const item = catalogue.item(itemId) ?? null;
    const verdict = item ? decide({ caller, item, ...basis }) : deniedByDefault(itemId);
    return { itemId, item, verdict, rule: verdict.rule, remedy: verdict.allowed ? null : verdict.remedy };
  });
}
