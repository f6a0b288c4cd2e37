import { expect, it } from 'vitest';
import { chineseNumeral } from './chinese-numeral.js';

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [53, '五十三'],
  [100, '一百'],
  [105, '一百零五'],
  [112, '一百一十二'],
  [210, '二百一十'],
  [999, '九百九十九'],
])('writes %i as %s', (value, written) => {
  expect(chineseNumeral(value)).toBe(written);
});

it.each([0, -1, 1.5, 1_000])('throws for %d', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError);
});
