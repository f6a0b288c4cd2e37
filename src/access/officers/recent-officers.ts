import type { DataSource } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { beijingDay, DAY_MILLISECONDS, isRegionCode, regionPrefix } from '../../kernel/index.js';

/** Days in Beijing, today among them, within which whoever was seen counts as one who uses the hub. */
export const RECENT_DAYS = 90;

const firstDay = (now: Date): string =>
  beijingDay(new Date(now.getTime() - (RECENT_DAYS - 1) * DAY_MILLISECONDS));

/**
 * How many officers and leaders of an agency used the hub in the last 90 days, each once: a range of the key of a table that has one
 * row for each of them.
 *
 * @param database as `huishang_coordination`
 * @param region of whose offices alone they are counted, with those of its divisions; null for all
 */
export async function countRecentOfficers(
  database: DataSource,
  agency: string,
  region: string | null,
  now: Date,
): Promise<number> {
  const prefix = isRegionCode(region) ? regionPrefix(region) : region;
  const [row] = await runStatement<{ readonly officers: number }>(
    database,
    `SELECT count(*)::int AS officers FROM access.officer_seen
     WHERE agency = $1 AND last_seen >= $2 AND ($3::text IS NULL OR starts_with(region, $3))`,
    [agency, firstDay(now), prefix],
  );
  return row?.officers ?? 0;
}

/**
 * Drops who was not seen for 90 days (个人信息保护法第十九条: no longer than needed). The record of uses is not touched.
 *
 * @param database as `huishang_gateway`
 */
export async function purgeOfficersSeen(database: DataSource, now: Date): Promise<void> {
  await runStatement(database, `DELETE FROM access.officer_seen WHERE last_seen < $1`, [firstDay(now)]);
}
