import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import { runQuery } from '../../database/index.js';

/** Questions answered in one hour at most. */
export const INQUIRY_LIMITS = { officer: 60, agency: 600 } as const;

const HOUR_SECONDS = 3_600;

/**
 * Takes as many as are left for the officer, and of those as many as are left for the agency. Replicas that meet wait for
 * the row and then look at it again; the officer's row is always taken first, so that two never wait for each other.
 */
const COUNT = `
  WITH officer AS (
    INSERT INTO pboc.account_data_inquiry AS counted (scope, agency, officer, hour, asked, last_granted)
    VALUES ('OFFICER', $1, $2, $3, LEAST($4::int, $5::int), LEAST($4::int, $5::int))
    ON CONFLICT (scope, agency, officer, hour) DO UPDATE
      SET asked = LEAST(counted.asked + $4::int, $5::int), last_granted = LEAST($4::int, $5::int - counted.asked)
      WHERE counted.asked < $5::int
    RETURNING last_granted)
  INSERT INTO pboc.account_data_inquiry AS counted (scope, agency, officer, hour, asked, last_granted)
  SELECT 'AGENCY', $1, '', $3, LEAST(last_granted, $6::int), LEAST(last_granted, $6::int) FROM officer
  ON CONFLICT (scope, agency, officer, hour) DO UPDATE
    SET asked = LEAST(counted.asked + excluded.asked, $6::int),
        last_granted = LEAST(excluded.asked, $6::int - counted.asked)
    WHERE counted.asked < $6::int
  RETURNING last_granted`;

/**
 * Counts questions of a caller in the current hour, for all replicas together, before any is answered.
 *
 * @param database as `huishang_pboc`
 * @returns how many of them may be answered, and after how long there are more
 */
export async function countInquiries(
  database: DataSource,
  { agency, officer }: Caller,
  questions: number,
  now: Date,
): Promise<{ granted: number; retryAfterSeconds: number }> {
  const seconds = Math.floor(now.getTime() / 1000);
  const hour = new Date((seconds - (seconds % HOUR_SECONDS)) * 1000);
  const [row]: { last_granted: number }[] = await runQuery(database, COUNT, [
    agency,
    officer,
    hour,
    questions,
    INQUIRY_LIMITS.officer,
    INQUIRY_LIMITS.agency,
  ]);
  return { granted: row?.last_granted ?? 0, retryAfterSeconds: HOUR_SECONDS - (seconds % HOUR_SECONDS) };
}
