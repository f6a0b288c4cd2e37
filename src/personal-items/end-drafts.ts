import type { DataSource } from 'typeorm';
import { runStatement } from '../database/index.js';
import { DAY_MILLISECONDS } from '../kernel/index.js';

/** A draft ends so many days after its last change. */
export const DRAFT_DAYS = 90;

/**
 * Ends the drafts that were left for {@link DRAFT_DAYS} days.
 *
 * @param database as `huishang_coordination`
 * @returns how many ended
 */
export async function endDrafts(database: DataSource, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DRAFT_DAYS * DAY_MILLISECONDS);
  const [row] = await runStatement<{ ended: number }>(
    database,
    `SELECT coordination.end_drafts($1::timestamptz) AS ended`,
    [before],
  );
  return row?.ended ?? 0;
}
