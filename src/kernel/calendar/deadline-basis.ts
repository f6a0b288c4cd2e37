import {
  beijingDay,
  DAY_MILLISECONDS,
  lastInstantOfBeijingDay,
  startOfBeijingDay,
} from '../time/beijing-day.js';
import { addWorkingDays, endOfWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

/** The command by which the hub moves open deadlines, a step that leaves the state as it is (期限重新计算). */
export const RECOMPUTE_DEADLINE = 'recomputeDeadline';
/** What the step rests on: when a period ends whose days are public holidays, and which days those are. */
export const RECOMPUTE_RULE = '民法典 201、203；全国年节及纪念日放假办法';

/** One part of a period, counted from the end of the part before it. */
export type PeriodPart =
  /** Ends at 24:00 in Beijing of the last of so many working days. */
  | { readonly workingDays: number }
  /** So many days; a last day that is no working day is followed by the next one that is (民法典 203). */
  | { readonly days: number }
  /** The working days from one instant (ISO 8601, UTC) to another are added, because the timer stood still. */
  | { readonly stoodStill: { readonly from: string; readonly to: string } };

/**
 * 期限依据: what a deadline was worked out from, kept beside it, so that it can be worked out again when a notice of public
 * holidays is published. Instants are ISO 8601 in UTC.
 */
export interface DeadlineBasis {
  readonly from: string;
  /** None for an instant that somebody named, which no notice moves. */
  readonly parts: readonly PeriodPart[];
  /** What the deadline never goes beyond; null where nothing bounds it. */
  readonly notAfter: string | null;
  /** The deadline. A row whose deadline is another one has been given that without a basis. */
  readonly gives: string;
}

/** The bases of a row's deadlines, by the property that each of them is in; null in rows that are older than bases. */
export type DeadlineBases = Readonly<Partial<Record<string, DeadlineBasis>>>;

function endOfPart(from: Date, part: PeriodPart): Date {
  if ('workingDays' in part) return endOfWorkingDays(from, part.workingDays);
  if ('stoodStill' in part) {
    const { from: stopped, to: resumed } = part.stoodStill;
    return addWorkingDays(from, Math.max(0, workingDaysBetween(new Date(stopped), new Date(resumed))));
  }
  let last = startOfBeijingDay(beijingDay(from)).getTime() + part.days * DAY_MILLISECONDS;
  while (!isWorkingDay(new Date(last))) last += DAY_MILLISECONDS;
  return lastInstantOfBeijingDay(new Date(last));
}

/**
 * Works out a deadline by the calendar of this moment.
 *
 * @param notAfter the deadline is this instant where the parts lead beyond it
 */
export function workOut(
  from: Date,
  parts: readonly PeriodPart[],
  notAfter: Date | null = null,
): DeadlineBasis {
  const end = parts.reduce(endOfPart, from);
  const gives = notAfter !== null && notAfter < end ? notAfter : end;
  return {
    from: from.toISOString(),
    parts,
    notAfter: notAfter?.toISOString() ?? null,
    gives: gives.toISOString(),
  };
}

/** An instant that somebody named, or that hours lead to. */
export const fixedDeadline = (at: Date): DeadlineBasis => workOut(at, []);

/** The deadline that a basis gives (UTC). */
export const deadlineOf = ({ gives }: Pick<DeadlineBasis, 'gives'>): Date => new Date(gives);

/** The same period, by the calendar of this moment. */
export function workOutAgain({ from, parts, notAfter }: DeadlineBasis): DeadlineBasis {
  return workOut(new Date(from), parts, notAfter === null ? null : new Date(notAfter));
}

/** The same period with more behind it. */
export function prolong(
  { from, parts, notAfter }: DeadlineBasis,
  part: PeriodPart,
  bound: Date | null = notAfter === null ? null : new Date(notAfter),
): DeadlineBasis {
  return workOut(new Date(from), [...parts, part], bound);
}

/** The basis that a deadline has in its row; of one that was given without, the instant itself. */
export function basisOf(bases: DeadlineBases | null, property: string, deadline: Date): DeadlineBasis {
  const kept = bases?.[property];
  return kept?.gives === deadline.toISOString() ? kept : fixedDeadline(deadline);
}

/** The earlier of two deadlines. */
export const earlierOf = (one: DeadlineBasis, other: DeadlineBasis): DeadlineBasis =>
  deadlineOf(other) < deadlineOf(one) ? other : one;

/** The later of two deadlines. */
export const laterOf = (one: DeadlineBasis, other: DeadlineBasis): DeadlineBasis =>
  deadlineOf(other) > deadlineOf(one) ? other : one;
