import {
  canonicalName,
  nameKey,
  ok,
  readName,
  type CanonicalName,
  type Outcome,
} from '../../../kernel/index.js';

/** 全部业务: what a case is about that names no business line. */
const WHOLE_BUSINESS = '全部业务';

/** Reads the line of business that a case is about; left out or empty, all of them. Refuses NAME_UNUSABLE. */
export function readBusinessLine(text: string | null | undefined): Outcome<CanonicalName> {
  const isLeftOut = text === null || text === undefined || text.trim() === '';
  const name = isLeftOut ? canonicalName(WHOLE_BUSINESS) : null;
  return name === null ? readName('businessLine', text ?? '') : ok(name);
}

/** Whether this is a spelling of that line of business. */
export function isSpellingOf(line: string, text: string): boolean {
  if (line === text) return true;
  const [stored, given] = [canonicalName(line), canonicalName(text)];
  return stored !== null && given !== null && nameKey(stored) === nameKey(given);
}
