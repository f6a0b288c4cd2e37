import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
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

const yearOf = (day: string): number => Number(day.slice(0, 4));
const shippedYears = [...new Set(shippedHolidays.map(yearOf))];

/** A notice that an operator adds says all of its year, also where one of that year is shipped. */
function calendarWith(notices: readonly HolidayNotice[]): Calendar {
  const years = notices.map(({ year }) => year);
  const kept = (days: readonly string[]): string[] => days.filter((day) => !years.includes(yearOf(day)));
  return {
    holidays: new Set([...kept(shippedHolidays), ...notices.flatMap(({ holidays }) => holidays)]),
    workdays: new Set([...kept(shippedWorkdays), ...notices.flatMap(({ workdays }) => workdays)]),
    years: new Set([...shippedYears, ...years]),
  };
}

let added: readonly HolidayNotice[] = [];
let installed = calendarWith(added);
/** Of the installed calendar, once somebody asked. */
let digests: ReadonlyMap<number, string> | null = null;
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
  if (isDeepStrictEqual(notices, added)) return;
  added = structuredClone(notices);
  installed = calendarWith(notices);
  digests = null;
}

/** Whether a notice of the year is known. */
export const isYearKnown = (year: number): boolean => installed.years.has(year);

/** The last year up to which every notice is known. */
export function lastKnownCalendarYear(): number {
  let year = Math.max(...shippedYears);
  while (installed.years.has(year + 1)) year += 1;
  return year;
}

/**
 * The years whose notice is known, and of each the SHA-256 of its days off and days worked. Two calendars in which these are
 * the same give the same deadlines. The same map until another calendar is installed.
 */
export function calendarYears(): ReadonlyMap<number, string> {
  return (digests ??= new Map(
    [...installed.years].toSorted((one, other) => one - other).map((year) => [year, digestOf(year)]),
  ));
}

function digestOf(year: number): string {
  const of = (days: ReadonlySet<string>): string[] =>
    [...days].filter((day) => day.startsWith(`${year}-`)).toSorted((one, other) => (one < other ? -1 : 1));
  const days = JSON.stringify([of(installed.holidays), of(installed.workdays)]);
  return createHash('sha256').update(days).digest('hex');
}

/** Where the notice of a year stands; null where an operator did not add it: shipped, or not known. */
export const noticeSource = (year: number): string | null =>
  added.find((notice) => notice.year === year)?.source ?? null;

/** What the notices, or for a year without one the law, say of a day (`YYYY-MM-DD`); null for an ordinary one. */
export function noticeOf(day: string): 'FREE' | 'WORKED' | null {
  if (installed.workdays.has(day)) return 'WORKED';
  if (installed.holidays.has(day)) return 'FREE';
  const year = Number(day.slice(0, 4));
  return !installed.years.has(year) && statutoryDaysOf(year).has(day) ? 'FREE' : null;
}
