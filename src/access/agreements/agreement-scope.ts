import type { DataSource, EntityManager } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';

/** What an agreement's use cases work with: who acts, on which database (as `huishang_coordination`), when. */
export interface AgreementScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  /** Told in the transaction of each step of an agreement, before it commits; nobody where it is left out. */
  readonly onStep?: (manager: EntityManager, agreementId: string, at: Date) => Promise<void>;
}
