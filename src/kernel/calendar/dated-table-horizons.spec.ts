import { expect, it } from 'vitest';
import { datedTableHorizons, endingTables } from './dated-table-horizons.js';
import { installDivisions } from '../divisions/index.js';
import { installHolidayNotices } from './installed-calendar.js';
import { statutoryHolidays } from './statutory-holidays.js';

const DAY_MILLISECONDS = 86_400_000;

it('says of divisions what the operator has looked up, and what is to be done', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  const divisions = () => datedTableHorizons().find(({ table }) => table === 'divisions');
  const shipped = divisions()?.lastDay;
  try {
    installDivisions(now, [], '2026-11-01');
    expect(divisions()).toMatchObject({ lastDay: '2026-11-01', remedy: expect.stringMatching(/knownUntil/) });
    // Older than the release: what it ships holds.
    installDivisions(now, [], '2020-01-01');
    expect(divisions()?.lastDay).toBe(shipped);
  } finally {
    installDivisions(now);
  }
});

it.each(datedTableHorizons())(
  'says that $table ends from 61 days before, and when it has ended',
  ({ table, until }) => {
    const named = (days: number): boolean =>
      endingTables(new Date(until.getTime() + days * DAY_MILLISECONDS)).some((each) => each.table === table);
    expect([-62, -61, -60, 0, 400].map(named)).toEqual([false, true, true, true, true]);
  },
);

it('asks for the notice of the next year from 1 November on', () => {
  const asked = (at: string): boolean =>
    endingTables(new Date(at)).some(
      ({ table, remedy }) => table === 'holidays' && remedy.includes('law import'),
    );
  expect(asked('2026-10-31T23:59:59+08:00')).toBe(false);
  expect(asked('2026-11-01T00:00:00+08:00')).toBe(true);
  const notice = { year: 2027, source: '通知', holidays: statutoryHolidays(2027), workdays: [] };
  try {
    installHolidayNotices([notice]);
    expect(asked('2026-11-01T00:00:00+08:00')).toBe(false);
    expect(asked('2027-11-01T00:00:00+08:00')).toBe(true);
  } finally {
    installHolidayNotices([]);
  }
});
