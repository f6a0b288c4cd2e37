import type { Workbook } from './workbook.js';

const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of serial numbers from 1 March 1900 on; 1900 has a 29 February that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Integers up to here are exact in a double, as a spreadsheet shows them: 15 digits. */
const MAX_EXACT = 1e15;

/** A serial number as a day, or a day and a time to the millisecond (as if in Beijing, as everything in a sheet). */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const instant = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY_MILLISECONDS));
  if (Number.isNaN(instant.getTime())) return String(serial);
  const [day = '', time = ''] = instant.toISOString().replace('Z', '').split('T');
  return time === '00:00:00.000' ? day : `${day} ${time}`;
}

/**
 * A number of a sheet as text: the 15 digits that a spreadsheet shows, without an exponent where it is exact. One that is
 * not, as long account numbers that were taken for numbers are, stays as it is, so that no rule takes it for digits.
 */
export function textOfNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) >= MAX_EXACT)
    return Number.isFinite(value) ? value.toExponential() : text;
  const shown = Number(value.toPrecision(15));
  const plain = String(shown);
  return plain.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : plain;
}

/** The place of a cell's column, from 0, as its address has it: `B7` is 1; null for none. */
export function columnOf(address: string | undefined): number | null {
  let column = 0;
  for (const letter of address ?? '') {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column === 0 ? null : column - 1;
}

/** The text of a cell: of its type (`t`), its style (`s`) and what stands in it. */
export function textOfCell(type: string, style: number, content: string, workbook: Workbook): string {
  if (type === 's') return workbook.texts[Number(content)] ?? '';
  if (type !== 'n' || content === '') return content;
  return workbook.isDate[style] ? dayOfSerial(Number(content), workbook.from1904) : textOfNumber(content);
}
