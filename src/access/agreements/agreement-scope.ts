import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';
import type { AgreementPeriods } from './clock/agreement-clock.js';
import type { AgreementRecorder } from './agreement-workflows.js';

/** What an agreement's use cases work with: who acts, on which database (as `huishang_coordination`), when. */
export interface AgreementScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  /** Takes the steps, and runs what subscribes to them. */
  readonly recorder: AgreementRecorder;
  /** By when owners answer and provide, by the rows of law. */
  readonly periods: AgreementPeriods;
}
