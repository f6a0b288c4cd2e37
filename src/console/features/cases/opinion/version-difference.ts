import type { OpinionValues } from './opinion-values';

export type OpinionField = keyof OpinionValues;

/** Fields in the order of the form; what shows the red lines is part of them. */
export const OPINION_FIELDS: readonly OpinionField[] = [
  'substanceClass',
  'licence',
  'licenceHeld',
  'licenceNeeded',
  'redLines',
  'shownBy',
  'conduct',
  'gravity',
  'severity',
  'unassessedReason',
  'disposition',
  'responsibleAgency',
  'legalBasis',
  'evidence',
  'confidence',
  'handling',
  'newEvidence',
];

/** Where two people changed one opinion at the same time: what each says of a field. */
export interface FieldDifference {
  readonly field: OpinionField;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether both changed it; where one did, that change is proposed. */
  readonly contested: boolean;
  readonly proposed: 'MINE' | 'THEIRS';
}

/** What says nothing is the same however it says so. */
function plain(value: unknown): unknown {
  if (value === undefined || value === '' || value === false) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, each]) => [key, plain(each)] as const)
      .filter(([, each]) => each !== null)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    return entries.length === 0 ? null : Object.fromEntries(entries);
  }
  return value;
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/**
 * Where what is in the form differs from what a colleague filed meanwhile.
 *
 * @param base what the form began with
 */
export function differencesOf(
  base: OpinionValues,
  mine: OpinionValues,
  theirs: OpinionValues,
): readonly FieldDifference[] {
  return OPINION_FIELDS.flatMap((field): FieldDifference[] => {
    if (isSame(mine[field], theirs[field])) return [];
    const iChanged = !isSame(base[field], mine[field]);
    const theyChanged = !isSame(base[field], theirs[field]);
    return [
      {
        field,
        mine: mine[field],
        theirs: theirs[field],
        contested: iChanged && theyChanged,
        proposed: iChanged ? 'MINE' : 'THEIRS',
      },
    ];
  });
}

/** The opinion after a choice for each difference; what is not chosen is as proposed. */
export function merged(
  mine: OpinionValues,
  differences: readonly FieldDifference[],
  chosen: Readonly<Partial<Record<OpinionField, 'MINE' | 'THEIRS'>>>,
): OpinionValues {
  const taken = differences.filter(({ field, proposed }) => (chosen[field] ?? proposed) === 'THEIRS');
  return { ...mine, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs ?? null])) };
}
