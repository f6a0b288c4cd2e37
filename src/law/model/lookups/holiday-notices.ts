import type { HolidayNotice } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';

/** The notices of public holidays (节假日安排) that operators have added and not ended, one for each year. */
export function holidayNotices(law: LawSnapshot): readonly HolidayNotice[] {
  const rows = law.rows('holiday_notice').filter(({ validTo }) => validTo === null);
  return rows.map(({ year, holidays, workdays, document: key }) => {
    const { number, zh } = law.document(key);
    return { year: Number(year), source: number ?? zh, holidays, workdays };
  });
}
