import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfile } from './profile-file.js';
import { partsFor, SMALLEST_CELL, stepOf, tellCells, tellShare, tellShares } from './suppress.js';

describe('what is told', () => {
  it('is no code of fewer than ten platforms, whatever its rows, and not the rest that would give it away', () => {
    const told = tellShares(
      new Map([
        ['OPEN', { rows: 60, platforms: 40 }],
        ['CLOSED', { rows: 20, platforms: 10 }],
        ['HALTED', { rows: 9_000, platforms: 9 }],
      ]),
    );
    expect(told).toEqual({ CLOSED: 0.25, OPEN: 0.75 });
  });

  it('is all or none where a share would be of fewer than ten platforms', () => {
    const of = (platforms: number) => ({ rows: platforms, platforms });
    expect(tellShare(of(9), of(91))).toBe(0);
    expect(tellShare(of(91), of(9))).toBe(1);
    expect(tellShare(of(10), of(90))).toBe(0.1);
  });

  it('has two digits of a number', () => {
    expect([5_286_000_000_000, 0.0123, -31, 0].map(stepOf)).toEqual(['5.3e12', '1.2e-2', '-3.1e1', '0.0e0']);
  });

  it('cuts values into parts of ten platforms at least', () => {
    expect([9, 10, 29, 30, 10_000].map(partsFor)).toEqual([0, 1, 2, 3, 20]);
  });

  it('spreads rows over cells of ten platforms at least, and says nothing of fewer', () => {
    assert(
      property(array(tuple(integer({ min: 0, max: 900 }), integer({ min: 1, max: 40 }))), (drawn) => {
        const counts = new Map(drawn);
        const whole = [...counts.values()].reduce((sum, platforms) => sum + platforms, 0);
        const cells = tellCells(counts);
        const most = Math.max(0, ...counts.keys());
        const wrong = cells.filter(
          ({ from, to, share }) =>
            from > to ||
            to > Math.max(9, most * 1.5) ||
            Math.round(share * whole) < SMALLEST_CELL - whole / 1_000,
        );
        expect(wrong).toEqual([]);
        expect(cells.length === 0 || whole >= SMALLEST_CELL).toBe(true);
      }),
    );
  });

  it('does not say how many rows the one platform with the most has', () => {
    const cells = tellCells(
      new Map([
        [1, 20],
        [2, 15],
        [4_711, 1],
      ]),
    );
    expect(cells).toEqual([
      { from: 1, to: 1, share: 0.556 },
      { from: 2, to: 2, share: 0.444 },
    ]);
  });
});

describe('readProfile', () => {
  it('refuses what is no profile, in one sentence', () => {
    expect(() => readProfile('no')).toThrow('The profile is no JSON.');
    expect(() => readProfile('{"format":"huishang-sandbox-profile"}')).toThrow(
      /^The profile is not one of this build: /,
    );
  });
});
