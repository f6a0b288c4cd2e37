/** What COPY's text format writes differently; the backslash itself among them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

// oxlint-disable-next-line no-control-regex -- these are the characters that the format gives a meaning
const SPECIAL = /[\\\b\f\n\r\t\v]/g;

/** How COPY's text format writes NULL. */
export const COPY_NULL = '\\N';

/** A text as COPY's text format (PostgreSQL, COPY, "Text Format") writes it between the tabs of a line. */
export function copyText(text: string): string {
  // Most texts have nothing of it, and are given back as they are.
  return text.search(SPECIAL) === -1
    ? text
    : text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character);
}
