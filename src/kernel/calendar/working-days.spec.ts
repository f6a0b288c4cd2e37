import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  endOfWorkingDays,
  isCalendarKnown,
  isProvisionalDeadline,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.js';
import { installHolidayNotices, lastKnownCalendarYear } from './installed-calendar.js';
import { holidayNoticeFaults } from './holiday-notice.js';
import { statutoryHolidays } from './statutory-holidays.js';
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** Half past nine in the morning, Beijing time. */
const at = (day: string): Date => new Date(`${day}T09:30:00+08:00`);
const instants = fc.date({ min: at('2015-01-01'), max: at('2027-12-31'), noInvalidDate: true });

describe('isWorkingDay', () => {
  it.each([
    ['2016-02-05', true, 'a Friday'],
    ['2016-02-06', true, 'a Saturday worked before Spring Festival'],
    ['2016-02-08', false, 'Spring Festival'],
    ['2016-04-04', false, 'Qingming'],
    ['2016-10-08', true, 'a Saturday worked after National Day'],
    ['2024-02-04', true, 'a Sunday worked before Spring Festival'],
    ['2024-02-12', false, 'Spring Festival'],
    ['2024-09-17', false, 'Mid-Autumn'],
    ['2024-10-12', true, 'a Saturday worked after National Day'],
    ['2025-01-26', true, 'a Sunday worked before Spring Festival'],
    ['2025-05-05', false, 'Labour Day'],
    ['2025-10-08', false, 'National Day'],
    ['2026-01-02', false, 'New Year'],
    ['2026-02-14', true, 'a Saturday worked before Spring Festival'],
    ['2026-02-23', false, 'Spring Festival'],
    ['2026-03-07', false, 'a Saturday'],
  ])('of %s is %s: %s', (day, working) => {
    expect(isWorkingDay(at(day))).toBe(working);
  });

  it('goes by the day in Beijing, whatever the machine thinks', () => {
    expect(isWorkingDay(new Date('2024-03-10T15:59:59Z'))).toBe(false);
    expect(isWorkingDay(new Date('2024-03-10T16:00:00Z'))).toBe(true);
  });
});

/** Spring Festival of 2027 is on 6 February: what is astronomy comes within four minutes of midnight. */
const STATUTORY_2027 = [
  '2027-01-01',
  '2027-02-05',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-04-05',
  '2027-05-01',
  '2027-05-02',
  '2027-06-09',
  '2027-09-15',
  '2027-10-01',
  '2027-10-02',
  '2027-10-03',
];

describe('statutory holidays', () => {
  it('of 2027 are the thirteen of the law', () => {
    expect(statutoryHolidays(2027)).toEqual(STATUTORY_2027);
  });

  it.each([2025, 2026])('of %i are all free by the notice of that year', (year) => {
    const free = Object.keys(calendar.holidays);
    expect(statutoryHolidays(year).filter((day) => !free.includes(day))).toEqual([]);
  });

  it('are never working days, whether a notice is known or not', () => {
    const years = Array.from({ length: 60 }, (_, index) => 2025 + index);
    const worked = years.flatMap(statutoryHolidays).filter((day) => isWorkingDay(at(day)));
    expect(worked).toEqual([]);
  });
});

describe('years without a notice', () => {
  const year = lastKnownCalendarYear() + 1;

  it('can be told', () => {
    expect(year).toBeGreaterThanOrEqual(2027);
    expect(isCalendarKnown(at('2016-06-01'))).toBe(true);
    expect(isCalendarKnown(new Date(`${year - 1}-12-31T15:59:59Z`))).toBe(true);
    expect(isCalendarKnown(new Date(`${year - 1}-12-31T16:00:00Z`))).toBe(false);
    expect(isCalendarKnown(at('1999-06-01'))).toBe(false);
    expect(isProvisionalDeadline(at(`${year}-01-05`))).toBe(true);
    expect(isProvisionalDeadline(at(`${year - 1}-12-31`))).toBe(false);
    expect(isProvisionalDeadline(null)).toBe(false);
  });

  it.each([
    ['2026-12-28', 5, '2027-01-05'],
    ['2027-01-25', 10, '2027-02-10'],
    ['2027-04-02', 1, '2027-04-06'],
    ['2027-09-30', 1, '2027-10-04'],
  ])('%s and %i working days is %s, passing over the statutory holidays', (from, days, to) => {
    expect(addWorkingDays(at(from), days)).toEqual(at(to));
  });
});

