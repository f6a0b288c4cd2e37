import type { DataSource } from 'typeorm';
import type { AttachmentStore } from './attachment-store.js';
import { DatabaseStore } from './database-store.js';
import { DirectoryStore } from './directory-store.js';

/** @param directory where the files go; null keeps them in the database */
export function openAttachmentStore(
  database: DataSource,
  directory: string | null,
): Promise<AttachmentStore> {
  return directory === null ? DatabaseStore.open(database) : DirectoryStore.open(directory);
}
