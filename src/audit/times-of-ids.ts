/** An id is made shortly before its record is, while a request waits for its turn. */
const SLACK_MILLISECONDS = 15 * 60_000;

/** When a UUID of version 7 was made (RFC 9562, 5.7), in milliseconds since 1970. */
function timeOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

/**
 * Between which instants the records with these ids were made, so that the partitions of these months are looked into and not
 * all.
 *
 * @param ids UUIDs of version 7, at least one
 */
export function timesOfIds(ids: readonly string[]): { readonly first: Date; readonly last: Date } {
  const times = ids.map(timeOf);
  return {
    first: new Date(times.reduce((one, other) => Math.min(one, other)) - SLACK_MILLISECONDS),
    last: new Date(times.reduce((one, other) => Math.max(one, other)) + SLACK_MILLISECONDS),
  };
}
