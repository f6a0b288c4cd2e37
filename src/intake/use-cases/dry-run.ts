import type { DataSource } from 'typeorm';
import { newId } from '../../kernel/index.js';
import type { Refused } from '../model/faults.js';
import type { ChangedExample, DryRunFindings, RunCounts } from '../rows/runs.js';
import { AbsentRows } from '../rows/absent-rows.js';
import { StagedRows } from '../rows/staged-rows.js';
import { NO_COUNTS } from './begin-run.js';
import { chunksOf } from './chunks.js';
import type { ImportRequest } from './import-request.js';
import { withIntakeSession } from './intake-session.js';
import { forEachChunk, stageChunk, withOpened } from './stage-chunk.js';

/** Examples of a dry run. */
const EXAMPLES = 5;

/** What an import would do (试运行结果). */
export interface DryRun extends Omit<RunCounts, 'removed'>, DryRunFindings {
  readonly records: number;
  readonly faults: readonly Refused[];
}

/**
 * Finds out what an import would do (试运行): the same checks, and nothing is written.
 *
 * @throws as {@link importFile} does
 */
export function dryRun(database: DataSource, request: ImportRequest): Promise<DryRun> {
  return withIntakeSession(database, request.shape.name, (session) =>
    withOpened(session, request, async ({ catalog, source, reader }) => {
      const { manager } = session;
      const run = { runId: newId(), isDry: true };
      const staged = new StagedRows(manager, request.shape, catalog, reader.columns, {
        ...run,
        regions: request.regions ?? null,
      });
      await staged.create();
      const faults: Refused[] = [];
      const examples: ChangedExample[] = [];
      let counts: RunCounts & { readonly records: number } = { ...NO_COUNTS, records: 0 };
      const isSnapshot = request.mode === 'SNAPSHOT';
      await forEachChunk(chunksOf(source, reader, 0), async (chunk) => {
        const found = await session.transaction(() =>
          stageChunk(session, staged, chunk, { reader, isSnapshot: true }, async (rows) => {
            if (examples.length < EXAMPLES)
              examples.push(...(await staged.changedExamples(EXAMPLES - examples.length)));
            return staged.compare(rows);
          }),
        );
        faults.push(...found.refused);
        counts = {
          ...counts,
          records: counts.records + chunk.records,
          added: counts.added + found.added,
          changed: counts.changed + found.changed,
          unchanged: counts.unchanged + found.unchanged,
          refused: counts.refused + found.refusedRows,
        };
        request.onProgress?.({ records: counts.records, refused: counts.refused });
        request.signal?.throwIfAborted();
        if (await request.cancelledBy?.()) return false;
        return counts.refused <= request.maxRefused;
      });
      const absentRows = new AbsentRows(manager, request.shape, catalog, run);
      const absent = await absentRows.count();
      const { added, changed, unchanged, refused, records } = counts;
      return {
        records,
        added,
        changed,
        unchanged,
        refused,
        withheld: isSnapshot ? 0 : absent,
        absent,
        absentKeys: absent === 0 ? [] : await absentRows.keys(EXAMPLES),
        examples,
        faults,
      };
    }),
  );
}