describe('a notice that an operator adds', () => {
  const notice = {
    year: 2027,
    source: '国办发明电〔2026〕0号',
    holidays: [...STATUTORY_2027, '2027-02-09', '2027-02-10', '2027-02-11'],
    workdays: ['2027-01-30', '2027-02-20'],
  };
  afterEach(() => installHolidayNotices([]));

  it('makes the year known, and says which days are worked', () => {
    installHolidayNotices([notice]);
    expect(isCalendarKnown(at('2027-06-01'))).toBe(true);
    expect(isWorkingDay(at('2027-02-10'))).toBe(false);
    expect(isWorkingDay(at('2027-02-20'))).toBe(true);
    expect(addWorkingDays(at('2027-01-25'), 10)).toEqual(at('2027-02-12'));
  });

  it.each([
    [{ ...notice, year: 2016 }, 'no year'],
    [{ ...notice, source: ' ' }, 'source is empty'],
    [{ ...notice, holidays: STATUTORY_2027.slice(1) }, '2027-01-01 are missing'],
    [{ ...notice, holidays: [...notice.holidays, '2027-02-30'] }, 'no day of 2027'],
    [{ ...notice, holidays: [...notice.holidays, '2028-05-01'] }, 'no day of 2027'],
    [{ ...notice, workdays: ['2027-02-12'] }, 'no weekend day'],
    [{ ...notice, workdays: ['2027-02-06'] }, 'both free and worked'],
  ])('is refused where something is wrong with it', (wrong, fault) => {
    expect(holidayNoticeFaults([wrong])).toEqual([expect.stringContaining(fault)]);
    expect(() => installHolidayNotices([wrong])).toThrow(RangeError);
    expect(isCalendarKnown(at('2027-06-01'))).toBe(false);
  });

  it('is given once for a year', () => {
    expect(holidayNoticeFaults([notice, notice])).toEqual(['There are two notices of 2027.']);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2016-02-05', 1, '2016-02-06'],
    ['2016-02-05', 2, '2016-02-14'],
    ['2016-02-05', 3, '2016-02-15'],
    ['2024-02-09', 1, '2024-02-18'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', 0, '2026-03-07'],
    ['2025-10-09', -1, '2025-09-30'],
    ['2026-06-01', 10, '2026-06-15'],
  ])('%s and %i working days is %s', (from, days, to) => {
    expect(addWorkingDays(at(from), days)).toEqual(at(to));
  });

  it('lands on a working day, keeps the time of day, and is counted back by workingDaysBetween', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 300 }), (from, days) => {
        const to = addWorkingDays(from, days);
        expect(isWorkingDay(to)).toBe(true);
        expect((to.getTime() - from.getTime()) % 86_400_000).toBe(0);
        expect(workingDaysBetween(from, to)).toBe(days);
      }),
    );
  });

  it('may be done in two steps', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(instants, days, days, (from, one, other) => {
        expect(addWorkingDays(addWorkingDays(from, one), other)).toEqual(addWorkingDays(from, one + other));
      }),
    );
  });

  it.each([1.5, Number.NaN, 10_001, Number.POSITIVE_INFINITY])('throws for %s days', (days) => {
    expect(() => addWorkingDays(at('2026-06-01'), days)).toThrow(RangeError);
  });

  it('throws for a date that is none', () => {
    expect(() => addWorkingDays(new Date('never'), 1)).toThrow('Not a date');
  });
});

describe('endOfWorkingDays', () => {
  it.each([
    ['a day', '2026-06-01T00:30:00+08:00', 1, '2026-06-02'],
    ['a week-end between', '2026-06-05T18:00:00+08:00', 1, '2026-06-08'],
    ['five days over a holiday', '2016-09-29T23:59:00+08:00', 5, '2016-10-11'],
    ['no days', '2026-06-01T09:00:00+08:00', 0, '2026-06-01'],
  ])('is 24:00 in Beijing of the last day: %s', (_what, from, days, last) => {
    const end = endOfWorkingDays(new Date(from), days);
    expect(end).toEqual(new Date(`${last}T23:59:59.999+08:00`));
    expect(workingDaysBetween(new Date(from), end)).toBe(days);
  });

  it('does not go back', () => {
    expect(() => endOfWorkingDays(new Date(0), -1)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it('is the other way round when asked the other way round', () => {
    expect(workingDaysBetween(at('2026-06-08'), at('2026-06-05'))).toBe(-1);
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        expect(workingDaysBetween(one, other) + workingDaysBetween(other, one)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is 0 within one day and over a weekend', () => {
    expect(workingDaysBetween(at('2026-06-05'), at('2026-06-05'))).toBe(0);
    expect(workingDaysBetween(at('2026-06-07'), at('2026-06-06'))).toBe(0);
  });
});
