import { beijingDay, endOfBeijingDay, ok, refused, type Outcome } from '../kernel/index.js';
import { attachmentQuotaExceeded } from './attachment.errors.js';
import { runQuery, type Rows } from '../database/index.js';

/** How many bytes an agency may put to cases in a day of Beijing (附件日限额), and at which instant it asks. */
export interface DailyQuota {
  readonly agency: string;
  /** Bytes. */
  readonly limit: number;
  readonly now: Date;
}

function exceeded({ limit, now }: DailyQuota) {
  const end = endOfBeijingDay(beijingDay(now)).getTime();
  return refused(
    attachmentQuotaExceeded({ limit, retryAfterSeconds: Math.ceil((end - now.getTime()) / 1_000) }),
  );
}

/**
 * Whether so many bytes more would be within the quota, as far as is counted by now: asked before a file is received.
 * Refuses ATTACHMENT_QUOTA_EXCEEDED.
 */
export async function checkDailyQuota(on: Rows, quota: DailyQuota, bytes: number): Promise<Outcome<null>> {
  const [row]: { bytes: string }[] = await runQuery(
    on,
    `SELECT bytes FROM coordination.attachment_usage WHERE agency = $1 AND day = $2`,
    [quota.agency, beijingDay(quota.now)],
  );
  return Number(row?.bytes ?? 0) + bytes > quota.limit ? exceeded(quota) : ok(null);
}

/**
 * Counts bytes in the caller's transaction, in one statement: of processes that count at the same time none goes beyond
 * the quota. Refuses ATTACHMENT_QUOTA_EXCEEDED, and then counts nothing.
 */
export async function useDailyQuota(on: Rows, quota: DailyQuota, bytes: number): Promise<Outcome<null>> {
  const counted: unknown[] = await runQuery(
    on,
    `INSERT INTO coordination.attachment_usage AS used (agency, day, bytes)
       SELECT $1, $2::date, $3::bigint WHERE $3::bigint <= $4::bigint
     ON CONFLICT (agency, day) DO UPDATE SET bytes = used.bytes + excluded.bytes
       WHERE used.bytes + excluded.bytes <= $4::bigint
     RETURNING bytes`,
    [quota.agency, beijingDay(quota.now), bytes, quota.limit],
  );
  return counted.length > 0 ? ok(null) : exceeded(quota);
}
