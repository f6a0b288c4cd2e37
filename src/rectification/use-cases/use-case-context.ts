import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import type { RectificationPeriods } from '../settings/index.js';

/** What every use case of this feature works with, opened for one caller's operation. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly settings: RectificationPeriods;
  /** Dated rows of law. */
  readonly law: LawSource;
}
