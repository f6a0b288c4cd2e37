export const DAY_MILLISECONDS = 86_400_000;
/** Beijing time (北京时间, Asia/Shanghai): UTC+8, without summer time since 1992. */
const OFFSET_MILLISECONDS = 8 * 3_600_000;

/**
 * The calendar day in Beijing, counted from 1970-01-01.
 *
 * @throws RangeError for an invalid date
 */
export function beijingDayNumber(instant: Date): number {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('Not a date');
  return Math.floor((time + OFFSET_MILLISECONDS) / DAY_MILLISECONDS);
}

/**
 * The calendar day in Beijing, `YYYY-MM-DD` (ISO 8601).
 *
 * @throws RangeError for an invalid date
 */
export function beijingDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MILLISECONDS).toISOString().slice(0, 10);
}

/** Midnight in Beijing with which a day (`YYYY-MM-DD`) begins; an invalid date for what is no day. */
export function startOfBeijingDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** Midnight in Beijing with which a day (`YYYY-MM-DD`) ends: the first instant that is no longer part of it. */
export function endOfBeijingDay(day: string): Date {
  return new Date(startOfBeijingDay(day).getTime() + DAY_MILLISECONDS);
}

/** The last millisecond of the day in Beijing on which an instant lies: what a period that ends at 24:00 still has. */
export function lastInstantOfBeijingDay(instant: Date): Date {
  return new Date(endOfBeijingDay(beijingDay(instant)).getTime() - 1);
}
