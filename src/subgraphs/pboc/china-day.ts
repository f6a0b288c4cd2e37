const DAY = 24 * 60 * 60 * 1000;

/** When a day (ISO 8601) begins in China, which keeps UTC+8, without summer time since 1992. */
export function beginningOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** The first instant after it. */
export function endOfDay(day: string): Date {
  return new Date(beginningOfDay(day).getTime() + DAY);
}
