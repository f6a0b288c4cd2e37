import { createReadStream } from 'node:fs';
import type { Encoding } from '../model/mapping.js';

/** Small, so that what the database answers is not kept waiting while a piece is read. */
const PIECE_BYTES = 1 << 16;

/**
 * The lines of a text file, in batches, without their ends (LF or CR LF) and without a byte order mark. Memory holds a batch.
 *
 * @throws RangeError for a line longer than `maxCharacters`: no such file is a table
 */
export async function* textLines(
  path: string,
  encoding: Encoding,
  maxCharacters: number,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  const split = (text: string): string[] => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxCharacters) throw new RangeError('A line of the file is too long.');
    return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  };
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    yield split(decoder.decode(piece as Buffer, { stream: true }));
  }
  yield split(`${decoder.decode()}\n`);
}
