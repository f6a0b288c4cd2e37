import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  compareMoney,
  money,
  moneyFromJson,
  moneyToJson,
  shareOfMoney,
  subtractMoney,
} from './money.js';
import { ok } from '../results/result.js';

const amounts = fc
  .bigInt({ min: -999_999_999_999_999_999n, max: 999_999_999_999_999_999n })
  .map((each) => money(each));

describe('money', () => {
  it('takes minor units as bigint or string', () => {
    expect(money('123456')).toEqual({ amount: 123_456n, currency: 'CNY' });
    expect(money(-5n, 'USD')).toEqual({ amount: -5n, currency: 'USD' });
  });

  it.each(['1.5', '1e3', '', '007', '-0', '+1', ' 1', '0x10', '1000000000000000000'])(
    'throws for %j',
    (text) => {
      expect(() => money(text)).toThrow(TypeError);
    },
  );

  it('throws for a float that slipped past the types, and for an odd currency', () => {
    expect(() => money(JSON.parse('1.5'))).toThrow(TypeError);
    expect(() => money(1n, 'cny')).toThrow(TypeError);
  });
});

describe('money as JSON', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(amounts, (each) => {
        const travelled: unknown = JSON.parse(JSON.stringify(moneyToJson(each)));
        expect(moneyFromJson(travelled)).toEqual(ok(each));
      }),
    );
  });

  it.each([
    ['a number', 12, 'value'],
    ['null', null, 'value'],
    ['no currency', { amount: '1' }, 'value'],
    ['a JSON number as amount', { amount: 100, currency: 'CNY' }, 'amount'],
    ['a fraction', { amount: '1.50', currency: 'CNY' }, 'amount'],
    ['a currency in small letters', { amount: '1', currency: 'cny' }, 'currency'],
  ])('refuses %s with MONEY_MALFORMED', (_, value, field) => {
    expect(moneyFromJson(value)).toMatchObject({
      ok: false,
      error: { code: 'MONEY_MALFORMED', facts: { field } },
    });
  });
});

describe('arithmetic', () => {
  it('adds and takes away again', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        expect(subtractMoney(addMoney(one, other), other)).toEqual(one);
        expect(compareMoney(one, other)).toBe(-compareMoney(other, one) || 0);
      }),
    );
  });

  it('does not mix currencies', () => {
    for (const combine of [addMoney, subtractMoney, compareMoney]) {
      expect(() => combine(money(1n), money(1n, 'USD'))).toThrow('Cannot combine CNY with USD');
    }
  });
});

describe('shareOfMoney', () => {
  it.each([
    [10n, 5n, 100n, 1n],
    [9n, 5n, 100n, 0n],
    [-10n, 5n, 100n, -1n],
    [10n, -5n, 100n, -1n],
    [10n, 5n, -100n, -1n],
    [100n, 1n, 3n, 33n],
    [200n, 1n, 3n, 67n],
    [0n, 1n, 3n, 0n],
  ])('of %s times %s/%s is %s', (amount, numerator, denominator, share) => {
    expect(shareOfMoney(money(amount), { numerator, denominator }).amount).toBe(share);
  });

  it('is never more than half a minor unit off', () => {
    const part = fc.bigInt({ min: -10_000n, max: 10_000n });
    fc.assert(
      fc.property(amounts, part, part, (whole, numerator, denominator) => {
        fc.pre(denominator !== 0n);
        const off =
          whole.amount * numerator - shareOfMoney(whole, { numerator, denominator }).amount * denominator;
        expect((off < 0n ? -off : off) * 2n <= (denominator < 0n ? -denominator : denominator)).toBe(true);
      }),
    );
  });

  it('throws for a denominator of zero', () => {
    expect(() => shareOfMoney(money(1n), { numerator: 1n, denominator: 0n })).toThrow(RangeError);
  });
});
