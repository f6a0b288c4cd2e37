import { COPY_NULL, copyText } from '../../database/index.js';
import type { SampleValue } from '../records/tables.js';

/** An array as PostgreSQL reads one: every element quoted, so that none is taken for NULL or for the end. */
const arrayLiteral = (elements: readonly string[]): string =>
  `{${elements.map((element) => `"${element.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

function field(value: SampleValue): string {
  if (value === null) return COPY_NULL;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return copyText(typeof value === 'string' ? value : arrayLiteral(value));
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
