import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { appendMaintenance } from '../../audit/index.js';
import { runQuery } from '../../database/index.js';
import { CodedError } from '../../kernel/index.js';
import { newestHead } from '../../transparency-log/store/index.js';
import { exportLog } from '../export/export-log.js';
import { personalFact } from '../export/export-to-file.js';

/** A month cannot be archived or taken out of the database; the message says why, and `remedy` what to do. */
export class RetentionRefused extends CodedError {
  readonly code = 'RETENTION_REFUSED';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Records of a month that are still on their way when it ends are sealed by then. */
const GRACE = `interval '1 hour'`;

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The first instant of a month and of the next one, in UTC as partitions have it. */
export function monthBounds(month: string): { readonly begin: Date; readonly end: Date } {
  if (!MONTH.test(month)) {
    throw new RetentionRefused(`${month} is no month.`, 'Write it as YYYY-MM, e.g. 2026-05.');
  }
  const begin = new Date(`${month}-01T00:00:00Z`);
  const end = new Date(begin);
  end.setUTCMonth(end.getUTCMonth() + 1);
  return { begin, end };
}

/** What was archived. */
export interface ArchivedMonth {
  readonly file: string;
  readonly month: string;
  /** Indexes of its leaves: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

/** What the log says of an archive. */
interface ArchiveFacts {
  readonly month: string;
  readonly from: number;
  readonly to: number;
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly sha256: string;
}

/** The archives that were made, the last first. */
export function listArchives(owner: DataSource): Promise<ArchiveFacts[]> {
  return runQuery<ArchiveFacts>(
    owner,
    `SELECT facts ->> 'month' AS month, (facts ->> 'from')::bigint::float8 AS "from", (facts ->> 'to')::bigint::float8 AS "to",
       facts ->> 'file' AS file, facts ->> 'sha256' AS sha256
     FROM audit.maintenance WHERE act = 'ARCHIVE' ORDER BY (facts ->> 'to')::bigint DESC, recorded_at DESC`,
  );
}

/** The leaves of a closed month: from the end of the last archive to the first head that was signed when all were sealed. */
async function rangeOf(
  owner: DataSource,
  month: string,
): Promise<{ readonly from: number; readonly to: number }> {
  const { end } = monthBounds(month);
  const [last] = await listArchives(owner);
  if (last && last.month >= month) {
    throw new RetentionRefused(
      `${month} is archived already.`,
      `The next month after ${last.month} is to be archived.`,
    );
  }
  const [found] = await runQuery<{ size: string | null; waits: boolean }>(
    owner,
    `SELECT (SELECT min(tree_size) FROM audit.checkpoint WHERE signed_at >= $1::timestamptz + ${GRACE}) AS size,
       EXISTS (SELECT FROM audit.pending_leaf WHERE added_at < $1::timestamptz + ${GRACE}) AS waits`,
    [end],
  );
  if (found?.size == null || found.waits) {
    throw new RetentionRefused(
      `${month} is not closed: not all of its records are sealed by a head of the time after it.`,
      'Archive a month when it is over and the log has gone on since.',
    );
  }
  return { from: last?.to ?? 0, to: Number(found.size) };
}

/**
 * Archives a closed month of the log (按月归档): its leaves in one file that proves itself, with the head that covers them. That it was
 * made, with its hash, becomes a leaf of the log.
 *
 * @param owner as the owner of the tables
 * @param by who asks for it
 * @param disclosing whether what is personal goes along; what is erased in the database later is then still in the file
 * @throws RetentionRefused for a month that is not closed or archived already, or where a record is not what was sealed; the
 *   file is not to be used then
 */
export async function archiveMonth(
  owner: DataSource,
  {
    month,
    folder,
    by,
    disclosing,
  }: { readonly month: string; readonly folder: string; readonly by: string; readonly disclosing: boolean },
): Promise<ArchivedMonth> {
  const { from, to } = await rangeOf(owner, month);
  const head = await newestHead(owner);
  if (!head) throw new RetentionRefused('The log has no head.', 'Start the hub, which seals the log.');
  const file = join(folder, `huishang-log-${month}.ndjson`);
  const digest = createHash('sha256');
  let differing: number | null = null;
  const lines = exportLog(owner, {
    from,
    to,
    head,
    disclosing,
    onDifference: (index) => (differing ??= index),
  });
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.from(lines),
    hashing,
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  if (differing !== null) {
    throw new RetentionRefused(
      `The record of leaf ${String(differing)} is not the one in the log.`,
      'Look into it before anything is archived: huishang audit verify names what differs.',
    );
  }
  const sha256 = digest.digest('hex');
  await owner.transaction((manager) =>
    appendMaintenance(manager, {
      act: 'ARCHIVE',
      facts: { month, from, to, file: basename(file), sha256, personal: personalFact(disclosing) },
      doneBy: by,
    }),
  );
  return { file, month, from, to, sha256 };
}
