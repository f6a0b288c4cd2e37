import type { SampleValue } from '../records/tables.js';

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

const NULL = '\\N';

const escaped = (text: string): string =>
  text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character);

/** An array as PostgreSQL reads one: every element quoted, so that none is taken for NULL or for the end. */
const arrayLiteral = (elements: readonly string[]): string =>
  `{${elements.map((element) => `"${element.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

function field(value: SampleValue): string {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return escaped(typeof value === 'string' ? value : arrayLiteral(value));
}

/**
 * One line of COPY's text format (PostgreSQL, COPY, "Text Format"), its line feed included.
 *
 * @param columns in the order that the COPY command names them
 */
export function copyLine<Column extends string>(
  columns: readonly Column[],
  row: Readonly<Record<Column, SampleValue>>,
): string {
  return `${columns.map((column) => field(row[column])).join('\t')}\n`;
}
