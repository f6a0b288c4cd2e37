import { chmod, link, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { makeDirectory } from '../file-system/index.js';
import type { StoredContent } from './attachment.js';
import type { AttachmentStore } from './attachment-store.js';
import type { ReceivedFile } from './receive-file.js';

/** Bytes that are read at one time. */
const READ_BYTES = 262_144;

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/**
 * The bytes of a file in pieces. The file is opened when the first piece is asked for and closed when the reader stops:
 * a reader that never begins, because its client has gone, holds no descriptor.
 */
async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/**
 * Attachments in a directory, each under its SHA-256, readable by the hub's user alone and never executable. Several hub
 * processes need one directory that all of them see. A file whose transaction failed may stay; nothing names it, and the
 * next upload of the same content takes it over.
 */
export class DirectoryStore implements AttachmentStore {
  readonly name = 'DIRECTORY';
  readonly incoming: string;
  readonly #directory: string;

  readonly #earlier: AttachmentStore;

  private constructor(directory: string, earlier: AttachmentStore) {
    this.#directory = directory;
    this.#earlier = earlier;
    this.incoming = join(directory, 'incoming');
  }

  /**
   * @param earlier reads what was put into the database before there was a directory
   * @throws where the directory cannot be made or written
   */
  static async open(directory: string, earlier: AttachmentStore): Promise<DirectoryStore> {
    const store = new DirectoryStore(directory, earlier);
    await makeDirectory(store.incoming, 0o700);
    return store;
  }

  #fileOf(sha256: string): string {
    return join(this.#directory, sha256.slice(0, 2), sha256);
  }

  async keep(_manager: EntityManager, { path, sha256 }: ReceivedFile): Promise<void> {
    const file = this.#fileOf(sha256);
    await makeDirectory(join(this.#directory, sha256.slice(0, 2)), 0o700);
    await chmod(path, 0o400);
    try {
      await link(path, file);
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  }

  read(content: StoredContent, reader: string): AsyncIterable<Uint8Array> {
    const { sha256, storedIn } = content;
    if (storedIn !== this.name) return this.#earlier.read(content, reader);
    return readPieces(this.#fileOf(sha256));
  }

  close(): Promise<void> {
    return this.#earlier.close();
  }
}
