import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, MAX_ATTEMPTS } from './back-off.js';

describe('backOff', () => {
  it('waits four times as long after each failure, up to half a day', () => {
    const seconds = Array.from({ length: MAX_ATTEMPTS }, (_, index) => backOff(index + 1, 0.5) / 1_000);
    expect(seconds).toEqual([5, 20, 80, 320, 1_280, 5_120, 20_480, 43_200, 43_200, 43_200]);
  });

  it('is off by a fifth at most, and spreads', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, chance) => {
          const middle = backOff(n, 0.5);
          expect(Math.abs(backOff(n, chance) - middle)).toBeLessThanOrEqual(middle * 0.2 + 1);
        },
      ),
    );
    expect(backOff(3, 0)).toBeLessThan(backOff(3, 1));
  });
});
