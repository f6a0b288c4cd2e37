import {
  inputTooLong,
  ok,
  readPersonName,
  readRequiredText,
  refused,
  type Outcome,
} from '../../../kernel/index.js';

/** Longest texts, in UTF-16 code units, by what they hold. */
export const TEXT_LIMITS = { name: 200, sentence: 1_000, statement: 10_000 } as const;
export type TextKind = keyof typeof TEXT_LIMITS;

/** Most entries of a list. */
export const LIST_LIMIT = 100;

/** Trims a text that must be there. Refuses INPUT_MISSING, INPUT_TOO_LONG and INPUT_UNREADABLE. */
export function requiredText(field: string, kind: TextKind, text: string): Outcome<string> {
  return readRequiredText(field, text, TEXT_LIMITS[kind]);
}

/** The same for a text that may be left out; an empty one counts as left out. */
export function optionalText(
  field: string,
  kind: TextKind,
  text: string | null | undefined,
): Outcome<string | null> {
  return text === null || text === undefined || text.trim() === ''
    ? ok(null)
    : requiredText(field, kind, text);
}

/** The name of a person that may be left out; an empty one counts as left out. Refuses NAME_UNUSABLE. */
export function optionalPersonName(field: string, text: string | null | undefined): Outcome<string | null> {
  return text === null || text === undefined || text.trim() === '' ? ok(null) : readPersonName(field, text);
}

/** Reads every entry, stopping at the first that is refused. Refuses INPUT_TOO_LONG for too many entries. */
export function readList<Entry, Read>(
  field: string,
  entries: readonly Entry[],
  read: (entry: Entry, place: string) => Outcome<Read>,
): Outcome<readonly Read[]> {
  if (entries.length > LIST_LIMIT) {
    return refused(inputTooLong({ field, limit: LIST_LIMIT, unit: 'entries' }));
  }
  const values: Read[] = [];
  for (const [index, entry] of entries.entries()) {
    const outcome = read(entry, `${field}[${index}]`);
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return ok(values);
}
