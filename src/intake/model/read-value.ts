import { parsePlatformCode } from '../../kernel/index.js';
import { readDay, readInstant } from './days.js';
import { readDecimal } from './decimal.js';
import type { Fault } from './faults.js';
import { MONEY_UNITS, type ColumnMapping, type MoneyUnit } from './mapping.js';
import type { ColumnShape } from './table-shape.js';

/** Makes a value of a file, without spaces around it and not empty, into PostgreSQL's text, or says what is wrong. */
export type ReadValue = (text: string) => string | Fault;

/** Characters of a text at most, and of one that is part of a key, which an index must hold. */
const MAX_TEXT = 4_000;
const MAX_KEY_TEXT = 200;
const MAX_INTEGER = 2_147_483_647;
/** 18 digits: what bigint holds whatever they are. */
const MAX_MONEY = '999999999999999999';
/** Results that are kept of a column of few different values. */
const MAX_KNOWN = 20_000;

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ...['是', '有', '真', 'true', 't', 'yes', 'y', '1', '√'].map((word) => [word, 't'] as const),
  ...['否', '无', '假', 'false', 'f', 'no', 'n', '0', '×'].map((word) => [word, 'f'] as const),
]);

const fault = (code: Fault['code'], facts: Fault['facts'] = {}): Fault => ({ code, facts });

// oxlint-disable-next-line no-control-regex -- PostgreSQL takes it in no text
const NOT_STORABLE = /[\u0000\uFFFD]|\p{Surrogate}/u;

/** Keeps what was found for a value: files repeat dates, codes and platforms. */
function remembered(read: ReadValue): ReadValue {
  const known = new Map<string, string | Fault>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, value);
    return value;
  };
}

function readText(isKey: boolean): ReadValue {
  const max = isKey ? MAX_KEY_TEXT : MAX_TEXT;
  return (text) => {
    if (text.length > max) return fault('TOO_LONG', { max });
    return NOT_STORABLE.test(text) ? fault('NOT_STORABLE') : text;
  };
}

function readCode(codes: readonly string[], words: ReadonlyMap<string, string>): ReadValue {
  const known = new Map(codes.map((code) => [code, code]));
  for (const [word, code] of words) if (known.has(code)) known.set(word, code);
  const terms = new Map([...words].map(([word, code]) => [code, word] as const).toReversed());
  const expected = codes.map((code) => [code, terms.get(code) ?? null]);
  return (text) =>
    known.get(text) ?? known.get(text.toUpperCase()) ?? fault('UNKNOWN_CODE', { codes: expected });
}

function readNumber(column: ColumnShape, unit: string | undefined): ReadValue {
  const { kind } = column;
  const money = MONEY_UNITS[(unit ?? '元') as MoneyUnit] ?? 0;
  const shift = kind === 'money' ? money : unit === '%' ? -2 : 0;
  const scale = kind === 'decimal' ? column.scale : 0;
  const max =
    kind === 'money' ? MAX_MONEY : kind === 'integer' ? MAX_INTEGER : 10 ** (column.precision - column.scale);
  return (given) => {
    // The unit says it already.
    const text = unit === '%' ? given.replace(/\s*[%％]$/, '') : given;
    const read = readDecimal(text, shift, scale);
    if ('problem' in read) {
      if (read.problem === 'TOO_LARGE') return fault('TOO_LARGE', { max: String(max) });
      return fault(read.problem, { kind, unit: unit ?? '元', scale });
    }
    const { value } = read;
    if (kind === 'integer' && value.length > 9 && Math.abs(Number(value)) > MAX_INTEGER) {
      return fault('TOO_LARGE', { max: String(max) });
    }
    if (kind === 'decimal' && Math.abs(Number(value)) >= Number(max))
      return fault('TOO_LARGE', { max: String(max) });
    return value;
  };
}

function readList(each: ReadValue, separator: string | undefined): ReadValue {
  const between = separator ?? /[、,，;；|]/;
  return (text) => {
    const values: string[] = [];
    for (const part of text
      .replace(/^[[{【]/, '')
      .replace(/[\]}】]$/, '')
      .split(between)) {
      const trimmed = part.trim();
      if (trimmed === '') continue;
      const value = each(trimmed);
      if (typeof value !== 'string') return value;
      values.push(`"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
    }
    return `{${values.join(',')}}`;
  };
}

const readPlatformCode: ReadValue = (text) => (parsePlatformCode(text).ok ? text : fault('PLATFORM_CODE'));

/**
 * How values of a column are read under a mapping.
 *
 * @param codes the only values that the table takes, where it has such a list; null otherwise
 */
export function valueReader(
  column: ColumnShape,
  mapping: Omit<ColumnMapping, 'header'>,
  codes: readonly string[] | null,
): ReadValue {
  const { dates = 'YMD', values, unit, separator } = mapping;
  const text = column.isPlatformCode
    ? remembered(readPlatformCode)
    : codes
      ? readCode(codes, new Map([...column.words, ...Object.entries(values ?? {})]))
      : readText(column.isKey);
  const replaced = values && !codes ? new Map(Object.entries(values)) : null;
  const read = ((): ReadValue => {
    switch (column.kind) {
      case 'text':
        return text;
      case 'texts':
        return readList(text, separator);
      case 'date':
        return remembered((given) => readDay(given, dates) ?? fault('NOT_A_DAY', { order: dates }));
      case 'instant':
        return (given) => readInstant(given, dates) ?? fault('NOT_AN_INSTANT');
      case 'boolean':
        return (given) => BOOLEANS.get(given.toLowerCase()) ?? fault('NOT_A_BOOLEAN');
      case 'integer':
      case 'money':
      case 'decimal':
        return readNumber(column, unit);
    }
  })();
  return replaced ? (given) => read(replaced.get(given) ?? given) : read;
}
