import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** The longest line that is read: a leaf of 65,535 bytes, escaped, with its disclosures and to spare. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** Lines that follow each other in a file. */
export interface LineBatch {
  /** Whole lines, each with its newline, which the last of the file may lack; null for a line longer than 16 MiB. */
  readonly bytes: Buffer | null;
  /** How many bytes of the file were read so far. */
  readonly bytesRead: number;
}

/**
 * Reads a file in batches of whole lines, in memory for a mebibyte and a line. After a line that is too long nothing follows.
 *
 * @throws Error of Node's where the file cannot be read
 */
export async function* lineBatches(file: string): AsyncGenerator<LineBatch> {
  let rest: Buffer = Buffer.alloc(0);
  let bytesRead = 0;
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const chunk = piece as Buffer;
    bytesRead += chunk.length;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield { bytes: bytes.subarray(0, end), bytesRead };
    rest = bytes.subarray(end);
    if (rest.length > MAX_LINE_BYTES) {
      yield { bytes: null, bytesRead };
      return;
    }
  }
  if (rest.length > 0) yield { bytes: rest, bytesRead };
}

/** The text of a line; null where it is no UTF-8. */
function decode(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/**
 * Takes a batch apart.
 *
 * @param onLine takes each line without its newline, or null where it is no UTF-8 or too long; it returns false to end
 * @returns false where it ended before the last line
 */
export function eachLine(bytes: Buffer | null, onLine: (line: string | null) => boolean): boolean {
  if (bytes === null) return onLine(null);
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!onLine(decode(bytes.subarray(start, end)))) return false;
    start = end + 1;
  }
  return true;
}

/**
 * Reads a file line by line.
 *
 * @param onLine takes each line without its newline, or null where it is no UTF-8 or longer than 16 MiB; and how many
 *   bytes were read so far. It returns false to end the reading.
 * @throws Error of Node's where the file cannot be read
 */
export async function readLines(
  file: string,
  onLine: (line: string | null, bytesRead: number) => boolean,
): Promise<void> {
  for await (const { bytes, bytesRead } of lineBatches(file)) {
    if (!eachLine(bytes, (line) => onLine(line, bytesRead))) return;
  }
}
