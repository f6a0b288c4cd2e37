import { expect, it } from 'vitest';
import { exactSum, shortSum } from './money';

const sum = (amount: string) => ({ amount, currency: 'CNY' });

it.each([
  ['5286000000000', '528.6亿元', 'CNY 52,860 million', '52,860,000,000.00元'],
  ['5000000000', '5,000万元', 'CNY 50 million', '50,000,000.00元'],
  ['123456789', '123.46万元', 'CNY 1.23 million', '1,234,567.89元'],
  ['5', '0.05元', 'CNY 0.05', '0.05元'],
  ['0', '0.00元', 'CNY 0.00', '0.00元'],
  ['-123456', '-1,234.56元', 'CNY -1,234.56', '-1,234.56元'],
])('%s 分', (amount, zh, en, exact) => {
  expect(exactSum(sum(amount), 'zh')).toBe(exact);
  expect(shortSum(sum(amount), 'zh')).toBe(zh);
  expect(shortSum(sum(amount), 'en')).toBe(en);
});

it('an exact sum is exact beyond what a number holds', () => {
  expect(exactSum(sum('9007199254740993001'), 'zh')).toBe('90,071,992,547,409,930.01元');
});
