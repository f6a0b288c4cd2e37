import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isCalendarKnown,
  isWorkingDay,
  LAST_KNOWN_CALENDAR_YEAR,
  workingDaysBetween,
} from './working-days.js';

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

describe('years without a published calendar', () => {
  const year = LAST_KNOWN_CALENDAR_YEAR + 1;

  it('know weekends only', () => {
    const october = Array.from({ length: 7 }, (_, index) => at(`${year}-10-0${index + 1}`));
    expect(october.filter(isWorkingDay)).toHaveLength(5);
  });

  it('can be told', () => {
    expect(LAST_KNOWN_CALENDAR_YEAR).toBeGreaterThanOrEqual(2026);
    expect(isCalendarKnown(at('2016-06-01'))).toBe(true);
    expect(isCalendarKnown(new Date(`${LAST_KNOWN_CALENDAR_YEAR}-12-31T15:59:59Z`))).toBe(true);
    expect(isCalendarKnown(new Date(`${LAST_KNOWN_CALENDAR_YEAR}-12-31T16:00:00Z`))).toBe(false);
    expect(isCalendarKnown(at('1999-06-01'))).toBe(false);
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
