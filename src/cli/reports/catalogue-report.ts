import type { CataloguePlan } from '../../access/index.js';

const told = (value: string | null): string => (value === null ? '—' : JSON.stringify(value));

/** One line for each field that changes, and how much stays. */
export function catalogueLines(
  { differences, changed, unchanged, absent }: CataloguePlan,
  applied: boolean,
): readonly string[] {
  return [
    ...differences.map(
      ({ item, field, before, after }) => `~ ${item} ${field}: ${told(before)} -> ${told(after)}`,
    ),
    `${changed.length} changed, ${unchanged} as they are, ${absent.length} not in the file. ${
      applied ? 'Written.' : 'Nothing was written: give --apply to write it.'
    }`,
  ];
}
