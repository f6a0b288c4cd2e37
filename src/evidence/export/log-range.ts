import { readLeaves, type LeafKind, type ReadLeaf } from '../../audit/index.js';
import type { Rows } from '../../database/index.js';
import { readLeafRange } from '../../transparency-log/store/index.js';

/** One leaf of a range: its place, and what follows from its row; null where the row is gone. */
export interface RangeLeaf {
  readonly index: number;
  readonly row: ReadLeaf | null;
  /** Whether the row is the one in the log. */
  readonly isSame: boolean;
}

/** Leaves that are read together. */
const BATCH = 500;

/**
 * Reads the leaves `[from, to)` of the log, in their order, some hundreds at a time.
 *
 * @param database may read the audit tables
 * @throws Error where the log has fewer, which its heads cover: leaves were taken away
 */
export async function* readLogRange(database: Rows, from: number, to: number): AsyncGenerator<RangeLeaf[]> {
  for (let begin = from; begin < to; begin += BATCH) {
    const end = Math.min(to, begin + BATCH);
    const stored = await readLeafRange(database, begin, end);
    if (stored.length !== end - begin)
      throw new Error(`The evidence log has not all leaves from ${begin} to ${end}.`);
    const rows = await readLeaves(
      database,
      stored.map(({ recordId, kind }) => ({ id: recordId, kind: kind as LeafKind })),
    );
    yield stored.map(({ index, recordId, hash }) => {
      const row = rows.get(recordId) ?? null;
      return { index, row, isSame: row?.hash.equals(hash) === true };
    });
  }
}
