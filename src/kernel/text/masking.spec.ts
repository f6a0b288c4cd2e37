import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAccount, maskIdNumber, maskName, maskPhone } from './masking.js';

describe('masking', () => {
  it.each([
    ['张伟', '张*'],
    ['欧阳娜娜', '欧***'],
    ['张', '张*'],
    ['𠮷田', '𠮷*'],
    ['', '*'],
  ])('leaves of the name %j %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('leaves of an identity number first 3 and last 4', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110***********002X');
  });

  it('leaves of a phone number first 3 and last 4', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });

  it('leaves of an account last 4', () => {
    expect(maskAccount('6222020200012345678')).toBe('***************5678');
  });

  it('hides short text whole', () => {
    expect([maskIdNumber('1234567'), maskPhone('110'), maskAccount('1234')]).toEqual([
      '*******',
      '***',
      '****',
    ]);
  });

  it('keeps the length and never shows more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 30 }), (text) => {
        for (const [mask, shown] of [
          [maskIdNumber, 7],
          [maskPhone, 7],
          [maskAccount, 4],
        ] as const) {
          const masked = mask(text);
          expect(masked).toHaveLength(text.length);
          expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(Math.min(shown, text.length));
          expect(masked.includes('*')).toBe(text !== '');
        }
      }),
    );
  });
});
