import { describe, expect, it } from 'vitest';
import { boardOf, missingKinds, percentOf } from './board';

const order = (id: string, status: string, dueAt: string | null, overdue = false) => ({
  id,
  status,
  dueAt,
  overdue,
});

describe('boardOf', () => {
  it('puts each order where the next step is, the late and the near first', () => {
    const board = boardOf([
      order('a', 'ACCEPTED', null),
      order('b', 'RETURNED', '2016-07-09T16:00:00Z'),
      order('c', 'ACCEPTED', '2016-07-01T16:00:00Z', true),
      order('d', 'ISSUED', '2016-07-01T16:00:00Z'),
      order('e', 'WITHDRAWN', null),
      order('f', 'SUBMITTED', null),
    ]);
    expect([...board].map(([column, orders]) => `${column} ${orders.map(({ id }) => id).join('')}`)).toEqual([
      'TO_ACCEPT d',
      'WORKING cba',
      'TO_VERIFY f',
      'TO_CLOSE ',
      'ENDED e',
    ]);
  });
});

describe('percentOf', () => {
  it('is what was reported last, and all once it was verified', () => {
    const progress = [{ percent: 20 }, { percent: 60 }];
    expect(percentOf({ status: 'ACCEPTED', progress })).toBe(60);
    expect(percentOf({ status: 'VERIFIED', progress })).toBe(100);
    expect(percentOf({ status: 'ISSUED', progress: [] })).toBe(0);
  });
});

describe('missingKinds', () => {
  it('counts no order that was withdrawn', () => {
    const orders = [
      { kind: 'BAN', status: 'WITHDRAWN' },
      { kind: 'CLOSE_SITE_APP', status: 'ISSUED' },
    ];
    expect(missingKinds(['BAN', 'CLOSE_SITE_APP'], orders)).toEqual(['BAN']);
  });
});
