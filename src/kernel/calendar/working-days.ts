import { beijingDayNumber, DAY_MILLISECONDS, lastInstantOfBeijingDay } from '../time/beijing-day.js';
import { isYearKnown, noticeOf } from './installed-calendar.js';

/** About forty years: a longer period is a mistake in the caller's figures. */
const LONGEST = 10_000;

function isWorkingDayNumber(day: number): boolean {
  const date = new Date(day * DAY_MILLISECONDS);
  const notice = noticeOf(date.toISOString().slice(0, 10));
  if (notice !== null) return notice === 'WORKED';
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * Whether the instant falls on a working day (工作日) in Beijing: Monday to Friday without public holidays, and the
 * weekend days worked in exchange (调休上班). The State Council publishes each year's holidays late in the year before;
 * in a year whose notice is not known, Monday to Friday without the statutory holidays (全国年节及纪念日放假办法) are working
 * days and nothing else is, so that a deadline in it is provisional ({@link isProvisionalDeadline}).
 */
export function isWorkingDay(instant: Date): boolean {
  return isWorkingDayNumber(beijingDayNumber(instant));
}

/** Whether the notice of the instant's year (in Beijing) is known. */
export function isCalendarKnown(instant: Date): boolean {
  return isYearKnown(new Date(beijingDayNumber(instant) * DAY_MILLISECONDS).getUTCFullYear());
}

/**
 * Whether a deadline lies beyond the last known notice (暂定期限): days off and days worked in exchange may still be added
 * before it. When the notice is there, open ones are worked out again.
 */
export function isProvisionalDeadline(dueAt: Date | null): boolean {
  return dueAt !== null && !isCalendarKnown(dueAt);
}

/**
 * The instant so many working days later, at the same time of day in Beijing. The day of `from` does not count
 * (民法典 art. 201). A negative number goes back; zero gives `from` again, working day or not.
 *
 * @param days a whole number, at most 10,000 either way; anything else is a fault and throws
 */
export function addWorkingDays(from: Date, days: number): Date {
  if (!Number.isInteger(days) || Math.abs(days) > LONGEST) {
    throw new RangeError(`Working days are a whole number, at most ${LONGEST} either way`);
  }
  const start = beijingDayNumber(from);
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isWorkingDayNumber(day)) left -= 1;
  }
  return new Date(from.getTime() + (day - start) * DAY_MILLISECONDS);
}

/**
 * When a period of so many working days that begins at `from` runs out (期限届满): at 24:00 in Beijing of its last working
 * day (民法典 201, 203), told as the last millisecond of that day, so that the deadline is on the day that it names. The day
 * of `from` does not count; a period of no days ends with that day.
 *
 * @param days a whole number of 0 to 10,000; anything else is a fault and throws
 */
export function endOfWorkingDays(from: Date, days: number): Date {
  if (days < 0) throw new RangeError('A period has no fewer than 0 working days');
  return lastInstantOfBeijingDay(addWorkingDays(from, days));
}

/**
 * How many working days lie after the day of `from`, up to and including the day of `to` (days in Beijing). Negative
 * when `to` is earlier: due on Friday and looked at on Monday, `workingDaysBetween(now, due)` is -1.
 */
export function workingDaysBetween(from: Date, to: Date): number {
  const start = beijingDayNumber(from);
  const end = beijingDayNumber(to);
  let count = 0;
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) {
    if (isWorkingDayNumber(day)) count += 1;
  }
  return end < start && count > 0 ? -count : count;
}
