import type { PeriodPart } from '../../../kernel/index.js';
import type { LawRowOf } from '../tables/index.js';
import type { LawSnapshot } from '../law-snapshot.js';

export type PeriodRow = LawRowOf<'period'>;

/** 期间: the row of a period on a day in Beijing, which may say it in words alone; null where no row holds. */
export function periodRowOn(law: LawSnapshot, code: string, day: string): PeriodRow | null {
  return law.rowsOn('period', day).find(({ periodCode }) => periodCode === code) ?? null;
}

/** The row of a period that has a length; null where no row holds, or the one that does names none. */
export function periodOn(law: LawSnapshot, code: string, day: string): PeriodRow | null {
  const row = periodRowOn(law, code, day);
  return row?.amount === null ? null : row;
}

/** A period of days or working days as deadlines are worked out from it. @throws for one of hours or of no length */
export function partOf({ id, amount, unit }: PeriodRow): PeriodPart {
  if (amount === null || unit === null || unit === 'HOURS')
    throw new Error(`Period ${id} is not one of days.`);
  return unit === 'DAYS' ? { days: amount } : { workingDays: amount };
}
