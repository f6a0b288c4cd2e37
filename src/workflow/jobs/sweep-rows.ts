import type { DataSource, EntityManager } from 'typeorm';
import { transactionToItsEnd } from '../../database/index.js';

/** Rows that a sweep could not act on, with what went wrong; all others were acted on. */
export class RowsPassedOver extends AggregateError {
  override readonly name = 'RowsPassedOver';
  /** By the id of the row. */
  readonly rows: ReadonlyMap<string, unknown>;

  constructor(rows: ReadonlyMap<string, unknown>) {
    super([...rows.values()], `${rows.size} rows could not be acted on`);
    this.rows = rows;
  }
}

export interface RowSweep<Row, Step> {
  /** Locks the next row that is due and none of these, and skips what somebody else works on; null where none is left. */
  readonly lockNext: (manager: EntityManager, passedOver: readonly string[]) => Promise<Row | null>;
  readonly idOf: (row: Row) => string;
  /** Does what is due; null where nothing was, and the row is not looked at again in this sweep. */
  readonly act: (manager: EntityManager, row: Row) => Promise<Step | null>;
}

/**
 * Acts on one row after the other, each step in a transaction of its own and each exactly once, however many processes
 * sweep. A row that cannot be acted on, because it was written by hand or by another release, is rolled back, passed over
 * and told of; it never keeps the others waiting. A row that was acted on is looked at again, because one step may lead to
 * the next.
 *
 * @returns what was done, in its order
 * @throws RowsPassedOver after all others were acted on
 * @throws what the database throws when no row can be found at all
 */
export async function sweepRows<Row, Step>(
  database: DataSource,
  { lockNext, idOf, act }: RowSweep<Row, Step>,
): Promise<readonly Step[]> {
  const done: Step[] = [];
  const failed = new Map<string, unknown>();
  const idle = new Set<string>();
  for (;;) {
    let id: string | null = null;
    try {
      const step = await transactionToItsEnd(database, async (manager) => {
        const row = await lockNext(manager, [...failed.keys(), ...idle]);
        id = row && idOf(row);
        return row && act(manager, row);
      });
      if (id === null) break;
      if (step === null) idle.add(id);
      else done.push(step);
    } catch (error) {
      if (id === null) throw error;
      failed.set(id, error);
    }
  }
  if (failed.size > 0) throw new RowsPassedOver(failed);
  return done;
}
