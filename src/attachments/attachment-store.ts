import type { EntityManager } from 'typeorm';
import type { ReceivedFile } from './receive-file.js';

/** Where the bytes of attachments lie. Each content is written once and never changed. */
export interface AttachmentStore {
  readonly name: 'DATABASE' | 'DIRECTORY';
  /** Where files are put aside while they arrive. */
  readonly incoming: string;
  /**
   * Keeps a file's bytes; does nothing where they are kept already.
   *
   * @param isNew whether the transaction has just recorded the content for the first time
   */
  keep(manager: EntityManager, file: ReceivedFile, isNew: boolean): Promise<void>;
  /**
   * The bytes, in order.
   *
   * @param reader whose transaction may see the file
   */
  read(sha256: string, reader: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}
