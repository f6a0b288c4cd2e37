import { actorKey } from './actor-key.js';
import type { Caller } from './caller.js';

/**
 * Whose idempotency keys these are: no office or role of an agency is given what another was answered. It is stored, so the
 * form of the key stays as it is.
 */
export function idempotencyActor(caller: Caller): string {
  return actorKey(caller);
}
