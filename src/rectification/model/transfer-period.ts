import {
  beijingDay,
  DAY_MILLISECONDS,
  isWorkingDay,
  lastInstantOfBeijingDay,
  startOfBeijingDay,
} from '../../kernel/index.js';

/**
 * 法定期限 of a transfer: for the police to review it, longer ones where the law gives them, for the sender to object to a
 * refusal, and for the police to think again.
 */
export const TRANSFER_PERIODS = [
  'REVIEW',
  'REVIEW_AT_THE_LATEST',
  'REVIEW_COMPLEX',
  'REVIEW_EXCEPTIONAL',
  'OBJECTION',
  'RECONSIDERATION',
] as const;
export type TransferPeriodCode = (typeof TRANSFER_PERIODS)[number];

/** Those that the police may take instead of the ordinary one. */
export const LONGER_REVIEWS = [
  'REVIEW_AT_THE_LATEST',
  'REVIEW_COMPLEX',
  'REVIEW_EXCEPTIONAL',
] as const satisfies readonly TransferPeriodCode[];
export type LongerReview = (typeof LONGER_REVIEWS)[number];

/** A period as the law gives it, dated. Days are calendar days; `YYYY-MM-DD` are days in Beijing. */
export interface TransferPeriod {
  readonly code: TransferPeriodCode;
  readonly days: number;
  readonly law: string;
  readonly article: string;
  readonly inForceFrom: string;
  /** The first day on which it is no longer in force; null while no end is known. */
  readonly inForceTo: string | null;
}

/**
 * When a period of so many days runs out: at the end of its last day in Beijing. The day of the event does not count, and
 * a last day that is no working day is followed by the next one that is (刑事诉讼法 105).
 */
export function endOfPeriod(from: Date, days: number): Date {
  let last = startOfBeijingDay(beijingDay(from)).getTime() + days * DAY_MILLISECONDS;
  while (!isWorkingDay(new Date(last))) last += DAY_MILLISECONDS;
  return lastInstantOfBeijingDay(new Date(last));
}
