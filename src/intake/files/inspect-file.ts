import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { ImportRefused, importFileUnreadable } from '../intake.errors.js';
import type { Encoding, FileFormat, ImportMapping } from '../model/mapping.js';

/** What is known of a file before it is read as a table (导入文件). */
export interface InspectedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly format: FileFormat;
  readonly encoding: Encoding;
  /** Of CSV. */
  readonly delimiter: string;
  /** Of a workbook; null for the first. */
  readonly sheet: string | null;
}

const PIECE_BYTES = 1 << 18;
const HEAD_BYTES = 1 << 16;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Tells whether bytes are text of an encoding, piece by piece. */
class EncodingProbe {
  #decoder: InstanceType<typeof TextDecoder> | null;

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  get fits(): boolean {
    return this.#decoder !== null;
  }

  push(piece: Buffer | undefined): void {
    try {
      this.#decoder?.decode(piece, { stream: piece !== undefined });
    } catch {
      this.#decoder = null;
    }
  }
}

function delimiterOf(head: string): string {
  const [line = ''] = head.split('\n', 1);
  const counts = [',', '\t', ';', '|'].map((delimiter) => [delimiter, line.split(delimiter).length] as const);
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ',';
}

function formatOf(name: string, head: Buffer): FileFormat {
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'xlsx';
  const extension = extname(name).toLowerCase();
  if (extension === '.ndjson' || extension === '.jsonl' || extension === '.json') return 'ndjson';
  return 'csv';
}

/**
 * Reads a file once, for its digest, its size, and in which encoding and form it is. What the mapping says of form goes before.
 *
 * @param name as the user knows it, where the path does not say it
 * @throws ImportRefused with IMPORT_FILE_UNREADABLE; what the file system throws
 */
export async function inspectFile(
  path: string,
  given: Partial<Pick<ImportMapping, 'format' | 'encoding' | 'delimiter' | 'sheet'>> = {},
  name = basename(path),
): Promise<InspectedFile> {
  const hash = createHash('sha256');
  const utf8 = new EncodingProbe('utf-8');
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const read of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const piece = read as Buffer;
    hash.update(piece);
    bytes += piece.length;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)]);
    utf8.push(piece);
  }
  if (bytes === 0) throw new ImportRefused(importFileUnreadable({ file: name, why: 'EMPTY' }));
  utf8.push(undefined);
  const format = given.format ?? formatOf(name, head);
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  const encoding = given.encoding ?? (isUtf16 ? 'utf-16le' : utf8.fits ? 'utf-8' : 'gb18030');
  if (
    format !== 'xlsx' &&
    encoding === 'gb18030' &&
    given.encoding === undefined &&
    !(await isText(path, 'gb18030'))
  ) {
    throw new ImportRefused(importFileUnreadable({ file: name, why: 'ENCODING' }));
  }
  const delimiter = given.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(head));
  return {
    path,
    name,
    bytes,
    sha256: hash.digest('hex'),
    format,
    encoding,
    delimiter,
    sheet: given.sheet ?? null,
  };
}

async function isText(path: string, encoding: string): Promise<boolean> {
  const probe = new EncodingProbe(encoding);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES }))
    probe.push(piece as Buffer);
  probe.push(undefined);
  return probe.fits;
}
