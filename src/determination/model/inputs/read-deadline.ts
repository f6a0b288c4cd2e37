import { isPast, latestSettable, ok, refused, type Outcome } from '../../../kernel/index.js';
import { deadlineOutOfRange } from '../refusals/dispute.errors.js';

/**
 * A deadline that a caller sets (UTC): after now, and not after `until`, which is the kernel's `latestSettable` where nothing
 * else is the latest. Refuses DEADLINE_OUT_OF_RANGE.
 */
export function readDeadline(
  field: string,
  at: Date,
  now: Date,
  until: Date = latestSettable(now),
): Outcome<Date> {
  return at > now && at <= until ? ok(at) : refused(deadlineOutOfRange({ field, after: now, until }));
}

/** An instant that a caller sets (UTC), neither past nor too far ahead. Refuses DEADLINE_OUT_OF_RANGE. */
export function notPast(field: string, at: Date, now: Date): Outcome<Date> {
  const until = latestSettable(now);
  return isPast(at, now) || at > until ? refused(deadlineOutOfRange({ field, after: now, until })) : ok(at);
}
