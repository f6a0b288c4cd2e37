import type { OpinionSigning } from '../opinions/opinion-signing.js';
import type { StageSettings } from '../../settings/index.js';

/** What an operator may set; read by the configuration. */
export interface DeterminationSettings extends Partial<StageSettings> {
  /** 协商期限: how long the parties have to agree, in working days. */
  readonly consultationWorkingDays: number;
  /** 征求意见期限: how long the agencies asked have to answer, in working days; ten where it is left out. */
  readonly collectionWorkingDays?: number;
  /** How opinions are signed; not at all where it is left out. */
  readonly signing?: OpinionSigning;
}
