import { STATUTORY_HOLIDAYS_SINCE, statutoryHolidays } from './statutory-holidays.js';

/** 国务院办公厅关于某年部分节假日安排的通知: which days of a year are free, and which weekend days are worked for it. */
export interface HolidayNotice {
  readonly year: number;
  /** 文号, or where the notice stands. */
  readonly source: string;
  /** Days off (`YYYY-MM-DD`), weekends in between included or not. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly workdays: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A notice may free the last days of the year before, and the first ones of the year after. */
const isNear = (day: string, year: number): boolean => day > `${year - 1}-12-20` && day < `${year + 1}-01-10`;

function faultsOf({ year, source, holidays, workdays }: HolidayNotice): string[] {
  const faults: string[] = [];
  if (!Number.isInteger(year) || year < STATUTORY_HOLIDAYS_SINCE || year > 2100) {
    return [`${year} is no year from ${STATUTORY_HOLIDAYS_SINCE} to 2100`];
  }
  if (source.trim() === '') faults.push('the source is empty');
  for (const day of [...holidays, ...workdays]) {
    if (!isDay(day) || !isNear(day, year)) faults.push(`${day} is no day of ${year} (YYYY-MM-DD)`);
  }
  const missing = statutoryHolidays(year).filter((day) => !holidays.includes(day));
  if (missing.length > 0) faults.push(`the statutory holidays ${missing.join(', ')} are missing`);
  for (const day of workdays) {
    if (isDay(day) && !isWeekend(day)) faults.push(`${day} is worked anyway and is no weekend day`);
    if (holidays.includes(day)) faults.push(`${day} is both free and worked`);
  }
  return faults;
}

/** What is wrong with notices, one sentence each; none for notices that can be used. */
export function holidayNoticeFaults(notices: readonly HolidayNotice[]): string[] {
  const years = notices.map(({ year }) => year);
  const twice = years.filter((year, index) => years.indexOf(year) !== index);
  return [
    ...notices.flatMap((notice) => faultsOf(notice).map((fault) => `Notice of ${notice.year}: ${fault}.`)),
    ...twice.map((year) => `There are two notices of ${year}.`),
  ];
}
