import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { basisOf, deadlineOf, fixedDeadline, prolong, workOut, workOutAgain } from './deadline-basis.js';
import { calendarYears, installHolidayNotices, lastKnownCalendarYear } from './installed-calendar.js';
import { statutoryHolidays } from './statutory-holidays.js';
import { addWorkingDays, endOfWorkingDays, workingDaysBetween } from './working-days.js';

const at = (day: string): Date => new Date(`${day}T09:30:00+08:00`);
const end = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();
const NOTICE = {
  year: 2027,
  source: '国办发明电〔2026〕8号',
  holidays: [...statutoryHolidays(2027), '2027-01-04'],
  workdays: ['2027-01-09'],
};

afterEach(() => installHolidayNotices([]));

describe('workOut', () => {
  it.each([
    ['working days', [{ workingDays: 3 }], '2016-06-16'],
    ['working days behind working days', [{ workingDays: 3 }, { workingDays: 2 }], '2016-06-20'],
    ['days that end on a weekend', [{ days: 5 }], '2016-06-20'],
    ['days that end on a working day', [{ days: 4 }], '2016-06-17'],
    [
      'a timer that stood still from Tuesday to Thursday',
      [{ workingDays: 3 }, { stoodStill: { from: '2016-06-14T05:00:00Z', to: '2016-06-16T05:00:00Z' } }],
      '2016-06-20',
    ],
  ])('counts %s', (_what, parts, last) => {
    const basis = workOut(at('2016-06-13'), parts);
    expect(basis.gives).toBe(end(last));
    expect(workOutAgain(basis)).toEqual(basis);
  });

  it('goes no further than it may', () => {
    const bound = new Date(end('2016-06-15'));
    expect(workOut(at('2016-06-13'), [{ workingDays: 9 }], bound).gives).toBe(end('2016-06-15'));
    expect(prolong(workOut(at('2016-06-13'), [], bound), { workingDays: 9 }).gives).toBe(end('2016-06-15'));
  });

  it('counts a period in parts as in one', () => {
    const instants = fc.date({ min: at('2015-01-01'), max: at('2025-12-31'), noInvalidDate: true });
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(instants, days, days, (from, one, other) => {
        const { gives } = prolong(workOut(from, [{ workingDays: one }]), { workingDays: other });
        expect(gives).toBe(endOfWorkingDays(from, one + other).toISOString());
      }),
    );
  });
});

describe('a notice that is published later', () => {
  it('moves what was worked out over its days, to where it would have been with it', () => {
    const from = at('2026-12-28');
    const before = workOut(from, [{ workingDays: 4 }]);
    expect(before.gives).toBe(end('2027-01-04'));
    const years = calendarYears();
    installHolidayNotices([NOTICE]);
    expect(workOutAgain(before).gives).toBe(end('2027-01-05'));
    expect(workOutAgain(before)).toEqual(workOut(from, [{ workingDays: 4 }]));
    // A weekend day that is worked brings the end nearer again.
    expect(workOut(from, [{ workingDays: 9 }]).gives).toBe(end('2027-01-11'));
    expect(calendarYears().get(2026)).toBe(years.get(2026));
    expect([years.has(2027), calendarYears().has(2027), lastKnownCalendarYear()]).toEqual([
      false,
      true,
      2027,
    ]);
  });

  it('moves days that end on a holiday, and no instant that somebody named', () => {
    const days = workOut(at('2027-01-01'), [{ days: 3 }]);
    const named = fixedDeadline(new Date(end('2027-01-04')));
    installHolidayNotices([NOTICE]);
    expect(days.gives).toBe(end('2027-01-04'));
    expect(workOutAgain(days).gives).toBe(end('2027-01-05'));
    expect(workOutAgain(named)).toEqual(named);
  });

  it('of a year behind one without does not make the year between known', () => {
    installHolidayNotices([{ ...NOTICE, year: 2028, holidays: statutoryHolidays(2028), workdays: [] }]);
    expect(lastKnownCalendarYear()).toBe(2026);
  });

  it('says all of a year of which one is shipped', () => {
    const holidays = [...statutoryHolidays(2026), '2026-03-09'];
    installHolidayNotices([{ year: 2026, source: '更正', holidays, workdays: [] }]);
    expect(workingDaysBetween(at('2026-03-06'), at('2026-03-10'))).toBe(1);
    // A bridging day of the shipped notice that this one does not have.
    expect(addWorkingDays(at('2026-02-19'), 1)).toEqual(at('2026-02-20'));
  });
});

it('takes a deadline that was given without a basis as it is', () => {
  const basis = workOut(at('2016-06-13'), [{ workingDays: 3 }]);
  const bases = { dueAt: basis };
  expect(basisOf(bases, 'dueAt', deadlineOf(basis))).toBe(basis);
  for (const kept of [bases, {}, null]) {
    expect(basisOf(kept, 'dueAt', at('2016-06-30'))).toEqual(fixedDeadline(at('2016-06-30')));
  }
});
