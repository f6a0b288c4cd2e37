import {
  deadlineOf,
  lastInstantOfBeijingDay,
  laterOf,
  workOutAgain,
  fixedDeadline,
  type DeadlineBases,
  type DeadlineBasis,
} from '../../kernel/index.js';

/** A row that keeps what its deadlines were worked out from. */
export interface TimedRow {
  readonly id: string;
  readonly version: number;
  readonly deadlines: DeadlineBases | null;
}

/** Deadlines of a row that the calendar of this moment puts elsewhere. */
export interface MovedDeadlines {
  /** Where they are now, by property (UTC). */
  readonly instants: Readonly<Partial<Record<string, Date>>>;
  /** All bases of the row, with those of the moved ones as they are now. */
  readonly deadlines: DeadlineBases;
  /** For the event: where each was and is, in ISO 8601. */
  readonly changes: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  /** The years between the beginnings of the periods and their ends, old and new. */
  readonly years: readonly [first: number, last: number];
}

/** One that would have passed already ends with the day on which it is moved: nobody is late before he was told. */
function workedOutOn(basis: DeadlineBasis, now: Date): DeadlineBasis {
  const again = workOutAgain(basis);
  const { gives } = laterOf(again, fixedDeadline(lastInstantOfBeijingDay(now)));
  return { ...again, gives };
}

const yearOf = (instant: string): number => Number(instant.slice(0, 4));

/**
 * Works out the deadlines of a row again that have not passed. One that has passed stays, and so does one that is not what its
 * basis gives, because somebody set it otherwise.
 *
 * @returns null where all of them stay where they are
 */
export function movedDeadlines(row: TimedRow, now: Date): MovedDeadlines | null {
  const instants: Record<string, Date> = {};
  const bases: Record<string, DeadlineBasis> = {};
  const changes: Record<string, { from: string; to: string }> = {};
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const [property, basis] of Object.entries(row.deadlines ?? {})) {
    const present: unknown = new Map<string, unknown>(Object.entries(row)).get(property);
    if (!basis || !(present instanceof Date) || present <= now || present.toISOString() !== basis.gives)
      continue;
    const again = workedOutOn(basis, now);
    if (again.gives === basis.gives) continue;
    instants[property] = deadlineOf(again);
    bases[property] = again;
    changes[property] = { from: basis.gives, to: again.gives };
    first = Math.min(first, yearOf(basis.from));
    last = Math.max(last, yearOf(basis.gives), yearOf(again.gives));
  }
  if (Object.keys(instants).length === 0) return null;
  return { instants, deadlines: { ...row.deadlines, ...bases }, changes, years: [first, last] };
}
