import { LunarDay, SolarTerm } from 'tyme4ts';

/** Dates of the lunar calendar (农历) or of a solar term (节气) are computed: GB/T 33661-2017 fixes how. */
interface SolarDate {
  getYear(): number;
  getMonth(): number;
  getDay(): number;
}

const padded = (value: number): string => String(value).padStart(2, '0');
const isoDay = (date: SolarDate): string =>
  `${date.getYear()}-${padded(date.getMonth())}-${padded(date.getDay())}`;
const lunar = (year: number, month: number, day: number, later = 0): string =>
  isoDay(LunarDay.fromYmd(year, month, day).getSolarDay().next(later));

/** The year from which the law in this form applies: 国务院令第795号, in force since 2025-01-01. */
export const STATUTORY_HOLIDAYS_SINCE = 2025;

/**
 * The days that are holidays for everybody by law (法定节假日): 全国年节及纪念日放假办法 (2024) art. 2, thirteen days. Which
 * days beside them are free, and which weekends are worked for it, the State Council's notice of the year says.
 *
 * @param year of the Gregorian calendar, 2025 or later
 * @returns `YYYY-MM-DD`
 */
export function statutoryHolidays(year: number): readonly string[] {
  return [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((later) => lunar(year, 1, 1, later)),
    isoDay(SolarTerm.fromName(year, '清明').getSolarDay()),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar(year, 5, 5),
    lunar(year, 8, 15),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ];
}
