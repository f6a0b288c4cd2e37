import type { Random } from './random.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** The day on which the sample was taken: nothing in it happens later, except that agreements and licences run on. */
export const SAMPLE_TODAY = '2016-10-31';

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;

/** The calendar day (`YYYY-MM-DD`) so many days after another; before it when negative. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The same day of another year; 29 February becomes 1 March where the year has none. */
export function addYears(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** A day between two others, both included. When the first is later than the last, the first. */
export function dayBetween(random: Random, first: string, last: string): string {
  return first >= last ? first : addDays(first, random.integer(0, dayNumber(last) - dayNumber(first)));
}

/** An instant (ISO 8601, UTC) on a day, during the banking day in China: 08:30 to 17:30 at UTC+8. */
export function instantOn(random: Random, day: string): string {
  const opens = Date.parse(`${day}T08:30:00+08:00`);
  return new Date(opens + random.integer(0, 9 * 3_600 - 1) * 1_000).toISOString();
}

/** The earlier of two days. */
export const earlier = (left: string, right: string): string => (left < right ? left : right);

/** The later of two days. */
export const later = (left: string, right: string): string => (left > right ? left : right);
