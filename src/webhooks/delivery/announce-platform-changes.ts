import type { DataSource, EntityManager } from 'typeorm';
import { runQuery } from '../../database/index.js';
import { newId, type JsonObject } from '../../kernel/index.js';
import { platformChangeCursor } from '../../platform-registry/index.js';

/** Codes of one message at most: what one page of `platformsChanged` gives. */
const MAX_CODES = 200;

interface PlaceRow {
  readonly cluster: string;
  /** Before it, every transaction is over. */
  readonly horizon: string;
  /** Whether what was told last is of another database, or of a time that a recovery has taken back. */
  readonly elsewhere: boolean;
  /** Whether a change has committed that a transaction in progress holds back. */
  readonly waits: boolean;
  readonly reached_transaction: string;
  readonly reached_code: string;
  readonly transaction_id: string | null;
  readonly platform_code: string | null;
}

/** What `platformsChanged` gives behind the place that was told last, in its order; one row without a change where nothing is. */
const READ = `
  WITH bounds AS MATERIALIZED (
    SELECT (SELECT system_identifier::text FROM pg_control_system()) AS cluster,
      pg_snapshot_xmin(pg_current_snapshot()) AS horizon, pg_snapshot_xmax(pg_current_snapshot()) AS past_last
  )
  SELECT bounds.cluster, bounds.horizon, reached.cluster <> bounds.cluster OR reached.transaction_id > bounds.past_last AS elsewhere,
    EXISTS (SELECT FROM coordination.platform_change AS late
      WHERE late.transaction_id >= bounds.horizon AND late.transaction_id < bounds.past_last) AS waits,
    reached.transaction_id AS reached_transaction, reached.platform_code AS reached_code,
    changed.transaction_id, changed.platform_code
  FROM bounds CROSS JOIN coordination.platform_change_announced AS reached
  LEFT JOIN LATERAL (
    SELECT transaction_id, platform_code FROM coordination.platform_change AS behind
    WHERE behind.transaction_id < bounds.horizon
      AND (behind.transaction_id, behind.platform_code) > (reached.transaction_id, reached.platform_code)
    ORDER BY behind.transaction_id, behind.platform_code LIMIT ${MAX_CODES}
  ) AS changed ON true
  ORDER BY changed.transaction_id, changed.platform_code`;

interface Announcement {
  readonly body: JsonObject;
  readonly cluster: string;
  readonly transaction: string;
  readonly code: string | null;
}

/** Where a mirror asks from, and what it finds there; null where there is nothing to tell. */
function announcementOf(rows: readonly PlaceRow[]): Announcement | null {
  const [head] = rows;
  if (!head) return null;
  const { cluster, horizon } = head;
  if (head.elsewhere) {
    // No cursor of a mirror is good any more: it is told so when it asks.
    const endCursor = platformChangeCursor(cluster, BigInt(horizon), null);
    return { body: { codes: [], after: null, endCursor }, cluster, transaction: horizon, code: null };
  }
  const codes = rows.flatMap(({ platform_code: code }) => code ?? []);
  const last = rows.at(-1);
  if (!last?.transaction_id || !last.platform_code) return null;
  return {
    body: {
      codes,
      after: platformChangeCursor(cluster, BigInt(head.reached_transaction), head.reached_code),
      endCursor: platformChangeCursor(cluster, BigInt(last.transaction_id), last.platform_code),
    },
    cluster,
    transaction: last.transaction_id,
    code: last.platform_code,
  };
}

const read = (database: DataSource | EntityManager): Promise<PlaceRow[]> => runQuery(database, READ);

/** One process at a time, so that each change is told once and in its order. */
function announceNext(database: DataSource, now: Date): Promise<boolean> {
  return database.transaction(async (manager) => {
    await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtext('huishang announce platform changes'))`);
    const next = announcementOf(await read(manager));
    if (!next) return false;
    const { body, cluster, transaction, code } = next;
    await runQuery(
      manager,
      `SELECT coordination.announce_platform_changes($1, $2::jsonb, $3, $4, $5::xid8, coalesce($6, repeat('0', 18)))`,
      [newId(), JSON.stringify(body), now, cluster, transaction, code],
    );
    return true;
  });
}

/**
 * 变更通知: writes messages of what changed in the register, whoever changed it, for the agencies that have a webhook for it: codes, and
 * the cursors between which `platformsChanged` gives them. A change is told when that query gives it, and not before.
 *
 * @param database as `huishang_webhooks`
 * @returns whether a change has committed that cannot be told yet, because a transaction that began before it is in progress
 */
export async function announcePlatformChanges(database: DataSource, now: Date): Promise<boolean> {
  for (;;) {
    const rows = await read(database);
    if (!announcementOf(rows)) return rows[0]?.waits ?? false;
    if (!(await announceNext(database, now))) return false;
  }
}
