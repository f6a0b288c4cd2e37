import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { appendMaintenance } from '../../audit/index.js';
import { runQuery } from '../../database/index.js';
import { listArchives, monthBounds, RetentionRefused } from './archive-month.js';

/** 网络安全法 (2016) article 21: logs are kept at least six months. */
const LEAST_MONTHS = 6;

const PARTS = ['entry', 'disclosure'] as const;

async function hashOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

/**
 * Takes the records of an archived month out of the database (归档后清理): its partitions. Leaves, tiles and heads stay, so that every
 * proof of the archive holds; that it was done becomes a leaf.
 *
 * @param owner as the owner of the tables
 * @param file the archive, which has to be the one that the log names
 * @param months that records are kept on-line; at least six
 * @throws RetentionRefused for a month that is too young or not archived, or a file that is not its archive
 */
export async function retireMonth(
  owner: DataSource,
  {
    month,
    file,
    by,
    months,
    now,
  }: {
    readonly month: string;
    readonly file: string;
    readonly by: string;
    readonly months: number;
    readonly now: Date;
  },
): Promise<{ readonly records: number }> {
  const kept = Math.max(months, LEAST_MONTHS);
  const { begin, end } = monthBounds(month);
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - kept);
  if (end > oldest) {
    throw new RetentionRefused(
      `${month} ended less than ${kept} months ago.`,
      'Records are kept on-line at least six months (网络安全法), or as long as AUDIT_RETENTION_MONTHS says.',
    );
  }
  const archive = (await listArchives(owner)).find((each) => each.month === month);
  if (!archive)
    throw new RetentionRefused(`${month} is not archived.`, `Run: huishang audit archive --month ${month}`);
  if ((await hashOf(file)) !== archive.sha256) {
    throw new RetentionRefused(
      `${file} is not the archive of ${month} that the log names.`,
      'Give the file that was made then.',
    );
  }
  return owner.transaction(async (manager) => {
    let records = 0;
    for (const part of PARTS) {
      const name = `audit.${part}_${month.replace('-', '_')}`;
      const [found] = await runQuery<{ present: boolean; records: string }>(
        manager,
        `SELECT to_regclass($1) IS NOT NULL AS present,
           (SELECT count(*) FROM audit.${part} WHERE recorded_at >= $2 AND recorded_at < $3) AS records`,
        [name, begin, end],
      );
      records += Number(found?.records ?? 0);
      if (!found?.present) continue;
      // The name is made of digits alone.
      await runQuery(manager, `ALTER TABLE audit.${part} DETACH PARTITION ${name}`);
      await runQuery(manager, `DROP TABLE ${name}`);
    }
    const { from, to } = archive;
    await appendMaintenance(manager, { act: 'RETIRE', facts: { month, from, to, records }, doneBy: by });
    return { records };
  });
}

/** The index behind the last leaf whose record was taken out of the database; 0 where none was. */
export async function retiredUpTo(owner: DataSource): Promise<number> {
  const [found] = await runQuery<{ to: number | null }>(
    owner,
    `SELECT max((facts ->> 'to')::bigint)::float8 AS "to" FROM audit.maintenance WHERE act = 'RETIRE'`,
  );
  return found?.to ?? 0;
}
