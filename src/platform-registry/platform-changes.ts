import type { DataSource } from 'typeorm';
import { runStatement } from '../database/index.js';
import { defineRefusal } from '../kernel/index.js';
import { pageRequest, toConnection, unusable, type Connection } from '../subgraph-kit/index.js';
import { keyOfPlace, readPlace, START } from './platform-change-cursor.js';
import type { PlatformChangeType } from './platform-change.types.js';

export const mirrorOutdated = defineRefusal('MIRROR_OUTDATED', () => ({
  message: {
    en: 'The cursor belongs to another database than the one that serves now, as after a restore.',
    zh: '该游标属于另一数据库（例如恢复备份之前的数据库），不是目前提供服务的数据库。',
  },
  remedy: {
    en: 'Begin again without "after", and drop what does not come.',
    zh: '请不带“after”重新开始，并删除未再出现的记录。',
  },
}));

interface ChangeRow {
  readonly cluster: string;
  /** Beyond every transaction that this cluster has begun. */
  readonly past_last: string;
  readonly restored: boolean | null;
  readonly transaction_id: string;
  readonly changed_at: Date;
  readonly code: string;
  readonly name: string;
  readonly registered_region: string | null;
  readonly operating_regions: string[];
  readonly sectors: string[];
  readonly interim: boolean;
  readonly merged_into: string | null;
  readonly split_from: string | null;
}

/**
 * Changes of transactions that are over: none with a lower number can still commit. One that is in progress holds back whatever came
 * after it, until it ends.
 */
const READ = `
  WITH bounds AS MATERIALIZED (
    SELECT (SELECT system_identifier::text FROM pg_control_system()) AS cluster,
      pg_snapshot_xmin(pg_current_snapshot()) AS horizon, pg_snapshot_xmax(pg_current_snapshot()) AS past_last
  ), restored AS (
    SELECT true AS restored, c.transaction_id, c.platform_code, c.changed_at
    FROM coordination.platform_change AS c
    WHERE $1 AND c.transaction_id >= (SELECT past_last FROM bounds) AND (c.transaction_id, c.platform_code) > ($2::xid8, $3::text)
    ORDER BY c.transaction_id, c.platform_code LIMIT $4
  ), counted AS (
    SELECT false AS restored, c.transaction_id, c.platform_code, c.changed_at
    FROM coordination.platform_change AS c
    WHERE c.transaction_id < (SELECT horizon FROM bounds)
      AND (c.transaction_id, c.platform_code) > (CASE WHEN $1 THEN '0'::xid8 ELSE $2::xid8 END, CASE WHEN $1 THEN '' ELSE $3::text END)
    ORDER BY c.transaction_id, c.platform_code LIMIT $4
  ), page AS (
    SELECT * FROM (SELECT * FROM restored UNION ALL SELECT * FROM counted) AS both_kinds
    ORDER BY restored DESC, transaction_id, platform_code LIMIT $4
  )
  SELECT bounds.cluster, bounds.past_last, page.restored, page.transaction_id, page.changed_at,
    p.code, p.name, p.registered_region, p.operating_regions, p.sectors, p.interim, p.merged_into, p.split_from
  FROM bounds LEFT JOIN (page JOIN coordination.platform AS p ON p.code = page.platform_code) ON true
  ORDER BY page.restored DESC, page.transaction_id, page.platform_code`;

function toChange(row: ChangeRow): PlatformChangeType {
  const platform = {
    code: row.code,
    name: row.name,
    registeredRegion: row.registered_region,
    operatingRegions: row.operating_regions,
    sectors: row.sectors,
    interim: row.interim,
    splitFrom: row.split_from,
  };
  return {
    code: row.code,
    changedAt: row.changed_at,
    mergedInto: row.merged_into,
    platform: row.merged_into === null ? platform : null,
  };
}

/**
 * What of the register changed behind a cursor, in the order in which it was committed: each platform once, as it is now. Whoever goes on
 * from the last cursor misses nothing, and may be told of a platform again.
 *
 * @throws GraphQLError BAD_USER_INPUT for an unusable page or cursor, and with the refusal MIRROR_OUTDATED for a cursor of another database
 */
export async function listPlatformChanges(
  database: DataSource,
  first: number | null,
  after: string | null,
): Promise<Connection<PlatformChangeType>> {
  const page = pageRequest(first, after);
  const from = page.after === null ? null : readPlace(page.after);
  const { restored, transaction, code } = from ?? START;
  const rows = await runStatement<ChangeRow>(database, READ, [
    restored,
    String(transaction),
    code,
    page.size + 1,
  ]);
  const [head] = rows;
  const isOfOther = head !== undefined && from !== null && from.cluster !== head.cluster;
  // A number that this cluster has not come to is of a time that a recovery has taken back.
  const isAhead = head !== undefined && !restored && transaction >= BigInt(head.past_last);
  if (isOfOther || isAhead) throw unusable(mirrorOutdated({}));
  const changed = rows.flatMap((row) => (row.restored === null ? [] : [{ row, change: toChange(row) }]));
  const { edges, pageInfo } = toConnection(changed, page, ({ row }) =>
    keyOfPlace(row.cluster, {
      restored: row.restored === true,
      transaction: BigInt(row.transaction_id),
      code: row.code,
    }),
  );
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.change })), pageInfo };
}
