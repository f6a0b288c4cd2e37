import { expect, it } from 'vitest';
import { datedTableHorizons, endingTables } from './dated-table-horizons.js';

const DAY_MILLISECONDS = 86_400_000;

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
