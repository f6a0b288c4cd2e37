import type { Rows } from '../../database/index.js';
import type { Refusal } from '../../kernel/index.js';
import { recordsArchived } from '../evidence.errors.js';
import { readRetiredMonths } from './retired-months.js';

/**
 * Says which of the leaves `[from, to)` are in archives alone, so that nobody takes an export without them for a log that was tampered with.
 *
 * @param database may read the audit tables
 * @returns RECORDS_ARCHIVED; null where the database has all of them
 */
export async function archivedPart(database: Rows, from: number, to: number): Promise<Refusal | null> {
  const months = await readRetiredMonths(database);
  const archives = months.filter((month) => month.from < to && from < month.to);
  if (archives.length === 0) return null;
  return recordsArchived({ archives, from: Math.max(...months.map((month) => month.to)) });
}
