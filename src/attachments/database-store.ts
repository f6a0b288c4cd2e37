import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { readWithRlsActor, runQuery } from '../database/index.js';
import type { StoredContent } from './attachment.js';
import type { AttachmentStore } from './attachment-store.js';
import type { ReceivedFile } from './receive-file.js';

/** Bytes of one row: few statements for a file, and little memory at a time. */
const CHUNK_BYTES = 1_048_576;

/** Attachments in PostgreSQL, in rows of a mebibyte: they are backed up and replicated with everything else. */
export class DatabaseStore implements AttachmentStore {
  readonly name = 'DATABASE';
  readonly incoming: string;
  readonly #database: DataSource;

  private constructor(database: DataSource, incoming: string) {
    this.#database = database;
    this.incoming = incoming;
  }

  /** @param database as `huishang_coordination` */
  static async open(database: DataSource): Promise<DatabaseStore> {
    return new DatabaseStore(database, await mkdtemp(join(tmpdir(), 'huishang-attachments-')));
  }

  async keep(manager: EntityManager, { path, sha256 }: ReceivedFile, isNew: boolean): Promise<void> {
    if (!isNew) return;
    const handle = await open(path);
    try {
      for (let position = 0; ; position++) {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES);
        if (bytesRead === 0) return;
        await runQuery(
          manager,
          `INSERT INTO coordination.attachment_chunk (sha256, position, bytes) VALUES ($1, $2, $3)`,
          [sha256, position, buffer.subarray(0, bytesRead)],
        );
      }
    } finally {
      await handle.close();
    }
  }

  /** @throws for a file that lies in a directory, when the iteration begins */
  async *read({ sha256, storedIn }: StoredContent, reader: string): AsyncIterable<Uint8Array> {
    if (storedIn !== this.name)
      throw new Error(`Attachment ${sha256} lies in the directory of ATTACHMENTS_DIR.`);
    for (let position = 0; ; position++) {
      const [row] = await readWithRlsActor(this.#database, reader, (manager) =>
        runQuery<{ bytes: Buffer }>(
          manager,
          `SELECT bytes FROM coordination.attachment_chunk WHERE sha256 = $1 AND position = $2`,
          [sha256, position],
        ),
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  async close(): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true });
  }
}
