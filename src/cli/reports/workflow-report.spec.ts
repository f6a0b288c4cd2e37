import { expect, it } from 'vitest';
import { differenceLines } from './workflow-report.js';

it('names the columns that differ, and what each says', () => {
  const columns = [
    { column: 'state', inRow: 'DECIDED', byEvents: 'DELIBERATION' },
    { column: 'dueAt', inRow: undefined, byEvents: null },
  ];
  expect(differenceLines({ kind: 'DISPUTE', id: 'd1', columns, fault: null })).toEqual([
    'DISPUTE d1 is not what its events say:',
    '  state: "DECIDED" in the row, "DELIBERATION" by the events',
    '  dueAt: nothing in the row, null by the events',
  ]);
});

it('says what is wrong with the events where they cannot be told', () => {
  expect(differenceLines({ kind: 'CASE', id: 'c1', columns: [], fault: 'One is missing' })).toEqual([
    'CASE c1: One is missing.',
  ]);
});
