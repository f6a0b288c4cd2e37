import type { DataSource } from 'typeorm';
import { beijingDay, DAY_MILLISECONDS } from '../../kernel/index.js';
import { runQuery } from '../../database/index.js';

/** 183 days are six months at least. The database keeps as many whatever it is asked. */
const KEPT_MILLISECONDS = 183 * DAY_MILLISECONDS;

/**
 * Drops counts of uses that no quota looks at any more. The audit entries, which say of each disclosure what it rested on,
 * are not touched. May run as often as one likes, on every replica.
 *
 * @param database as `huishang_gateway`
 * @returns how many days of agreements were dropped
 */
export async function purgeAgreementUsage(database: DataSource, now: Date): Promise<number> {
  const before = beijingDay(new Date(now.getTime() - KEPT_MILLISECONDS));
  const [row]: { purged: string }[] = await runQuery(
    database,
    `SELECT access.purge_agreement_usage($1) AS purged`,
    [before],
  );
  return Number(row?.purged ?? 0);
}
