import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** The longest line that is read: a leaf of 65,535 bytes, escaped, with its disclosures and to spare. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** The text of a line; null where it is no UTF-8. */
function decode(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/**
 * Reads a file line by line, in memory for one line.
 *
 * @param onLine takes each line without its newline, or null where it is no UTF-8 or longer than 16 MiB; and how many
 *   bytes were read so far. It returns false to end the reading.
 * @throws Error of Node's where the file cannot be read
 */
export async function readLines(
  file: string,
  onLine: (line: string | null, bytesRead: number) => boolean,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let read = 0;
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const chunk = piece as Buffer;
    read += chunk.length;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    // What stood there before has no newline.
    for (let end = bytes.indexOf(NEWLINE, rest.length); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (!onLine(decode(bytes.subarray(start, end)), read)) return;
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_LINE_BYTES) {
      onLine(null, read);
      return;
    }
  }
  if (rest.length > 0) onLine(decode(rest), read);
}
