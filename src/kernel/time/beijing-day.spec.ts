import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beijingDay,
  beijingDayNumber,
  DAY_MILLISECONDS,
  endOfBeijingDay,
  startOfBeijingDay,
} from './beijing-day.js';

/** From the first year without summer time. */
const instants = fc.date({
  min: new Date('1992-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const byTimeZone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

describe('the day in Beijing', () => {
  it.each([
    ['2016-06-30T15:59:59.999Z', '2016-06-30'],
    ['2016-06-30T16:00:00Z', '2016-07-01'],
    ['2016-12-31T16:00:00Z', '2017-01-01'],
    ['2016-02-28T16:00:00Z', '2016-02-29'],
  ])('of %s is %s', (instant, day) => {
    expect(beijingDay(new Date(instant))).toBe(day);
  });

  it('is that of the time zone database', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(beijingDay(instant)).toBe(byTimeZone.format(instant));
      }),
    );
  });

  it('is counted from 1970-01-01', () => {
    expect(beijingDayNumber(new Date('1969-12-31T15:59:59Z'))).toBe(-1);
    expect(beijingDayNumber(new Date('1969-12-31T16:00:00Z'))).toBe(0);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(beijingDayNumber(instant)).toBe(
          Date.parse(`${beijingDay(instant)}T00:00:00Z`) / DAY_MILLISECONDS,
        );
      }),
    );
  });

  it('holds every instant from its start until its end, which is the next one’s start', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const start = startOfBeijingDay(beijingDay(instant));
        const end = endOfBeijingDay(beijingDay(instant));
        expect(start <= instant && instant < end).toBe(true);
        expect(beijingDay(start)).toBe(beijingDay(instant));
        expect(startOfBeijingDay(beijingDay(end))).toEqual(end);
        expect(beijingDayNumber(end)).toBe(beijingDayNumber(instant) + 1);
      }),
    );
  });

  it('is none for what is no date', () => {
    expect(() => beijingDayNumber(new Date('never'))).toThrow('Not a date');
    expect(() => beijingDay(new Date('never'))).toThrow(RangeError);
    expect(startOfBeijingDay('yesterday').getTime()).toBeNaN();
  });
});
