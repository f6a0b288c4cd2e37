import { describe, expect, it } from 'vitest';
import { directionOf, effectLines, type Access, type Effect } from './effects';

const access = (decision: Access['decision'], given: Partial<Access> = {}): Access => ({
  decision,
  regional: false,
  dailyQuota: null,
  ...given,
});

const effect = (item: string, purpose: Effect['purpose'], before: Access, after: Access): Effect => ({
  item,
  purpose,
  before,
  after,
  changed: JSON.stringify(before) !== JSON.stringify(after),
});

describe('what an agreement changes', () => {
  it('is one line for purposes that change alike, without what stays', () => {
    const lines = effectLines([
      effect('a', 'STATISTICS', access('CLOSED'), access('MASKED')),
      effect('a', 'RECTIFICATION', access('CLOSED'), access('MASKED')),
      effect('a', 'RISK_MONITORING', access('OPEN'), access('OPEN')),
      effect('b', 'STATISTICS', access('CLOSED'), access('MASKED')),
      { ...effect('c', 'STATISTICS', access('CLOSED'), access('CLOSED')), changed: true },
    ]);
    expect(lines.map(({ item, purposes }) => [item, purposes])).toEqual([
      ['a', ['STATISTICS', 'RECTIFICATION']],
      ['b', ['STATISTICS']],
    ]);
  });

  it.each([
    ['CLOSED', 'MASKED', 'MORE'],
    ['MASKED', 'OPEN', 'MORE'],
    ['OPEN', 'CLOSED', 'LESS'],
    ['MASKED', 'MASKED', 'OTHER'],
  ] as const)('from %s to %s gives %s', (before, after, direction) => {
    expect(directionOf({ before: access(before), after: access(after) })).toBe(direction);
  });
});
