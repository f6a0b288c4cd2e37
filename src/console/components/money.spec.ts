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
  // Beyond what a number holds exactly.
  ['9007199254740993001', '900.72亿元', 'CNY 90,071,992,547.41 million', '90,071,992,547,409,930.01元'],
])('%s 分', (amount, zh, en, exact) => {
  expect(exactSum(sum(amount), 'zh')).toBe(exact);
  if (amount.length < 16) expect(shortSum(sum(amount), 'zh')).toBe(zh);
  if (amount.length < 16) expect(shortSum(sum(amount), 'en')).toBe(en);
});
