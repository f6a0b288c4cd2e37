import shipped from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { holidayNoticeFaults, type HolidayNotice } from './holiday-notice.js';
import { STATUTORY_HOLIDAYS_SINCE, statutoryHolidays } from './statutory-holidays.js';

interface Calendar {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
}

const shippedHolidays = Object.keys(shipped.holidays);
const shippedWorkdays = Object.keys(shipped.workdays);

const calendarWith = (notices: readonly HolidayNotice[]): Calendar => ({
  holidays: new Set([...shippedHolidays, ...notices.flatMap(({ holidays }) => holidays)]),
  workdays: new Set([...shippedWorkdays, ...notices.flatMap(({ workdays }) => workdays)]),
  years: new Set([
    ...shippedHolidays.map((day) => Number(day.slice(0, 4))),
    ...notices.map(({ year }) => year),
  ]),
});

let installed = calendarWith([]);
const statutory = new Map<number, ReadonlySet<string>>();

function statutoryDaysOf(year: number): ReadonlySet<string> {
  let days = statutory.get(year);
  if (!days)
    statutory.set(year, (days = new Set(year < STATUTORY_HOLIDAYS_SINCE ? [] : statutoryHolidays(year))));
  return days;
}

/**
 * Makes the notices that an operator adds to the shipped ones hold in this process, from the next question on.
 *
 * @throws RangeError for notices that {@link holidayNoticeFaults} finds something wrong with; the calendar stays as it was
 */
export function installHolidayNotices(notices: readonly HolidayNotice[]): void {
  const faults = holidayNoticeFaults(notices);
  if (faults.length > 0) throw new RangeError(faults.join(' '));
  installed = calendarWith(notices);
}

/** Whether a notice of the year is known. */
export const isYearKnown = (year: number): boolean => installed.years.has(year);

/** The last year up to which every notice is known. */
export function lastKnownCalendarYear(): number {
  return Math.max(...installed.years);
}

/** What the notices, or for a year without one the law, say of a day (`YYYY-MM-DD`); null for an ordinary one. */
export function noticeOf(day: string): 'FREE' | 'WORKED' | null {
  if (installed.workdays.has(day)) return 'WORKED';
  if (installed.holidays.has(day)) return 'FREE';
  const year = Number(day.slice(0, 4));
  return !installed.years.has(year) && statutoryDaysOf(year).has(day) ? 'FREE' : null;
}
