import type { RecordSource } from '../files/record.js';
import type { Fault, Refused } from '../model/faults.js';
import { keptValue, type RecordParser } from '../model/record-parser.js';

/** Rows that are committed together. */
const CHUNK_RECORDS = 20_000;
/** Characters of COPY's text after which a chunk is full, however few its rows are. */
const CHUNK_CHARACTERS = 8 << 20;

/** Records of a file that are checked and committed together (导入分块). */
export interface Chunk {
  /** Records that it has, with those that were refused. */
  readonly records: number;
  /** The rows that can be read, as COPY takes them. */
  readonly text: string;
  readonly rows: number;
  readonly refused: readonly Refused[];
  /** Keys of refused rows, where they can be read. */
  readonly refusedKeys: readonly { readonly key: string; readonly line: number }[];
  /** What stood in the file for a column of a line of this chunk, cut short. */
  rawValue(line: number, column: string): string | null;
}

class ChunkBuilder {
  readonly #reader: RecordParser;
  readonly #lines: number[] = [];
  readonly #fields: (readonly string[])[] = [];
  readonly #refused: Refused[] = [];
  readonly #refusedKeys: { key: string; line: number }[] = [];
  #text = '';
  #rows = 0;

  constructor(reader: RecordParser) {
    this.#reader = reader;
  }

  get isFull(): boolean {
    return this.#lines.length >= CHUNK_RECORDS || this.#text.length >= CHUNK_CHARACTERS;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  add({ line, fields, fault }: { line: number; fields: readonly string[]; fault: Refused | null }): void {
    this.#lines.push(line);
    this.#fields.push(fields);
    if (fault) {
      this.#refused.push(fault);
      return;
    }
    const row = this.#reader.read(line, fields);
    if ('copy' in row) {
      this.#text += row.copy;
      this.#rows += 1;
      return;
    }
    this.#refused.push(...row.refused);
    if (row.key !== null) this.#refusedKeys.push({ key: row.key, line });
  }

  build(): Chunk {
    return {
      records: this.#lines.length,
      text: this.#text,
      rows: this.#rows,
      refused: this.#refused,
      refusedKeys: this.#refusedKeys,
      rawValue: (line, column) =>
        this.#reader.rawValue(column, this.#fields[this.#lines.indexOf(line)] ?? []),
    };
  }
}

function malformedAt(line: number, fields: readonly string[], fault: Fault): Refused {
  const value = fields.length > 0 ? keptValue(fields.join(',')) : null;
  return { ...fault, line, column: null, header: null, value };
}

/**
 * Reads a file's records into chunks.
 *
 * @param skipped records at the beginning that were done with before; they are read and not looked at
 */
export async function* chunksOf(
  source: RecordSource,
  reader: RecordParser,
  skipped: number,
): AsyncGenerator<Chunk> {
  let left = skipped;
  let chunk = new ChunkBuilder(reader);
  for await (const records of source.records()) {
    for (const { line, fields, fault } of records) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      chunk.add({ line, fields, fault: fault && malformedAt(line, fields, fault) });
      if (chunk.isFull) {
        yield chunk.build();
        chunk = new ChunkBuilder(reader);
      }
    }
  }
  if (!chunk.isEmpty) yield chunk.build();
}
