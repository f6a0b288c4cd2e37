import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan } from './money-format.js';
import { money } from './money.js';

describe('formatYuan', () => {
  it.each([
    [0n, 'CNY', '0.00元'],
    [5n, 'CNY', '0.05元'],
    [123_456n, 'CNY', '1,234.56元'],
    [-100_000_000n, 'CNY', '-1,000,000.00元'],
    [5_000_000_000_000n, 'CNY', '50,000,000,000.00元'],
    [123_456n, 'USD', '1,234.56 USD'],
    [123_456n, 'JPY', '123,456 JPY'],
  ])('writes %s %s as %s', (amount, currency, text) => {
    expect(formatYuan(money(amount, currency))).toBe(text);
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (amount) => {
        const digits = formatYuan(money(amount)).replaceAll(/[^\d-]/g, '');
        expect(BigInt(digits)).toBe(amount);
      }),
    );
  });
});
