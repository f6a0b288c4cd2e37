import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import { runStatement, transactionToItsEnd } from '../../database/index.js';
import { calendarYears, DAY_MILLISECONDS, type HolidayNotice } from '../../kernel/index.js';
import { RowsPassedOver } from '../jobs/index.js';
import type { MovedDeadlines } from './moved-deadlines.js';
import type { TimedRows } from './timed-rows.js';

/** Years whose notice is known, with what it says (SHA-256). */
type Years = Readonly<Record<string, string>>;

/** A pass that is under way: to which calendar, through which kind of rows, behind which row. */
interface Pass {
  readonly towards: Years;
  readonly kind: number;
  readonly after: string | null;
}

interface Marker {
  readonly years: Years;
  readonly applied_at: Date;
  readonly pass: Pass | null;
}

export interface CalendarPorts {
  /** Every kind of rows with deadlines, in the order in which they are gone through. */
  readonly kinds: readonly TimedRows[];
  /** Reads the notices that are committed by now into this process's calendar. */
  readonly refresh: () => Promise<void>;
  /** The notices that operators have added. */
  readonly notices: () => readonly HolidayNotice[];
}

/** Rows that are looked at together. Each that has to be moved is, in a transaction of its own. */
const BATCH = 500;

const mine = (): Years => Object.fromEntries(calendarYears());

/** Whether a calendar lacks a year that another one knows: that of a process which has not been brought up to date. */
const isOlder = (one: Years, other: Years): boolean => Object.keys(other).some((year) => !(year in one));

async function findMarker(database: DataSource): Promise<Marker | null> {
  const [marker = null] = await runStatement<Marker>(
    database,
    `SELECT years, CASE WHEN applied_at > '-infinity' THEN applied_at ELSE 'epoch' END AS applied_at, pass
     FROM coordination.working_calendar`,
    [],
  );
  return marker;
}

async function readMarker(database: DataSource): Promise<Marker> {
  const marker = await findMarker(database);
  if (marker) return marker;
  await runStatement(
    database,
    `INSERT INTO coordination.working_calendar (years, applied_at) VALUES ('{}', '-infinity')
     ON CONFLICT DO NOTHING`,
    [],
  );
  const first = await findMarker(database);
  if (!first) throw new Error('Nothing says by which calendar deadlines were worked out.');
  return first;
}

/** Sets where the pass is, if nobody has meanwhile; without a pass, the calendar is applied. */
async function setPass(database: DataSource, before: Marker, pass: Pass | null, now: Date): Promise<void> {
  const years = pass === null && before.pass ? before.pass.towards : before.years;
  await runStatement(
    database,
    `UPDATE coordination.working_calendar SET pass = $1::jsonb, years = $2::jsonb,
       applied_at = CASE WHEN $1::jsonb IS NULL THEN $3::timestamptz ELSE applied_at END
     WHERE pass IS NOT DISTINCT FROM $4::jsonb`,
    [pass && JSON.stringify(pass), JSON.stringify(years), now, before.pass && JSON.stringify(before.pass)],
  );
}

/** Holds the calendar that the pass goes by until the transaction ends; false where it is no longer that of this process. */
async function holdsCalendar(manager: EntityManager, towards: Years): Promise<boolean> {
  const rows = await runStatement(
    manager,
    `SELECT FROM coordination.working_calendar WHERE pass -> 'towards' = $1::jsonb FOR SHARE`,
    [JSON.stringify(towards)],
  );
  return rows.length === 1;
}

/** The notices of the years that the pass is about; all that are known where it only looks again. */
function noticesOfPass({ years }: Marker, towards: Years, notices: readonly HolidayNotice[]) {
  const changed = Object.keys(towards).filter((year) => towards[year] !== years[year]);
  const isChanged = ({ year, holidays, workdays }: HolidayNotice): boolean =>
    changed.includes(`${year}`) ||
    [...holidays, ...workdays].some((day) => changed.includes(day.slice(0, 4)));
  const about = changed.length === 0 ? notices : notices.filter(isChanged);
  return ([first, last]: MovedDeadlines['years']): readonly HolidayNotice[] =>
    about.filter(({ year }) => year >= first && year <= last + 1);
}

/**
 * Works out open deadlines again when the calendar of working days is another one than that by which they were, because a
 * notice of holidays was added (节假日安排公布后重新计算未届满的期限): at once, and once a day in any case. Each row is moved in a
 * transaction of its own, with its event, tasks, timers and messages. Where the pass is is kept, so that it goes on there after
 * the process was killed; any number of processes may be at it, because a row that was moved has nothing more to be moved.
 *
 * @returns how many rows were moved
 * @throws RowsPassedOver of the rows that could not be moved, after all others were
 */
export async function recomputeDeadlines(
  database: DataSource,
  now: Date,
  { kinds, refresh, notices }: CalendarPorts,
): Promise<number> {
  let moved = 0;
  let refreshed = false;
  const failed = new Map<string, unknown>();
  for (;;) {
    const marker = await readMarker(database);
    const calendar = mine();
    const isCurrent = isDeepStrictEqual(marker.years, calendar);
    const isFresh = now.getTime() - marker.applied_at.getTime() < DAY_MILLISECONDS;
    if (marker.pass === null && isCurrent && isFresh) break;
    if (!refreshed) {
      await refresh();
      refreshed = true;
      continue;
    }
    const { pass } = marker;
    if (pass === null || !isDeepStrictEqual(pass.towards, calendar)) {
      if (isOlder(calendar, pass?.towards ?? marker.years)) break;
      await setPass(database, marker, { towards: calendar, kind: 0, after: null }, now);
      continue;
    }
    const kind = kinds[pass.kind];
    if (!kind) {
      await setPass(database, marker, null, now);
      continue;
    }
    const noticesOf = noticesOfPass(marker, calendar, notices());
    const { ids, last } = await kind.scan(database, now, pass.after, BATCH);
    for (const id of ids) {
      try {
        const isMoved = await transactionToItsEnd(
          database,
          async (manager) =>
            (await holdsCalendar(manager, calendar)) && kind.move(manager, id, now, noticesOf),
        );
        if (isMoved) moved += 1;
      } catch (error) {
        failed.set(id, error);
      }
    }
    const next = last === null ? { kind: pass.kind + 1, after: null } : { kind: pass.kind, after: last };
    await setPass(database, marker, { ...pass, ...next }, now);
  }
  if (failed.size > 0) throw new RowsPassedOver(failed);
  return moved;
}
