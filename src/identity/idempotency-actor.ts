import type { IdempotencyActor } from '../kernel/index.js';
import type { Caller } from './caller.js';

/**
 * One text for each actor: agency, level, region, role and officer together, because one name may stand in the tokens of several
 * offices and roles of an agency.
 */
export function actorKey({ agency, level, region, role, officer }: Caller): string {
  return JSON.stringify([agency, level, region, role, officer]);
}

/**
 * Whose idempotency keys these are: agency, level, region, role and officer. No office or role of an agency is given what
 * another was answered, whatever names their tokens have. Nothing else makes an `IdempotencyActor`. It is stored, so the form of
 * the key stays as it is.
 */
export function idempotencyActor(caller: Caller): IdempotencyActor {
  return actorKey(caller) as IdempotencyActor;
}
