import { isPast, latestSettable, ok, refused, type Outcome, isSha256 } from '../../../kernel/index.js';
import { deadlineOutOfRange } from '../refusals/dispute.errors.js';
import { staleVersion } from '../refusals/determination.errors.js';
import { evidenceHashMalformed } from '../refusals/input.errors.js';

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

/** Refuses STALE_VERSION where the caller says which version it saw and that is not the present one. */
export function expectVersion(
  expected: number | null | undefined,
  { version: actual }: { readonly version: number },
): Outcome<null> {
  return typeof expected === 'number' && expected !== actual
    ? refused(staleVersion({ expected, actual }))
    : ok(null);
}

/** The digest of a document in lower case, as it is stored. Refuses EVIDENCE_HASH_MALFORMED. */
export function readSha256(field: string, text: string): Outcome<string> {
  const digest = text.toLowerCase();
  return isSha256(digest) ? ok(digest) : refused(evidenceHashMalformed({ field }));
}
