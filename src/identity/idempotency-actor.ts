import type { Caller } from './caller.js';

/**
 * Whose idempotency keys these are. Agency, level, region, role and officer together: one name may stand in the tokens of
 * several offices and roles of an agency, and none of them is given what another was answered.
 */
export function idempotencyActor({ agency, level, region, role, officer }: Caller): string {
  return JSON.stringify([agency, level, region, role, officer]);
}
