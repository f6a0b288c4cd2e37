import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';
import type { AgreementRecorder } from './agreement-workflows.js';

/** What an agreement's use cases work with: who acts, on which database (as `huishang_coordination`), when. */
export interface AgreementScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly clock: Clock;
  /** Takes the steps, and runs what subscribes to them. */
  readonly recorder: AgreementRecorder;
}
