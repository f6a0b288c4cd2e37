import { afterEach, describe, expect, it } from 'vitest';
import {
  installHolidayNotices,
  statutoryHolidays,
  workOutAgain,
  type DeadlineBasis,
} from '../../kernel/index.js';
import { rectificationDeadline } from './rectification-deadline.js';

const MONDAY = new Date('2016-06-13T02:00:00Z');

describe('rectificationDeadline', () => {
  it.each([
    ['the default', null, null, '2016-07-11T15:59:59.999Z'],
    ['what the order names', 5, null, '2016-06-20T15:59:59.999Z'],
    ['what the ruling sets, where the order names nothing', null, '2016-06-15', '2016-06-15T15:59:59.999Z'],
    ['less than the ruling sets', 1, '2016-06-15', '2016-06-14T15:59:59.999Z'],
    ['the last day of the ruling', 2, '2016-06-15', '2016-06-15T15:59:59.999Z'],
  ])('is %s, until 24:00 in Beijing', (_what, workingDays, rulingLastDay, deadline) => {
    expect(rectificationDeadline({ from: MONDAY, workingDays, rulingLastDay, byDefault: 20 })).toMatchObject({
      ok: true,
      value: { gives: new Date(deadline).toISOString() },
    });
  });

  it.each([
    ['a working day more than the ruling gives', 3, '2016-06-15'],
    ['a ruling whose period has passed', null, '2016-06-12'],
  ])('is refused for %s', (_what, workingDays, rulingLastDay) => {
    expect(rectificationDeadline({ from: MONDAY, workingDays, rulingLastDay, byDefault: 20 })).toMatchObject({
      ok: false,
      error: { code: 'PERIOD_BEYOND_RULING' },
    });
  });

  describe('when a notice of holidays is published later', () => {
    const from = new Date('2026-12-28T02:00:00Z');
    afterEach(() => installHolidayNotices([]));

    function periodOf(workingDays: number | null, rulingLastDay: string | null): DeadlineBasis {
      const period = rectificationDeadline({ from, workingDays, rulingLastDay, byDefault: 4 });
      if (!period.ok) throw new Error(period.error.code);
      return period.value;
    }

    it.each([
      ['moves where the ruling has room', 4, '2027-01-08', '2027-01-05'],
      ['moves as far as the ruling goes', 5, '2027-01-05', '2027-01-05'],
      ['does not move where it is all that the ruling gives', null, '2027-01-04', '2027-01-04'],
      ['moves where the ruling sets no period', null, null, '2027-01-05'],
    ])('%s', (_what, workingDays, rulingLastDay, lastDay) => {
      const period = periodOf(workingDays, rulingLastDay);
      const holidays = [...statutoryHolidays(2027), '2027-01-04'];
      installHolidayNotices([{ year: 2027, source: '通知', holidays, workdays: [] }]);
      expect(workOutAgain(period).gives).toBe(new Date(`${lastDay}T23:59:59.999+08:00`).toISOString());
    });
  });
});
