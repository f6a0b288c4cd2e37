import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../file-system/index.js';
import { newId, refused, type Outcome } from '../kernel/index.js';
import { attachmentEmpty, attachmentHashMismatch, attachmentTooLarge } from './attachment.errors.js';
import { detectMediaType } from './media-type.js';
import { TextSniffer } from './text-sniffer.js';

/** A file that has arrived and is what it was announced as, aside on disk. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A new file, in a folder that is made again where it was removed, as cleaners of temporary files do. */
async function createFile(folder: string, path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await makeDirectory(folder, 0o700);
    return open(path, 'wx', 0o600);
  }
}

/**
 * Takes a file in, hashing and judging it while it arrives, and gives it to `use`; whatever becomes of it, nothing is left
 * behind. At no time is more of it in memory than arrives at once.
 *
 * Refuses ATTACHMENT_TOO_LARGE as soon as it is, ATTACHMENT_EMPTY, ATTACHMENT_HASH_MISMATCH, and
 * ATTACHMENT_TYPE_NOT_ALLOWED.
 *
 * @param folder where it is put aside
 * @throws what the stream throws when its sender goes away
 */
export async function receiveFile<Answer>(
  stream: AsyncIterable<Uint8Array>,
  { sha256, limit, folder }: { readonly sha256: string; readonly limit: number; readonly folder: string },
  use: (file: ReceivedFile) => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  const path = join(folder, `${newId()}.part`);
  const hash = createHash('sha256');
  const sniffer = new TextSniffer();
  let size = 0;
  const handle = await createFile(folder, path);
  try {
    try {
      for await (const bytes of stream) {
        size += bytes.byteLength;
        if (size > limit) return refused(attachmentTooLarge({ limit }));
        hash.update(bytes);
        sniffer.add(bytes);
        await handle.writeFile(bytes);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (size === 0) return refused(attachmentEmpty({}));
    const found = hash.digest('hex');
    if (found !== sha256) return refused(attachmentHashMismatch({ sha256, found }));
    const mediaType = await detectMediaType(path, sniffer.end());
    return mediaType.ok ? await use({ path, sha256, size, mediaType: mediaType.value }) : mediaType;
  } finally {
    await rm(path, { force: true });
  }
}
