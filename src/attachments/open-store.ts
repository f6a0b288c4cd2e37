import type { DataSource } from 'typeorm';
import type { AttachmentStore } from './attachment-store.js';
import { DatabaseStore } from './database-store.js';
import { DirectoryStore } from './directory-store.js';

/** @param directory where the files go; null keeps them in the database */
export async function openAttachmentStore(
  database: DataSource,
  directory: string | null,
): Promise<AttachmentStore> {
  const inDatabase = await DatabaseStore.open(database);
  return directory === null ? inDatabase : DirectoryStore.open(directory, inDatabase);
}
