import { addWorkingDays, workingDaysBetween } from '../kernel/index.js';

/** What an operator may set; read by the configuration. */
export interface DeterminationSettings {
  /** 协商期限: how long the parties have to agree, in working days. */
  readonly consultationWorkingDays: number;
}

export const DEFAULT_CONSULTATION_WORKING_DAYS = 5;

/** When a consultation that begins now ends (UTC). */
export function consultationDueAt(now: Date, { consultationWorkingDays }: DeterminationSettings): Date {
  return addWorkingDays(now, consultationWorkingDays);
}

/** The deadline after a suspension (中止): later by the working days that the clock stood still. */
export function dueAtAfterSuspension(dueAt: Date, suspendedAt: Date, now: Date): Date {
  return addWorkingDays(dueAt, Math.max(0, workingDaysBetween(suspendedAt, now)));
}
