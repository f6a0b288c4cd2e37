/** Longest that a receiver may have the hub wait: a day. */
const MAX_WAIT_MILLISECONDS = 24 * 3_600_000;

/** The three forms of HTTP dates that a recipient has to read (RFC 9110 section 5.6.7); all are in GMT. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

function timeOf(value: string, now: Date): number {
  if (/^\d+$/.test(value)) return now.getTime() + Number(value) * 1_000;
  const form = HTTP_DATES.findIndex((each) => each.test(value));
  return form < 0 ? Number.NaN : Date.parse(form === 2 ? `${value} GMT` : value);
}

/**
 * Reads Retry-After (RFC 9110 section 10.2.3): a number of seconds, or an HTTP date.
 *
 * @returns when the receiver wants to be called again, a day from now at most; null where nothing readable was said, or
 *   a time that has passed
 */
export function readRetryAfter(value: string | readonly string[] | undefined, now: Date): Date | null {
  const text = (typeof value === 'string' ? value : value?.[0])?.trim() ?? '';
  const time = timeOf(text, now);
  if (Number.isNaN(time) || time <= now.getTime()) return null;
  return new Date(Math.min(time, now.getTime() + MAX_WAIT_MILLISECONDS));
}
