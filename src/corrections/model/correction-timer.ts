import {
  addWorkingDays,
  beijingDay,
  deadlineOf,
  ok,
  refused,
  startOfBeijingDay,
  workOut,
  type DeadlineBases,
  type DeadlineBasis,
  type Outcome,
} from '../../kernel/index.js';
import { partOf, periodOn, type LawSnapshot } from '../../law/index.js';
import { correctionPeriodMissing } from './correction.errors.js';

/** Working days before the deadline on the morning of which the owner is warned. */
const WARNING_WORKING_DAYS = 2;

/** The row of law that says by when an owner answers. */
const PERIOD = 'CORRECTION_ANSWER';

/** The instants at which the hub acts on a request that waits for its owner (UTC); all null where it waits for nobody. */
export interface CorrectionTimer {
  /** 期限: 24:00 in Beijing of the last day. */
  readonly dueAt: Date | null;
  /** The next instant that the hub has not acted on. */
  readonly actsAt: Date | null;
  readonly warnedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  /** What `dueAt` was worked out from. */
  readonly deadlines: DeadlineBases | null;
}

/** The timer of a request that was answered. What was told stays on record. */
export const STOPPED = { dueAt: null, actsAt: null, deadlines: {} } as const;

const warningOf = (dueAt: Date): Date =>
  startOfBeijingDay(beijingDay(addWorkingDays(dueAt, -WARNING_WORKING_DAYS)));

/** When the hub acts next on a deadline, by what it has told of it. */
export function nextInstant(
  dueAt: Date,
  { warnedAt, remindedAt }: Pick<CorrectionTimer, 'warnedAt' | 'remindedAt'>,
): Date {
  if (remindedAt !== null) return addWorkingDays(dueAt, 1);
  return warnedAt === null ? warningOf(dueAt) : dueAt;
}

/** Starts the clock of the owner's answer by the row of this day. Refuses CORRECTION_PERIOD_MISSING. */
export function startTimer(law: LawSnapshot, now: Date): Outcome<CorrectionTimer> {
  const day = beijingDay(now);
  const row = periodOn(law, PERIOD, day);
  if (!row) return refused(correctionPeriodMissing({ day }));
  const basis: DeadlineBasis = workOut(now, [partOf(row)]);
  const dueAt = deadlineOf(basis);
  const told = { warnedAt: null, remindedAt: null, escalatedAt: null };
  return ok({ dueAt, ...told, actsAt: nextInstant(dueAt, told), deadlines: { dueAt: basis } });
}

/** 预警 · 催办 · 督办. */
export type CorrectionStage = 'warnOfDeadline' | 'remindOverdue' | 'escalateOverdue';

/** What the hub has to do next, if its time has come, with what that changes; missed stages are made up in their order. */
export function nextStage(
  { dueAt, actsAt, warnedAt, remindedAt }: CorrectionTimer,
  now: Date,
): { readonly stage: CorrectionStage; readonly change: Partial<CorrectionTimer> } | null {
  if (dueAt === null || actsAt === null || actsAt > now) return null;
  if (remindedAt !== null) return { stage: 'escalateOverdue', change: { escalatedAt: now, actsAt: null } };
  if (warnedAt === null) return { stage: 'warnOfDeadline', change: { warnedAt: now, actsAt: dueAt } };
  const told = { warnedAt, remindedAt: now };
  return { stage: 'remindOverdue', change: { remindedAt: now, actsAt: nextInstant(dueAt, told) } };
}
