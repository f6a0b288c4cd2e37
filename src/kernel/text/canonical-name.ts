import type { Brand } from '../results/result.js';

/**
 * A name in the one form that it has for everybody (规范名称): Unicode's form NFKC (UAX #15), one space between its words and
 * none around it, nothing in it that cannot be seen. The precedent is the Nickname profile of PRECIS (RFC 8266).
 */
export type CanonicalName = Brand<string, 'CanonicalName'>;

/**
 * The name of a person or a system (人员名称) as the hub compares and keeps it: a canonical name with its case folded, as the
 * UsernameCaseMapped profile of PRECIS has it (RFC 8265, 3.3). Two spellings of one name are one person everywhere: in code,
 * in SQL and under unique indexes.
 */
export type PersonName = Brand<CanonicalName, 'PersonName'>;

/** Longest name, in UTF-16 code units, before and after it is made canonical. */
export const MAX_NAME_LENGTH = 200;

/** Letters of all scripts with their marks, numbers, punctuation, the symbols of ASCII, and spaces. */
const NAME = /^[\p{L}\p{M}\p{N}\p{P}$+<=>^`|~ ]+$/u;
const HAS_LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
/** Not seen on any screen, or a mark that would hang on whatever stands before the name. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|^\p{M}/u;
const SPACES = /\p{White_Space}+/gu;
/** Spaces that are line breaks or other controls belong to no name, except around it. */
const CONTROL = /\p{Cc}/u;

const spaced = (text: string): string => text.normalize('NFKC').replaceAll(SPACES, ' ').trim();

/**
 * Makes a name canonical.
 *
 * @returns null for what is no name: nothing, more than 200 UTF-16 code units, no letter or number in it, a control or
 *   invisible character (zero-width, soft hyphen, direction mark, variation selector), a private or unassigned code point,
 *   half of a surrogate pair, or a symbol beyond ASCII
 */
export function canonicalName(text: string): CanonicalName | null {
  if (text.length > MAX_NAME_LENGTH || CONTROL.test(text.trim())) return null;
  const name = spaced(text);
  const isName =
    name.length <= MAX_NAME_LENGTH &&
    NAME.test(name) &&
    HAS_LETTER_OR_NUMBER.test(name) &&
    !INVISIBLE.test(name);
  return isName ? (name as CanonicalName) : null;
}

/**
 * Case folding (Unicode, 3.13) by way of upper case and back, letter by letter: the final sigma then is the other one, and
 * `ß` is `ss`. Repeated until nothing changes, because a folded text may normalise into one that folds again.
 */
function folded(text: string): string {
  let now = text;
  for (;;) {
    const next = Array.from(now, (character) => character.toUpperCase())
      .flatMap((upper) => Array.from(upper, (character) => character.toLowerCase()))
      .join('')
      .normalize('NFKC');
    if (next === now) return now;
    now = next;
  }
}

/** What two spellings of one name have in common; compare names by this and by nothing else. */
export function nameKey(name: CanonicalName): string {
  return folded(name);
}

/** The name of a person or a system; null for what is no name. See {@link canonicalName}. */
export function personName(value: unknown): PersonName | null {
  const name = typeof value === 'string' ? canonicalName(value) : null;
  if (name === null) return null;
  const key = nameKey(name);
  return key.length <= MAX_NAME_LENGTH ? (key as PersonName) : null;
}
