import type { Purpose, SharingOverviewQuery } from '../agreements.generated';

export type CatalogueItem = SharingOverviewQuery['catalogue'][number];
export type Agreement = SharingOverviewQuery['sharingAgreements'][number];

/** How an agency may read an item: 本部门, 开放, 脱敏, 凭手续, 未共享, 不予共享. */
export type Sharing = 'OWN' | 'OPEN' | 'MASKED' | 'WARRANT' | 'CLOSED' | 'NOT_SHARED';

/** What one agency meets at one item. */
export interface MatrixCell {
  readonly item: CatalogueItem;
  readonly agency: string;
  readonly sharing: Sharing;
  /** Given to one region's offices or about platforms of the reader's own region only, by every agreement that gives it. */
  readonly regional: boolean;
  /** The agreements in force that give the item, the one that gives most first. */
  readonly agreements: readonly Agreement[];
  /** Agreements on the item that wait for approval or are suspended. */
  readonly waiting: readonly Agreement[];
}

export interface MatrixGroup {
  readonly owner: string;
  readonly rows: readonly { readonly item: CatalogueItem; readonly cells: readonly MatrixCell[] }[];
}

/** The columns of the matrix: owners in the order of the catalogue, then others that an agreement is with. */
export function agenciesOf(
  catalogue: readonly CatalogueItem[],
  agreements: readonly Agreement[],
): readonly string[] {
  return [...new Set([...catalogue.map(({ owner }) => owner), ...agreements.map(({ grantee }) => grantee)])];
}

export function isInForce(
  { status, validFrom, validTo }: Pick<Agreement, 'status' | 'validFrom' | 'validTo'>,
  now: number,
): boolean {
  return status === 'ACTIVE' && Date.parse(validFrom) <= now && now < Date.parse(validTo);
}

const isWaiting = ({ status }: Agreement): boolean =>
  status === 'PROPOSED' || status === 'AWAITING_SECOND_APPROVAL' || status === 'SUSPENDED';

/** Whether an agreement shortens the values of an item; an item without a masking rule is given as it is. */
const masks = (agreement: Agreement, item: CatalogueItem): boolean =>
  agreement.masked && item.masking !== 'NONE';

/** Whether an agreement is for one region's offices, or about the platforms of the reader's own. */
const isRegional = ({ jurisdiction, region }: Agreement): boolean =>
  jurisdiction === 'CALLER_REGION' || region !== null;

/** The agreement that serves first: one for every platform before one for a region, one that does not mask before one that does. */
const inOrder = (one: Agreement, other: Agreement): number =>
  Number(isRegional(one)) - Number(isRegional(other)) ||
  Number(one.masked) - Number(other.masked) ||
  Date.parse(other.validTo) - Date.parse(one.validTo);

function sharingOf(item: CatalogueItem, agency: string, best: Agreement | undefined): Sharing {
  if (item.warrantRequired) return 'WARRANT';
  if (agency === item.owner) return 'OWN';
  if (item.shareType === 'NOT_SHARED') return 'NOT_SHARED';
  if (item.shareType === 'UNCONDITIONAL') return item.masking === 'NONE' ? 'OPEN' : 'MASKED';
  if (!best) return 'CLOSED';
  return masks(best, item) ? 'MASKED' : 'OPEN';
}

/**
 * What is shared with whom by the catalogue and the agreements in force: the items of each owner as rows, agencies as columns.
 *
 * @param purpose counts agreements for this purpose only; null for any
 * @param now milliseconds since 1970
 */
export function sharingMatrix(
  catalogue: readonly CatalogueItem[],
  agreements: readonly Agreement[],
  purpose: Purpose | null,
  now: number,
): readonly MatrixGroup[] {
  const agencies = agenciesOf(catalogue, agreements);
  const counted = agreements.filter(({ purposes }) => purpose === null || purposes.includes(purpose));
  const inForce = counted.filter((agreement) => isInForce(agreement, now)).toSorted(inOrder);
  const waiting = counted.filter(isWaiting);
  const cellOf = (item: CatalogueItem, agency: string): MatrixCell => {
    const gives = ({ owner, grantee, items }: Agreement): boolean =>
      owner === item.owner && grantee === agency && items.includes(item.id);
    const given = inForce.filter(gives);
    return {
      item,
      agency,
      sharing: sharingOf(item, agency, given[0]),
      regional: given.length > 0 && given.every(isRegional),
      agreements: given,
      waiting: waiting.filter(gives),
    };
  };
  return [...new Set(catalogue.map(({ owner }) => owner))].map((owner) => ({
    owner,
    rows: catalogue
      .filter((item) => item.owner === owner)
      .map((item) => ({ item, cells: agencies.map((agency) => cellOf(item, agency)) })),
  }));
}

/** How many cells stand in each state, for the sentence above the matrix. */
export function countsOf(groups: readonly MatrixGroup[]): ReadonlyMap<Sharing, number> {
  const counts = new Map<Sharing, number>();
  for (const { rows } of groups) {
    for (const { cells } of rows) {
      for (const { sharing } of cells) counts.set(sharing, (counts.get(sharing) ?? 0) + 1);
    }
  }
  return counts;
}
