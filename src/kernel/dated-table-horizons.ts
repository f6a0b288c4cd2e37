import { DAY_MILLISECONDS, endOfBeijingDay } from './beijing-day.js';
import { lastKnownCalendarYear } from './calendar/index.js';
import { DIVISIONS_KNOWN_UNTIL } from './divisions/index.js';

/** Until when a table of dated facts is known. */
export interface DatedTableHorizon {
  readonly table: 'holidays' | 'divisions';
  /** The last day known (`YYYY-MM-DD`, Beijing). */
  readonly lastDay: string;
  /** When that day ends. */
  readonly until: Date;
}

/** Until when the tables of this process are known, with what an operator's files add to them. */
export function datedTableHorizons(): readonly DatedTableHorizon[] {
  const days = { holidays: `${lastKnownCalendarYear()}-12-31`, divisions: DIVISIONS_KNOWN_UNTIL } as const;
  return (['holidays', 'divisions'] as const).map((table) => ({
    table,
    lastDay: days[table],
    until: endOfBeijingDay(days[table]),
  }));
}

/** Those that end within so many days from now, or have ended. */
export function endingTables(now: Date, withinDays: number): readonly DatedTableHorizon[] {
  return datedTableHorizons().filter(
    ({ until }) => until.getTime() - now.getTime() < withinDays * DAY_MILLISECONDS,
  );
}
