import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';

/** What an agreement's use cases work with: who acts, on which database (as `huishang_coordination`), when. */
export interface AgreementScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
}

/** Who acts, for idempotency keys: keys of different callers never meet. */
export function actorKey({ agency, officer }: Caller): string {
  return `${agency}/${officer}`;
}
