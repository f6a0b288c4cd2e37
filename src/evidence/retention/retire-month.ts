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

/** Whether records of a time are not among the leaves of an archive. */
async function hasOthers(
  owner: DataSource,
  { begin, end }: { readonly begin: Date; readonly end: Date },
  { from, to }: { readonly from: number; readonly to: number },
): Promise<boolean> {
  for (const part of PARTS) {
    const [found] = await runQuery<{ others: boolean }>(
      owner,
      `SELECT EXISTS (
         SELECT FROM audit.${part} AS record WHERE recorded_at >= $1 AND recorded_at < $2 AND NOT EXISTS (
           SELECT FROM audit.leaf WHERE record_id = record.id AND leaf_index >= $3 AND leaf_index < $4)) AS others`,
      [begin, end, from, to],
    );
    if (found?.others) return true;
  }
  return false;
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
  // The first archive of all has what is from before its month, too.
  const archive = (await listArchives(owner)).findLast((each) => each.month >= month);
  if (!archive)
    throw new RetentionRefused(`${month} is not archived.`, `Run: huishang audit archive --month ${month}`);
  if ((await hashOf(file)) !== archive.sha256) {
    throw new RetentionRefused(
      `${file} is not the archive of ${month} that the log names.`,
      'Give the file that was made then.',
    );
  }
  if (await hasOthers(owner, { begin, end }, archive)) {
    throw new RetentionRefused(
      `Not all records of ${month} are in its archive: some are from before there was a log.`,
      'Keep them in the database; nothing else has them.',
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
    const { from, to, sha256 } = archive;
    const facts = { month, from, to, file: archive.file, sha256, records };
    await appendMaintenance(manager, { act: 'RETIRE', facts, doneBy: by });
    return { records };
  });
}
