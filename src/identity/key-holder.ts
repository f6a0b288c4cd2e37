import type { Caller } from './caller.js';

/** Whose idempotency keys these are: two callers' keys never meet. */
export function keyHolder({ agency, level, region, officer }: Caller): string {
  return JSON.stringify([agency, level, region, officer]);
}
