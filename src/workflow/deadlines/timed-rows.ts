import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { HUB, readWithRlsActor, selectRows, setRlsActor, sql } from '../../database/index.js';
import { RECOMPUTE_DEADLINE, type HolidayNotice } from '../../kernel/index.js';
import type { Recorder } from '../recorder/index.js';
import { movedDeadlines, type MovedDeadlines, type TimedRow } from './moved-deadlines.js';

/** Rows of one kind with deadlines, as the pass over all of them sees them. */
export interface TimedRows {
  readonly kind: string;
  /**
   * Looks through so many rows behind an id.
   *
   * @returns those of which a deadline is elsewhere by now, and the last one looked at; null where there are no more
   */
  scan(
    database: DataSource,
    now: Date,
    after: string | null,
    most: number,
  ): Promise<{ readonly ids: readonly string[]; readonly last: string | null }>;
  /**
   * Moves the deadlines of one row, by the recorder.
   *
   * @param noticesOf the notices of holidays that have to do with these years
   * @returns whether there was anything to move
   */
  move(
    manager: EntityManager,
    id: string,
    now: Date,
    noticesOf: (years: MovedDeadlines['years']) => readonly HolidayNotice[],
  ): Promise<boolean>;
}

export interface TimedRowsOptions<Row extends TimedRow & ObjectLiteral, Change extends object> {
  /** As the recorder has it. */
  readonly kind: string;
  readonly row: EntityTarget<Row>;
  readonly recorder: Recorder<Row, typeof RECOMPUTE_DEADLINE, Change>;
  /** The row, locked with whatever is locked before it; null where there is none. */
  readonly lock: (manager: EntityManager, id: string) => Promise<Row | null>;
  /** The columns that a moved deadline changes: itself, its basis, and the timers that go by it. */
  readonly change: (row: Row, moved: MovedDeadlines, now: Date) => Change;
}

/** One that cannot be worked out is found when it is to be moved, where it keeps no other waiting. */
function isMoved(row: TimedRow, now: Date): boolean {
  try {
    return movedDeadlines(row, now) !== null;
  } catch {
    return true;
  }
}

/** Registers rows whose open deadlines are worked out again when the calendar of working days changes. */
export function timedRows<Row extends TimedRow & ObjectLiteral, Change extends object>({
  kind,
  row: entity,
  recorder,
  lock,
  change,
}: TimedRowsOptions<Row, Change>): TimedRows {
  return {
    kind,
    async scan(database, now, after, most) {
      const rows = await readWithRlsActor(database, HUB, (manager) =>
        selectRows(manager, entity, {
          matching: [
            sql`${after}::uuid IS NULL OR chosen.id > ${after}`,
            sql`EXISTS (SELECT FROM jsonb_each(chosen.deadlines) AS kept
                WHERE (kept.value ->> 'gives')::timestamptz > ${now})`,
          ],
          order: { id: 'ASC' } as Partial<Record<keyof Row, 'ASC'>>,
          limit: most,
        }),
      );
      const ids = rows.filter((row) => isMoved(row, now)).map(({ id }) => id);
      return { ids, last: rows.length < most ? null : (rows.at(-1)?.id ?? null) };
    },
    async move(manager, id, now, noticesOf) {
      await setRlsActor(manager, HUB);
      const row = await lock(manager, id);
      const moved = row && movedDeadlines(row, now);
      if (!moved) return false;
      const notices = noticesOf(moved.years).map(({ year, source }) => ({ year, source }));
      const details = { cause: 'HOLIDAY_NOTICE', notices, moved: moved.changes };
      const metadata = { by: null, at: now, details };
      const step = await recorder.transition(
        manager,
        row,
        RECOMPUTE_DEADLINE,
        metadata,
        change(row, moved, now),
      );
      if (!step.ok) throw new Error(`${kind} ${id}: ${step.error.message.en}`);
      return true;
    },
  };
}
