import { addWorkingDays, workingDaysBetween } from '../../../kernel/index.js';
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

/** The deadline after a suspension (中止): later by the working days that the timer stood still. */
export function dueAtAfterSuspension(dueAt: Date, suspendedAt: Date, now: Date): Date {
  return addWorkingDays(dueAt, Math.max(0, workingDaysBetween(suspendedAt, now)));
}
