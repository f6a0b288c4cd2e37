import type { Caller } from './caller.js';

/**
 * One text for each actor: agency, level, region, role and officer together, because one name may stand in the tokens of several
 * offices and roles of an agency.
 */
export function actorKey({ agency, level, region, role, officer }: Caller): string {
  return JSON.stringify([agency, level, region, role, officer]);
}
