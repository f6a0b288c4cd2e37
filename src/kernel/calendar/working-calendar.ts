import { DAY_MILLISECONDS } from '../time/beijing-day.js';
import { isYearKnown, noticeOf, noticeSource } from './installed-calendar.js';

/** A year as officials count it: which days are free although they are weekdays, and which weekend days are worked. */
export interface WorkingCalendar {
  readonly year: number;
  /** Whether the notice of the year is known; where not, only the statutory holidays are free. */
  readonly known: boolean;
  /** 文号 of the notice that an operator added; null for a shipped one, or none. */
  readonly source: string | null;
  /** Days off (`YYYY-MM-DD`), weekends among them where the notice names them. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly workdays: readonly string[];
  /** How many working days the year has. */
  readonly workingDays: number;
}

/** The working days of a year as deadlines are counted by. */
export function workingCalendar(year: number): WorkingCalendar {
  const holidays: string[] = [];
  const workdays: string[] = [];
  let workingDays = 0;
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY_MILLISECONDS) {
    const date = new Date(time);
    const day = date.toISOString().slice(0, 10);
    const notice = noticeOf(day);
    const weekend = [0, 6].includes(date.getUTCDay());
    if (notice === 'FREE') holidays.push(day);
    if (notice === 'WORKED') workdays.push(day);
    if (notice === 'WORKED' || (notice === null && !weekend)) workingDays += 1;
  }
  return { year, known: isYearKnown(year), source: noticeSource(year), holidays, workdays, workingDays };
}
