const WITHHELD = '…';
/** Characters of a sentence that are kept at most, and of a word that is no token yet. */
const LONGEST = 4_000;
const OPAQUE = 32;
const IDENTIFIER = /^[A-Za-z_][\w.$]{0,62}$/;

/**
 * Takes out of a sentence what could be somebody's data. Sentences of libraries and of PostgreSQL quote values: what
 * stands in quotation marks stays only where it is an identifier and not announced by a colon, as PostgreSQL announces
 * values; other scripts than Latin, six digits in a row, and long opaque words (tokens, hashes) go wherever they are.
 */
export function scrub(text: string): string {
  return text
    .slice(0, LONGEST)
    .replaceAll(
      /(:\s*)?(["'`“])([^"'`”]*)(["'`”])/g,
      (whole, colon: string | undefined, open, quoted, close) =>
        colon === undefined && IDENTIFIER.test(quoted) ? whole : `${colon ?? ''}${open}${WITHHELD}${close}`,
    )
    .replaceAll(/[^\0-\u024F\u2010-\u2027]+/g, WITHHELD)
    .replaceAll(/\beyJ[\w-]*(?:\.[\w-]+)*/g, WITHHELD)
    .replaceAll(/[\w-]+/g, (word) => (word.length >= OPAQUE || /\d{6}/.test(word) ? WITHHELD : word));
}
