const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

/**
 * The instant at which a day begins in Beijing.
 *
 * @param day `YYYY-MM-DD`
 * @param later so many days later
 */
export function beijingInstant(day: string, later = 0): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - BEIJING + later * DAY).toISOString();
}

/** The day in Beijing on which an instant lies, `YYYY-MM-DD`. */
export function beijingDayOf(instant: string): string {
  return new Date(Date.parse(instant) + BEIJING).toISOString().slice(0, 10);
}
