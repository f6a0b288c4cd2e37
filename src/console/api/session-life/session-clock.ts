import type { OpenSession } from './open-session';

const MAX_WARNING_SECONDS = 120;
const MAX_BETWEEN_SECONDS = 60;
/** Of the idle time of a session. */
const WARNING_PART = 1 / 5;
const BETWEEN_PART = 1 / 10;

type Times = Pick<OpenSession, 'idleUntil' | 'until' | 'secondsLeft' | 'idleSeconds'>;

/** How long before a session ends it is said so, in seconds: two minutes, or less where sessions are short. */
export function warningSeconds({ idleSeconds }: Pick<Times, 'idleSeconds'>): number {
  return Math.min(MAX_WARNING_SECONDS, Math.floor(idleSeconds * WARNING_PART));
}

/** How many seconds pass at least until it is told again that somebody is there. */
export function secondsBetweenSigns({ idleSeconds }: Pick<Times, 'idleSeconds'>): number {
  return Math.min(MAX_BETWEEN_SECONDS, Math.floor(idleSeconds * BETWEEN_PART));
}

/** Whether a session is about to end. */
export const isEnding = (times: Times): boolean => times.secondsLeft <= warningSeconds(times);

/** Whether it ends although somebody is there: it has lived as long as a session may. */
export const isFinal = ({ idleUntil, until }: Times): boolean => Date.parse(until) <= Date.parse(idleUntil);

/** After how many seconds it is to be looked at again: when it is about to end, and when it has. */
export function secondsToNextLook(times: Times): number {
  const left = Math.max(times.secondsLeft, 0);
  return isEnding(times) ? left + 1 : left - warningSeconds(times);
}
