import { DAY_MILLISECONDS, endOfBeijingDay } from '../time/beijing-day.js';
import { lastKnownCalendarYear } from './index.js';
import { divisionsKnownUntil } from '../divisions/index.js';

/** Until when a table of dated facts is known. */
export interface DatedTableHorizon {
  readonly table: 'holidays' | 'divisions';
  /** The last day known (`YYYY-MM-DD`, Beijing). */
  readonly lastDay: string;
  /** When that day ends. */
  readonly until: Date;
  /** What the operator is to do about it. */
  readonly remedy: string;
}

const REMEDIES = {
  holidays:
    'Write the State Council’s notice of the next year’s holidays into a file, and add it with "huishang law import <file> --apply".',
  divisions:
    'Look up the changes of divisions that the Ministry of Civil Affairs (民政部) has published since, add them to the file that DIVISION_CHANGES names, and set its "knownUntil" to the day up to which you looked.',
} as const;

/** Until when the tables of this process are known, with what an operator's files add to them. */
export function datedTableHorizons(): readonly DatedTableHorizon[] {
  const days = { holidays: `${lastKnownCalendarYear()}-12-31`, divisions: divisionsKnownUntil() } as const;
  return (['holidays', 'divisions'] as const).map((table) => ({
    table,
    lastDay: days[table],
    until: endOfBeijingDay(days[table]),
    remedy: REMEDIES[table],
  }));
}

/** How long before a dated table ends the operator is told, in days: of a year's holidays, from 1 November on. */
const WARNING_DAYS = 61;

/** Those that end soon (from 1 November on, where the next year's holidays are not known), or have ended. */
export function endingTables(now: Date): readonly DatedTableHorizon[] {
  return datedTableHorizons().filter(
    ({ until }) => until.getTime() - now.getTime() <= WARNING_DAYS * DAY_MILLISECONDS,
  );
}
