import type { SharingJurisdiction, Purpose } from './agreements.generated';

/** What a version of an agreement says. */
export interface Terms {
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly legalBasis: string;
  readonly jurisdiction: SharingJurisdiction;
  readonly masked: boolean;
  readonly dailyQuota: number | null;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Items and purposes by what becomes of them. */
export interface SetDiff<Value> {
  readonly added: readonly Value[];
  readonly removed: readonly Value[];
  readonly kept: readonly Value[];
}

export function setDiff<Value>(before: readonly Value[], after: readonly Value[]): SetDiff<Value> {
  return {
    added: after.filter((each) => !before.includes(each)),
    removed: before.filter((each) => !after.includes(each)),
    kept: after.filter((each) => before.includes(each)),
  };
}

type Single = 'legalBasis' | 'jurisdiction' | 'masked' | 'dailyQuota' | 'validFrom' | 'validTo';
const SINGLE: readonly Single[] = [
  'legalBasis',
  'jurisdiction',
  'masked',
  'dailyQuota',
  'validFrom',
  'validTo',
];

/** What new terms change; `before` is null where nothing held before. */
export interface TermsDiff {
  readonly items: SetDiff<string>;
  readonly purposes: SetDiff<Purpose>;
  /** The single terms that differ; all of them where nothing held before. */
  readonly changed: readonly Single[];
  readonly isEmpty: boolean;
}

const same = (field: Single, before: Terms, after: Terms): boolean =>
  field === 'validFrom' || field === 'validTo'
    ? Date.parse(before[field]) === Date.parse(after[field])
    : before[field] === after[field];

export function termsDiff(before: Terms | null, after: Terms): TermsDiff {
  const items = setDiff(before?.items ?? [], after.items);
  const purposes = setDiff(before?.purposes ?? [], after.purposes);
  const changed = SINGLE.filter((field) => before === null || !same(field, before, after));
  const sets = items.added.length + items.removed.length + purposes.added.length + purposes.removed.length;
  return { items, purposes, changed, isEmpty: sets + changed.length === 0 };
}

interface Version {
  readonly number: number;
  readonly status: string;
}

/** The version that waits for approval, and the one in force before it. */
export function pendingOf<V extends Version>(
  versions: readonly V[],
): { readonly pending: V | null; readonly inForce: V | null } {
  const isPending = ({ status }: V): boolean =>
    status === 'PROPOSED' || status === 'AWAITING_SECOND_APPROVAL';
  return {
    pending: versions.find(isPending) ?? null,
    inForce: versions.find(({ status }) => status === 'IN_FORCE') ?? null,
  };
}
