import { ok, refused, type Outcome } from '../../kernel/index.js';
import { workingDaysOutOfRange } from './rectification.errors.js';

/** About a year: what takes longer needs another order. */
export const MAX_WORKING_DAYS = 250;

/** A number of working days, or null where none is given. Refuses WORKING_DAYS_OUT_OF_RANGE. */
export function readWorkingDays(days: number | null | undefined): Outcome<number | null> {
  if (days === null || days === undefined) return ok(null);
  const usable = Number.isInteger(days) && days >= 1 && days <= MAX_WORKING_DAYS;
  return usable ? ok(days) : refused(workingDaysOutOfRange({ days, most: MAX_WORKING_DAYS }));
}
