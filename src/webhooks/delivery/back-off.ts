/** Attempts of one delivery, after which it is dead: a day and a half of trying. */
export const MAX_ATTEMPTS = 10;

const FIRST_SECONDS = 5;
const GROWTH = 4;
const MAX_SECONDS = 12 * 3_600;
/** How far a pause may be off to either side, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * How long to wait after a failed attempt, in milliseconds: 5 s, 20 s, 80 s and so on, at most 12 hours, each a fifth
 * shorter or longer by chance.
 *
 * @param attempt the one that failed, from 1
 * @param random from 0 to 1
 */
export function backOff(attempt: number, random: number): number {
  const seconds = Math.min(MAX_SECONDS, FIRST_SECONDS * GROWTH ** (attempt - 1));
  return Math.round(seconds * 1_000 * (1 + JITTER * (2 * random - 1)));
}
