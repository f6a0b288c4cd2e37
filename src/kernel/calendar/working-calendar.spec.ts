import { describe, expect, it } from 'vitest';
import { workingCalendar } from './working-calendar.js';

describe('the calendar of a year', () => {
  it('has the days off and the weekend days worked of the notice of 2016', () => {
    const calendar = workingCalendar(2016);
    expect(calendar.known).toBe(true);
    expect(calendar.holidays).toContain('2016-10-03');
    expect(calendar.workdays).toContain('2016-10-08');
    expect(calendar.workingDays).toBe(250);
  });

  it('has no more than the statutory holidays where the notice is not known', () => {
    const calendar = workingCalendar(2090);
    expect(calendar).toMatchObject({ known: false, source: null, workdays: [] });
    expect(calendar.holidays).toContain('2090-01-01');
  });
});
