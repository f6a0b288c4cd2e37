import { describe, expect, it } from 'vitest';
import { indicatorFaults } from './check-indicator.js';
import { readFormula } from './formula.js';

function formula(text: string) {
  const read = readFormula(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const evaluate = (text: string, records: Record<string, unknown>, threshold = 0) =>
  formula(text).evaluate({ records, threshold });

describe('a formula', () => {
  it('says what it reads, through lists and conditions', () => {
    const text =
      'banking.custody == null || banking.products.filter(p, p.nestedIn != null).exists(q, q.amount > threshold && commerce.names.exists(n, n == q.issuer))';
    expect([...formula(text).paths].toSorted()).toEqual([
      'banking.custody',
      'banking.products',
      'banking.products.amount',
      'banking.products.issuer',
      'banking.products.nestedIn',
      'commerce.names',
    ]);
  });

  it('is so, or not', () => {
    expect(evaluate('banking.share < threshold', { banking: { share: 0.5 } }, 1)).toBe(true);
    expect(evaluate('banking.share < threshold', { banking: { share: 1 } }, 1)).toBe(false);
    expect(evaluate('banking.owed > 0', { banking: { owed: 123_456_789_012_345_678n } })).toBe(true);
    expect(evaluate('banking.custody == null', { banking: { custody: null } })).toBe(true);
    expect(evaluate('pboc.links.filter(l, l.end == null).size() >= 2', { pboc: { links: [] } })).toBe(false);
  });

  it('is neither where what it needs is not there', () => {
    expect(evaluate('banking.lending.pooled', { banking: { lending: null } })).toBeNull();
    expect(evaluate('banking.share < threshold', { banking: { share: null } })).toBeNull();
    expect(evaluate('banking.share < threshold', {})).toBeNull();
  });

  it('does not look through lists that are too long', () => {
    const list = Array.from({ length: 1_001 }, () => true);
    expect(evaluate('banking.flags.exists(f, f)', { banking: { flags: list.slice(1) } })).toBe(true);
    expect(evaluate('banking.flags.exists(f, f)', { banking: { flags: list } })).toBeNull();
  });

  it.each([
    ['patterns', 'commerce.name.matches("(a+)+$")'],
    ['unknown names', 'process.env == null'],
    ['functions that are not listed', 'string(banking.share) == "1"'],
    ['lists within lists within lists', 'banking.a.exists(a, banking.b.exists(b, banking.c.exists(c, c)))'],
    ['what says no yes or no', '1 + 2'],
    ['what cannot be parsed', 'banking.share >'],
    ['what is too long', Array.from({ length: 120 }, () => 'banking.a').join(' && ')],
    ['maps', '{"a": 1} == banking.a'],
  ])('is refused with %s', (_what, text) => {
    expect(readFormula(text).ok).toBe(false);
  });

  it('reaches nothing of the machine that works it out', () => {
    expect(evaluate('banking.constructor == null', { banking: {} })).toBeNull();
    expect(evaluate('banking.__proto__ == null', { banking: {} })).toBeNull();
  });
});

describe('the row of an indicator', () => {
  const row = {
    fields: ['banking.lending.pooledFunds'],
    requires: [],
    formula: 'banking.lending.pooledFunds',
    threshold: null,
    unit: null,
  };
  it('is right as it is', () => expect(indicatorFaults(row)).toEqual([]));
  it.each([
    ['formula', { formula: 'banking.lending.pooledFunds &&' }],
    ['fields', { formula: 'banking.custody == null' }],
    ['requires', { requires: ['banking.products'] }],
    ['unit', { threshold: 1, formula: 'threshold > 0.0 && banking.lending.pooledFunds' }],
    ['threshold', { threshold: 1, unit: 'DAYS' }],
    ['threshold', { formula: 'threshold > 0.0 && banking.lending.pooledFunds' }],
  ])('is refused for its %s', (field, change) => {
    expect(indicatorFaults({ ...row, ...change }).map((fault) => fault.field)).toEqual([field]);
  });
});
