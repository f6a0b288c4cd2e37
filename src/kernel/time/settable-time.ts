import { beijingDay, startOfBeijingDay } from './beijing-day.js';

/** How far ahead an act may be dated at most, in years: what is later is a typing error, or stands for "no end". */
export const MAX_YEARS_AHEAD = 100;

/** Milliseconds by which a caller's clock may be behind the hub's: an instant within them is now and not past. */
export const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000;

/** The last instant (UTC) that an input may name as a deadline, a beginning or an end. */
export function latestSettable(now: Date): Date {
  const latest = new Date(now);
  latest.setUTCFullYear(now.getUTCFullYear() + MAX_YEARS_AHEAD);
  return latest;
}

/** Whether an instant that an input sets is past. */
export function isPast(at: Date, now: Date): boolean {
  return at.getTime() < now.getTime() - CLOCK_TOLERANCE_MILLISECONDS;
}

/** Whether it is on a day before today (Beijing): papers are dated by the day. */
export function isBeforeToday(at: Date, now: Date): boolean {
  return at < startOfBeijingDay(beijingDay(now));
}

/** Whether an instant, or a day in Beijing (`YYYY-MM-DD`), lies more than {@link MAX_YEARS_AHEAD} years ahead. */
export function isTooFarAhead(at: Date | string, now: Date): boolean {
  const latest = latestSettable(now);
  return typeof at === 'string' ? at > beijingDay(latest) : at > latest;
}
