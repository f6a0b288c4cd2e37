import {
  deadlineOf,
  fixedDeadline,
  lastInstantOfBeijingDay,
  ok,
  prolong,
  workOut,
  refused,
  startOfBeijingDay,
  type DeadlineBasis,
  type Outcome,
} from '../../kernel/index.js';
import { periodBeyondRuling } from './rectification.errors.js';

/** What a rectification period (整改期限) is worked out from. */
export interface RectificationPeriodRequest {
  /** From when working days are counted, or the period that is prolonged by them. */
  readonly from: Date | DeadlineBasis;
  /** Null where the order names none: the ruling's period is taken, or the default where the ruling sets none. */
  readonly workingDays: number | null;
  /** The last day of the period that the ruling sets, in Beijing (`YYYY-MM-DD`); null where it sets none. */
  readonly rulingLastDay: string | null;
  /** Working days; a product default. */
  readonly byDefault: number;
}

/** When the period that a ruling sets is over: at 24:00 in Beijing of its last day. */
export const endOfRuling = (lastDay: string): Date => lastInstantOfBeijingDay(startOfBeijingDay(lastDay));

/**
 * When the work of an order has to be done: at 24:00 in Beijing of the last day. An order never has longer than the
 * ruling that it carries out, whatever notice of holidays is published later. Refuses PERIOD_BEYOND_RULING.
 */
export function rectificationDeadline({
  from,
  workingDays,
  rulingLastDay,
  byDefault,
}: RectificationPeriodRequest): Outcome<DeadlineBasis> {
  const start = from instanceof Date ? fixedDeadline(from) : from;
  if (rulingLastDay === null) return ok(prolong(start, { workingDays: workingDays ?? byDefault }, null));
  const latest = endOfRuling(rulingLastDay);
  const beyond = refused(periodBeyondRuling({ lastDay: rulingLastDay }));
  if (latest <= deadlineOf(start)) return beyond;
  if (workingDays === null) return ok(workOut(latest, [], latest));
  // Worked out without the bound: what is asked for is refused, and not shortened.
  const asked = prolong(start, { workingDays }, null);
  return deadlineOf(asked) <= latest ? ok(prolong(start, { workingDays }, latest)) : beyond;
}
