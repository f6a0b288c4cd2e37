import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';

/** Rows of one statement at most: its locks are few and short. */
const BATCH = 1000;
const DAY_MILLISECONDS = 86_400_000;

/** How many rows went. */
export interface Purged {
  readonly deliveries: number;
  readonly messages: number;
}

interface MessageBatch {
  readonly looked_at: number;
  readonly purged: number;
  readonly after_at: string | null;
  readonly after_sequence: string | null;
}

async function purgeDeliveries(database: DataSource, before: Date, batch: number): Promise<number> {
  for (let total = 0; ;) {
    const [{ purged } = { purged: 0 }]: { purged: number }[] = await runQuery(
      database,
      `SELECT coordination.purge_webhook_deliveries($1, $2) AS purged`,
      [before, batch],
    );
    total += purged;
    if (purged < batch) return total;
  }
}

async function purgeOutbox(database: DataSource, before: Date, batch: number): Promise<number> {
  let after: readonly [string, string] = ['-infinity', '0'];
  for (let total = 0; ;) {
    // Text keeps the microseconds.
    const [row]: MessageBatch[] = await runQuery(
      database,
      `SELECT looked_at, purged, after_at::text, after_sequence::text
       FROM coordination.purge_outbox_messages($1, $2, $3, $4)`,
      [before, batch, ...after],
    );
    total += row?.purged ?? 0;
    if (!row?.after_at || !row.after_sequence || row.looked_at < batch) return total;
    after = [row.after_at, row.after_sequence];
  }
}

/**
 * 清理: drops deliveries that were taken longer ago than the retention, those that are dead because their webhook was
 * removed that long ago, secrets whose grace time is over, and messages that were given to every webhook that long ago
 * and of which no delivery is kept. What is pending stays, and so does what is dead until it is replayed and taken or its webhook is removed. May run as
 * often as one likes, on every replica.
 *
 * @param database as `huishang_webhooks`
 * @param retentionDays how many days finished ones are kept
 */
export async function purgeMessages(
  database: DataSource,
  now: Date,
  retentionDays: number,
  batch = BATCH,
): Promise<Purged> {
  const before = new Date(now.getTime() - retentionDays * DAY_MILLISECONDS);
  await runQuery(database, `SELECT coordination.purge_webhook_secrets($1)`, [now]);
  const deliveries = await purgeDeliveries(database, before, batch);
  return { deliveries, messages: await purgeOutbox(database, before, batch) };
}
