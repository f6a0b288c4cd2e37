import { expect, it } from 'vitest';
import { datedTableHorizons, endingTables } from './dated-table-horizons.js';
import { installDivisions } from '../divisions/index.js';

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
  'says that $table ends from sixty days before, and when it has ended',
  ({ table, until }) => {
    const named = (days: number): boolean =>
      endingTables(new Date(until.getTime() + days * DAY_MILLISECONDS), 60).some(
        (each) => each.table === table,
      );
    expect([-61, -60, -59, 0, 400].map(named)).toEqual([false, false, true, true, true]);
  },
);
