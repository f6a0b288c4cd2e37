const DAY_MILLISECONDS = 86_400_000;
/** Beijing time (Asia/Shanghai), without summer time since 1992. */
const OFFSET_MILLISECONDS = 8 * 3_600_000;

/** The calendar day in Beijing as a number, for comparing. */
export function beijingDayNumber(instant: Date): number {
  return Math.floor((instant.getTime() + OFFSET_MILLISECONDS) / DAY_MILLISECONDS);
}

/** The calendar day in Beijing, ISO 8601. */
export function beijingDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MILLISECONDS).toISOString().slice(0, 10);
}
