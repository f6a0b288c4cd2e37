import {
  endOfWorkingDays,
  lastInstantOfBeijingDay,
  ok,
  refused,
  startOfBeijingDay,
  type Outcome,
} from '../../kernel/index.js';
import { periodBeyondRuling } from './rectification.errors.js';

/** What a rectification period (整改期限) is worked out from. */
export interface RectificationPeriodRequest {
  /** The instant from which working days are counted. */
  readonly from: Date;
  /** Null where the order names none: the ruling's period is taken, or the default where the ruling sets none. */
  readonly workingDays: number | null;
  /** The last day of the period that the ruling sets, in Beijing (`YYYY-MM-DD`); null where it sets none. */
  readonly rulingLastDay: string | null;
  /** Working days; a product default. */
  readonly byDefault: number;
}

/**
 * When the work of an order has to be done: at 24:00 in Beijing of the last day. An order never has longer than the
 * ruling that it carries out. Refuses PERIOD_BEYOND_RULING.
 */
export function rectificationDeadline({
  from,
  workingDays,
  rulingLastDay,
  byDefault,
}: RectificationPeriodRequest): Outcome<Date> {
  if (rulingLastDay === null) return ok(endOfWorkingDays(from, workingDays ?? byDefault));
  const latest = lastInstantOfBeijingDay(startOfBeijingDay(rulingLastDay));
  const asked = workingDays === null ? latest : endOfWorkingDays(from, workingDays);
  return asked <= latest && latest > from
    ? ok(asked)
    : refused(periodBeyondRuling({ lastDay: rulingLastDay }));
}
