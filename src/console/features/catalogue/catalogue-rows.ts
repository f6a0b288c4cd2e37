import type { CatalogueQuery } from './catalogue.generated';

export type CatalogueRow = CatalogueQuery['catalogue'][number];

/** Which items are shown. */
export interface CatalogueChoice {
  readonly owner: string | null;
  readonly shareType: string | null;
  readonly text: string;
}

/** What a request must say before an item is given. */
export type Need = 'PURPOSE' | 'WARRANT' | 'BASIS';

export function needsOf({ purposeRequired, warrantRequired, basisRequired }: CatalogueRow): readonly Need[] {
  return [
    ...(purposeRequired ? ['PURPOSE' as const] : []),
    ...(warrantRequired ? ['WARRANT' as const] : []),
    ...(basisRequired ? ['BASIS' as const] : []),
  ];
}

/** The items that meet a choice, in the order of owners as they are given, then as the catalogue has them. */
export function chosenRows(
  rows: readonly CatalogueRow[],
  { owner, shareType, text }: CatalogueChoice,
  owners: readonly string[],
): readonly CatalogueRow[] {
  const wanted = text.trim().toLowerCase();
  return rows
    .filter((row) => owner === null || row.owner === owner)
    .filter((row) => shareType === null || row.shareType === shareType)
    .filter(({ id, descriptions: { zh, en } }) => `${id} ${zh} ${en}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => owners.indexOf(one.owner) - owners.indexOf(other.owner));
}
