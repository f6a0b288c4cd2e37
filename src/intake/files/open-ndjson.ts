import type { Fault } from '../model/faults.js';
import type { InspectedFile } from './inspect-file.js';
import type { FileRecord, RecordSource } from './record.js';
import { textLines } from './text-lines.js';

/** Characters of a line at most. */
const MAX_LINE = 1 << 20;
/** Records that are looked at for names, where nobody says which there are. */
const NAMED_BY = 100;

const NO_OBJECT: Fault = { code: 'MALFORMED_LINE', facts: { problem: 'JSON' } };
const LOSSY_NUMBER: Fault = { code: 'MALFORMED_LINE', facts: { problem: 'NUMBER' } };
/** Numbers from here on may have lost digits by the time that JavaScript has read them. */
const MIN_LOSSY = 1e15;

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

/** A value as a file of text would have it, or why no column can take it. */
function textOf(value: unknown): string | Fault {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      return String(value);
    case 'number':
      return Math.abs(value) < MIN_LOSSY ? String(value) : LOSSY_NUMBER;
    default:
      break;
  }
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return NO_OBJECT;
  const parts: string[] = [];
  for (const part of value.map(textOf)) {
    if (typeof part !== 'string') return part;
    parts.push(part);
  }
  return parts.join('、');
}

function recordOf(text: string, line: number, headers: readonly string[]): FileRecord {
  const object = objectOf(text);
  if (object === null) return { line, fields: [], fault: NO_OBJECT };
  const fields: string[] = [];
  for (const header of headers) {
    const field = textOf(Object.hasOwn(object, header) ? object[header] : null);
    if (typeof field !== 'string') return { line, fields: [], fault: field };
    fields.push(field);
  }
  return { line, fields, fault: null };
}

/** The names in the first objects of the file. */
async function namesOf(file: InspectedFile): Promise<string[]> {
  const names = new Set<string>();
  let seen = 0;
  for await (const lines of textLines(file.path, file.encoding, MAX_LINE)) {
    for (const line of lines) {
      for (const name of Object.keys(objectOf(line) ?? {})) names.add(name);
      seen += 1;
      if (seen >= NAMED_BY) return [...names];
    }
  }
  return [...names];
}

/**
 * Opens newline-delimited JSON: one object a line, whose names are the headers. A number of
 * more than 15 digits is refused, because it may have lost some: it is to be a text.
 *
 * @param headers the names that are asked for; those of the first objects where there is nobody to say
 */
export async function openNdjson(
  file: InspectedFile,
  headers: readonly string[] | null,
): Promise<RecordSource> {
  const names = headers ?? (await namesOf(file));
  const batches = textLines(file.path, file.encoding, MAX_LINE);
  return {
    headers: names,
    async *records() {
      let line = 0;
      for await (const lines of batches) {
        const records: FileRecord[] = [];
        for (const text of lines) {
          line += 1;
          if (text.trim() !== '') records.push(recordOf(text, line, names));
        }
        yield records;
      }
    },
    close: async () => void (await batches.return(undefined)),
  };
}
