import type { DataSource } from 'typeorm';
import type { Caller } from '../../../identity/index.js';
import type { LawSource } from '../../../law/index.js';
import type { Clock } from '../../../kernel/index.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import type { PlatformDirectory } from '../../model/cases/platform-directory.js';
import type { RulingSigner } from '../../signing/ruling-signer.js';

/** What every use case of this feature works with, opened for one caller's operation. */
export interface UseCaseContext {
  readonly database: DataSource;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly platforms: PlatformDirectory;
  readonly settings: DeterminationSettings;
  readonly rulings: RulingSigner;
  /** Dated rows of law. */
  readonly law: LawSource;
}

/** What every mutation's input carries. */
export interface Idempotent {
  /** Chosen by the caller, 1 to 200 characters; a repeated request under the same key gets the first one's answer. */
  readonly idempotencyKey: string;
}
