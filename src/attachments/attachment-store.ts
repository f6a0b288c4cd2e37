import type { EntityManager } from 'typeorm';
import type { StoragePlace, StoredContent } from './attachment.js';
import type { ReceivedFile } from './receive-file.js';

/** Where the bytes of attachments lie. Each content is written once and never changed. */
export interface AttachmentStore {
  /** Where new content goes. */
  readonly name: StoragePlace;
  /** Where files are put aside while they arrive. */
  readonly incoming: string;
  /**
   * Keeps a file's bytes; does nothing where they are kept already.
   *
   * @param isNew whether the transaction has just recorded the content for the first time
   */
  keep(manager: EntityManager, file: ReceivedFile, isNew: boolean): Promise<void>;
  /**
   * The bytes, in order, wherever they were put at their time.
   *
   * @param reader whose transaction may see the file
   */
  read(content: StoredContent, reader: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}
