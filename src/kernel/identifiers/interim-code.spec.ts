import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInterimCode, makeInterimCode } from './interim-code.js';
import { isPlatformCode, platformCodeOf } from './platform-code.js';

describe('interim code', () => {
  it('is built of prefix, region, serial and check character', () => {
    const code = makeInterimCode('110101', 42);
    expect(code).toMatch(/^XW110101000000042.$/);
    expect(isInterimCode(code)).toBe(true);
  });

  it('is a platform code for every serial, and a different one for each', () => {
    const serial = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(serial, serial, (one, other) => {
        const code = makeInterimCode('440305', one);
        expect(isPlatformCode(code)).toBe(true);
        expect(code === makeInterimCode('440305', other)).toBe(one === other);
      }),
    );
  });

  it('is told from a registered code', () => {
    expect(isInterimCode(platformCodeOf('91110000600037341L'))).toBe(false);
  });

  it.each([0, -1, 1.5, 1_000_000_000, Number.NaN])('has no serial %s', (serial) => {
    expect(() => makeInterimCode('110101', serial)).toThrow(RangeError);
  });

  it('needs six region digits', () => {
    expect(() => makeInterimCode('1101', 1)).toThrow(RangeError);
  });
});
