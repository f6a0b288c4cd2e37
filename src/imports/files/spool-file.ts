import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeDirectory } from '../../file-system/index.js';
import { newId } from '../../kernel/index.js';

/**
 * Writes bytes to a file of a folder, lends its path, and removes it again.
 *
 * @throws what the bytes' source, the file system and the work throw
 */
export async function withSpooled<Answer>(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  work: (path: string) => Promise<Answer>,
): Promise<Answer> {
  await makeDirectory(folder, 0o700);
  const path = join(folder, `${newId()}.spool`);
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
