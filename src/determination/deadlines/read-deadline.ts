import { ok, refused, type Outcome } from '../../kernel/index.js';
import { deadlineOutOfRange } from '../disputes/dispute.errors.js';

/** A deadline that a caller sets (UTC): after now, and not after `until` where there is a latest. Refuses DEADLINE_OUT_OF_RANGE. */
export function readDeadline(field: string, at: Date, now: Date, until: Date | null): Outcome<Date> {
  return at > now && (until === null || at <= until)
    ? ok(at)
    : refused(deadlineOutOfRange({ field, after: now, until }));
}

/** Milliseconds by which a caller's clock may be behind the hub's: an instant within them is now and not past. */
export const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000;

/** An instant that a caller sets (UTC), not in the past. Refuses DEADLINE_OUT_OF_RANGE. */
export function notPast(field: string, at: Date, now: Date): Outcome<Date> {
  const earliest = new Date(now.getTime() - CLOCK_TOLERANCE_MILLISECONDS);
  return at >= earliest ? ok(at) : refused(deadlineOutOfRange({ field, after: now, until: null }));
}
