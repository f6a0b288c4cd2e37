import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import type { WorkflowDifference, WorkflowProgress } from '../workflow/recorder/index.js';
import { runQuery } from '../database/index.js';

/** Cases that are looked at in one statement. */
const BATCH = 500;

export const CASE_SUMMARY = 'CASE_SUMMARY';

type Summary = Readonly<Record<string, unknown>>;

interface Compared {
  readonly id: string;
  readonly kept: Summary;
  readonly made: Summary;
}

/** One object for each case: its summary, with its stays in stages that are over. */
const summaryAsJson = (summary: string, stages: string): string => `
  (SELECT to_jsonb(summary) FROM ${summary} AS summary WHERE summary.case_id = batch.id)
    || jsonb_build_object('stages', (
      SELECT jsonb_object_agg(stage.subject || ' ' || stage.version, to_jsonb(stage)) FROM ${stages} AS stage
      WHERE stage.case_id = batch.id))`;

const COMPARE = `
  SELECT batch.id, COALESCE(${summaryAsJson('coordination.case_summary', 'coordination.stage_duration')}, '{}') AS kept,
    COALESCE(${summaryAsJson(
      'coordination.summarise_cases(ARRAY[batch.id])',
      'coordination.summarise_stages(ARRAY[batch.id])',
    )}, '{}') AS made
  FROM unnest($1::uuid[]) AS batch (id) ORDER BY batch.id`;

async function* batches(database: DataSource): AsyncGenerator<readonly string[]> {
  let last: string | null = null;
  for (;;) {
    const rows: { id: string }[] = await runQuery(
      database,
      `SELECT id FROM coordination.substance_case WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${BATCH}`,
      [last],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) yield ids;
    if (ids.length < BATCH) return;
    last = ids.at(-1) ?? null;
  }
}

async function countCases(database: DataSource): Promise<number> {
  const [row]: { total: number }[] = await runQuery(
    database,
    'SELECT count(*)::int AS total FROM coordination.substance_case',
  );
  return row?.total ?? 0;
}

/**
 * Compares what statistics count of each case with what its rows and events say, while the hub may go on working.
 *
 * @param database the owner's
 * @param onProgress told after every 500 cases
 * @returns the cases whose summaries differ, with the columns that do; `rebuildCaseSummaries` mends them
 */
export async function* verifyCaseSummaries(
  database: DataSource,
  onProgress: (progress: WorkflowProgress) => void = () => undefined,
): AsyncGenerator<WorkflowDifference> {
  const total = await countCases(database);
  let done = 0;
  for await (const ids of batches(database)) {
    const rows: Compared[] = await runQuery(database, COMPARE, [ids]);
    for (const { id, kept, made } of rows) {
      const columns = [...new Set([...Object.keys(kept), ...Object.keys(made)])]
        .filter((column) => !isDeepStrictEqual(kept[column], made[column]))
        .map((column) => ({ column, inRow: kept[column], byEvents: made[column] }));
      if (columns.length > 0) yield { kind: CASE_SUMMARY, id, columns, fault: null };
    }
    done += ids.length;
    onProgress({ kind: CASE_SUMMARY, done, total: Math.max(total, done) });
  }
}

/**
 * Makes what statistics count of each case anew from its rows and events, 500 cases in a transaction.
 *
 * @param database the owner's
 * @returns how many cases were looked at
 */
export async function rebuildCaseSummaries(database: DataSource): Promise<number> {
  let done = 0;
  for await (const ids of batches(database)) {
    await database.transaction(async (manager) => {
      await runQuery(manager, 'DELETE FROM coordination.stage_duration WHERE case_id = ANY ($1)', [ids]);
      await runQuery(manager, 'SELECT coordination.refresh_case_summaries($1)', [ids]);
    });
    done += ids.length;
  }
  return done;
}
