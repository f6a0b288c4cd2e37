import { open } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { runQuery, type Rows } from '../../database/index.js';
import { DAY_MILLISECONDS } from '../../kernel/index.js';

/** A file that was sent to be imported (待导入文件). */
export interface SentFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  /** Lines of text; null of a workbook. */
  readonly lines: number | null;
  readonly format: 'csv' | 'ndjson' | 'xlsx';
  readonly headers: readonly string[];
  /** The first records, cut short. */
  readonly examples: readonly (readonly string[])[];
  readonly sentBy: string;
  readonly sentAt: Date;
}

/** Bytes of one row: few statements for a file, and little memory at a time. */
const PIECE_BYTES = 1_048_576;
/** Days after which a file is removed that nobody has had imported. */
const KEPT_DAYS = 7;

const schemaOf = (subgraph: string): string => `"${subgraph}"`;

export async function findSentFile(on: Rows, subgraph: string, sha256: string): Promise<SentFile | null> {
  const [file] = await runQuery<SentFile>(
    on,
    `SELECT sha256, name, bytes::float8 AS bytes, lines::float8 AS lines, format, headers, examples, sent_by AS "sentBy",
       sent_at AS "sentAt" FROM ${schemaOf(subgraph)}.intake_file WHERE sha256 = $1`,
    [sha256],
  );
  return file ?? null;
}

/** Bytes of the files that an agency has sent, without one of them; others who count wait until the transaction ends. */
export async function countKept(manager: EntityManager, subgraph: string, except: string): Promise<number> {
  await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `huishang import files ${subgraph}`,
  ]);
  const [row] = await runQuery<{ bytes: number }>(
    manager,
    `SELECT coalesce(sum(bytes), 0)::float8 AS bytes FROM ${schemaOf(subgraph)}.intake_file WHERE sha256 <> $1`,
    [except],
  );
  return row?.bytes ?? 0;
}

/**
 * Keeps a file; one that is there already gets its newest name and sender.
 *
 * @param path where its bytes lie
 * @returns whether it was not there before
 */
export async function keepSentFile(
  manager: EntityManager,
  subgraph: string,
  file: SentFile,
  path: string,
): Promise<boolean> {
  const [row] = await runQuery<{ isNew: boolean }>(
    manager,
    `INSERT INTO ${schemaOf(subgraph)}.intake_file AS kept (sha256, name, bytes, lines, format, headers, examples, sent_by, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, sent_by = excluded.sent_by, sent_at = excluded.sent_at
     RETURNING xmax = 0 AS "isNew"`,
    [
      file.sha256,
      file.name,
      file.bytes,
      file.lines,
      file.format,
      file.headers,
      JSON.stringify(file.examples),
      file.sentBy,
      file.sentAt,
    ],
  );
  if (!row?.isNew) return false;
  const handle = await open(path);
  try {
    for (let position = 0; ; position++) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES);
      if (bytesRead === 0) return true;
      await runQuery(
        manager,
        `INSERT INTO ${schemaOf(subgraph)}.intake_piece (sha256, position, bytes) VALUES ($1, $2, $3)`,
        [file.sha256, position, buffer.subarray(0, bytesRead)],
      );
    }
  } finally {
    await handle.close();
  }
}

/** The bytes of a file in order; none where it is not there. */
export async function* readSentFile(on: Rows, subgraph: string, sha256: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [row] = await runQuery<{ bytes: Buffer }>(
      on,
      `SELECT bytes FROM ${schemaOf(subgraph)}.intake_piece WHERE sha256 = $1 AND position = $2`,
      [sha256, position],
    );
    if (!row) return;
    yield row.bytes;
  }
}

const IS_FREE = (schema: string): string =>
  `NOT EXISTS (SELECT FROM ${schema}.intake_run AS run WHERE run.sha256 = kept.sha256 AND run.ended_at IS NULL)`;

/** Removes a file that no import waits for. */
export async function removeSentFile(on: Rows, subgraph: string, sha256: string): Promise<void> {
  const schema = schemaOf(subgraph);
  await runQuery(on, `DELETE FROM ${schema}.intake_file AS kept WHERE sha256 = $1 AND ${IS_FREE(schema)}`, [
    sha256,
  ]);
}

/** Removes files that were sent long enough ago and that no import waits for. */
export async function purgeSentFiles(on: Rows, subgraph: string, now: Date): Promise<void> {
  const schema = schemaOf(subgraph);
  await runQuery(on, `DELETE FROM ${schema}.intake_file AS kept WHERE sent_at < $1 AND ${IS_FREE(schema)}`, [
    new Date(now.getTime() - KEPT_DAYS * DAY_MILLISECONDS),
  ]);
}
