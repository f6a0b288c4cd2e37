import type { DataSource } from 'typeorm';
import { actorKey, type Caller } from '../identity/index.js';
import { ok, refused, type Clock, type Outcome } from '../kernel/index.js';
import { personalItemsForPeople, personalItemTooLarge } from './personal-items.errors.js';

/** What the use cases work with. */
export interface PersonalItemsContext {
  /** As `huishang_coordination`. */
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
}

/** Whose items these are: agency, level, region, role and officer. Refuses PERSONAL_ITEMS_FOR_PEOPLE to a system. */
export function holderOf(caller: Caller): Outcome<string> {
  return caller.role === 'SYSTEM' ? refused(personalItemsForPeople({})) : ok(actorKey(caller));
}

/** Bytes of the content's JSON at most. */
const MAX_BYTES = 65_536;

/** Refuses PERSONAL_ITEM_TOO_LARGE. */
export function checkContent(content: unknown): Outcome<null> {
  const size = Buffer.byteLength(JSON.stringify(content) ?? 'null', 'utf8');
  return size > MAX_BYTES ? refused(personalItemTooLarge({ limit: MAX_BYTES })) : ok(null);
}
