import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';

/** What the use cases work with: who acts, on which database (as `huishang_coordination`), when, by which law. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly law: LawSource;
}
