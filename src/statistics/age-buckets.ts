import {
  addWorkingDays,
  beijingDay,
  DAY_MILLISECONDS,
  startOfBeijingDay,
  workingDaysBetween,
} from '../kernel/index.js';

/** Ages at most, in working days (工作日); what is older is in a bucket of its own. */
const LIMITS = [5, 10, 20, 60] as const;

/** 未结时长: how long something has been waiting, in working days. */
export const AGE_BUCKETS = ['UP_TO_5', 'UP_TO_10', 'UP_TO_20', 'UP_TO_60', 'OVER_60'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** The first instant from which no more than so many working days have passed. */
function since(now: Date, days: number): Date {
  let start = startOfBeijingDay(beijingDay(addWorkingDays(now, -days))).getTime();
  // Days without work before it, and the day of which the first working day counts, are as far away.
  while (workingDaysBetween(new Date(start - DAY_MILLISECONDS), now) <= days) start -= DAY_MILLISECONDS;
  return new Date(start);
}

/** From when on things fall into each bucket but the last, the youngest first. */
export function bucketStarts(now: Date): readonly Date[] {
  return LIMITS.map((days) => since(now, days));
}
