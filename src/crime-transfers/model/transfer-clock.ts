import {
  addWorkingDays,
  beijingDay,
  deadlineOf,
  fixedDeadline,
  ok,
  refused,
  workOut,
  type DeadlineBases,
  type DeadlineBasis,
  type Outcome,
} from '../../kernel/index.js';
import { partOf, periodOn, type LawSnapshot } from '../../law/index.js';
import { transferPeriodMissing } from './crime-transfer.errors.js';

/** 期限: periods of a transfer, each a row of law. */
export type TransferPeriodCode =
  | 'TRANSFER_HEAD_DECISION'
  | 'TRANSFER_HAND_OVER'
  | 'TRANSFER_RECEIPT'
  | 'TRANSFER_COMPLETE_PAPERS'
  | 'TRANSFER_REVIEW'
  | 'TRANSFER_REVIEW_AT_THE_LATEST'
  | 'TRANSFER_REVIEW_COMPLEX'
  | 'TRANSFER_REVIEW_EXCEPTIONAL'
  | 'TRANSFER_GOODS'
  | 'TRANSFER_OBJECTION'
  | 'TRANSFER_RECONSIDERATION'
  | 'TRANSFER_REASONS'
  | 'TRANSFER_FILING_ORDERED';

/** Those that the police may take instead of the ordinary review. */
export const LONGER_REVIEWS = ['AT_THE_LATEST', 'COMPLEX', 'EXCEPTIONAL'] as const;
export type LongerReview = (typeof LONGER_REVIEWS)[number];

const HOUR = 3_600_000;

/**
 * When a period that begins now runs out, by the row of this day. Hours are hours; days end at 24:00 in Beijing, the first one
 * does not count, and a last day that is no working day is followed by the next one that is (民法典 201, 203; 刑事诉讼法 105).
 *
 * Refuses TRANSFER_PERIOD_MISSING.
 */
export function endOfPeriod(
  law: LawSnapshot,
  code: TransferPeriodCode,
  from: Date,
  now = from,
): Outcome<DeadlineBasis> {
  const day = beijingDay(now);
  const row = periodOn(law, code, day);
  if (!row) return refused(transferPeriodMissing({ period: code, day }));
  if (row.unit === 'HOURS') return ok(fixedDeadline(new Date(from.getTime() + (row.amount ?? 0) * HOUR)));
  return ok(workOut(from, [partOf(row)]));
}

/** The instants at which the hub acts on the present step (UTC). */
export interface TransferTimer {
  /** 期限; null where the step has none. */
  readonly dueAt: Date | null;
  /** The next instant that the hub has not acted on. */
  readonly actsAt: Date | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  /** What `dueAt` was worked out from. */
  readonly deadlines: DeadlineBases | null;
}

export const NO_TIMER: TransferTimer = {
  dueAt: null,
  actsAt: null,
  remindedAt: null,
  escalatedAt: null,
  deadlines: {},
};

export function startTimer(basis: DeadlineBasis): TransferTimer {
  const dueAt = deadlineOf(basis);
  return { ...NO_TIMER, dueAt, actsAt: dueAt, deadlines: { dueAt: basis } };
}

export type TimerStage = 'remindOverdue' | 'escalateOverdue';

/** What the hub has to do next, if its time has come: a reminder, and a working day later the office above. */
export function nextStage(
  timer: TransferTimer,
  now: Date,
): (TransferTimer & { readonly stage: TimerStage }) | null {
  const { dueAt, actsAt, remindedAt } = timer;
  if (dueAt === null || actsAt === null || actsAt > now) return null;
  return remindedAt === null
    ? { ...timer, stage: 'remindOverdue', remindedAt: now, actsAt: addWorkingDays(dueAt, 1) }
    : { ...timer, stage: 'escalateOverdue', escalatedAt: now, actsAt: null };
}
