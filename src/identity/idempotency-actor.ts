import type { IdempotencyActor } from '../kernel/index.js';
import { actorKey } from './actor-key.js';
import type { Caller } from './caller.js';

/**
 * Whose idempotency keys these are: agency, level, region, role and officer. No office or role of an agency is given what
 * another was answered, whatever names their tokens have. Nothing else makes an `IdempotencyActor`. It is stored, so the form of
 * the key stays as it is.
 */
export function idempotencyActor(caller: Caller): IdempotencyActor {
  return actorKey(caller) as IdempotencyActor;
}
