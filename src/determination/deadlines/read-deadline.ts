import { ok, refused, type Outcome } from '../../kernel/index.js';
import { deadlineOutOfRange } from '../disputes/dispute.errors.js';

/** A deadline that a caller sets (UTC): after now, and not after `until` where there is a latest. Refuses DEADLINE_OUT_OF_RANGE. */
export function readDeadline(field: string, at: Date, now: Date, until: Date | null): Outcome<Date> {
  return at > now && (until === null || at <= until)
    ? ok(at)
    : refused(deadlineOutOfRange({ field, after: now, until }));
}
