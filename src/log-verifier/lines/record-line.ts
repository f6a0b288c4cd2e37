import { parseStrict } from '../json/parse-strict.js';
import { hasShape, isCount, isString, isStrings } from '../json/shapes.js';
import { isHash } from '../leaves/leaf-types.js';

/** A leaf with its place in the log, and what the reader may see of it. */
export interface RecordLine {
  readonly index: number;
  readonly leaf: string;
  readonly disclosures: readonly string[];
}

/** A field set under its hash. */
export interface FieldsLine {
  readonly fields: string;
  readonly value: unknown;
}

const RECORD = { index: isCount, leaf: isString, disclosures: isStrings };
const FIELDS = { fields: isHash, value: () => true };

const BEGINNING = /^\{"index":(0|[1-9]\d{0,14}),"leaf":"/;
/** Cannot stand within a string of JSON: a quotation mark has a backslash before it there. */
const BETWEEN = '","disclosures":[';
/** Disclosures as they should be, in one list. */
const DISCLOSURES = /^(?:"[A-Za-z0-9_-]*"(?:,"[A-Za-z0-9_-]*")*)?\]\}$/;

/** A record written as in the documentation, by a fast way; null where it is written otherwise or is wrong. */
function readPlainRecord(line: string): RecordLine | null {
  const [beginning, index] = BEGINNING.exec(line) ?? [];
  if (beginning === undefined) return null;
  const end = line.indexOf(BETWEEN, beginning.length);
  if (end < 0) return null;
  const tail = line.slice(end + BETWEEN.length);
  if (!DISCLOSURES.test(tail)) return null;
  try {
    // A string and nothing else: with a quotation mark of its own in it, this is no JSON.
    const leaf = JSON.parse(line.slice(beginning.length - 1, end + 1)) as string;
    const disclosures = tail.length === 2 ? [] : tail.slice(1, -3).split('","');
    return { index: Number(index), leaf, disclosures };
  } catch {
    return null;
  }
}

/** Reads a line behind the header. @returns null where it is neither a record nor a field set */
export function readRecordLine(line: string): RecordLine | FieldsLine | null {
  const plain = readPlainRecord(line);
  if (plain) return plain;
  const read = parseStrict(line);
  return hasShape(read, RECORD) || hasShape(read, FIELDS)
    ? (read as unknown as RecordLine | FieldsLine)
    : null;
}
