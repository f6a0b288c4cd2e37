/** Beijing is eight hours ahead of UTC, the whole year. */
const BEIJING = '+08:00';
const BEIJING_MILLISECONDS = 8 * 3_600_000;
const DAY = 86_400_000;

/** The first instant of a day in Beijing. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00${BEIJING}`).toISOString();

/** The first instant after a day in Beijing. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00${BEIJING}`) + DAY).toISOString();

/** The day in Beijing at an instant, given in milliseconds since 1970. */
export const dayAt = (instant: number): string =>
  new Date(instant + BEIJING_MILLISECONDS).toISOString().slice(0, 10);

/** The day in Beijing in which an instant lies; for the end of a window, its last day. */
export const dayOf = (instant: string, edge: 'FIRST' | 'LAST'): string =>
  dayAt(Date.parse(instant) - (edge === 'LAST' ? 1 : 0));
