import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** Steps back of the clock by up to so many milliseconds are passed over, so that identifiers stay in order. */
const MAX_PASSED_OVER = 1_000;
/** Where the count within a millisecond begins, at most: room is left for what follows. */
const MAX_BEGIN = 2 ** 31;

const last = { milliseconds: -Infinity, count: 0 };

/**
 * A new identifier: UUID version 7 (RFC 9562), so that index pages fill in time order, and the time of a record is known from its
 * identifier. That time follows a clock that is set back: after it had been ahead, `uuid` by itself would go on from the
 * highest time that it has seen, for as long as the clock was ahead.
 */
export function newId(): string {
  const now = Date.now();
  if (now > last.milliseconds || now < last.milliseconds - MAX_PASSED_OVER) {
    last.milliseconds = now;
    last.count = randomInt(MAX_BEGIN);
  } else {
    last.count += 1;
  }
  return v7({ msecs: last.milliseconds, seq: last.count });
}
