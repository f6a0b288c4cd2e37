import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDay, readInstant } from './days.js';
import { readDecimal } from './decimal.js';

describe('a decimal', () => {
  it.each([
    ['1,234.50', 2, 0, '123450'],
    ['1，234.50', 2, 0, '123450'],
    ['0.01', 2, 0, '1'],
    ['-0.01', 2, 0, '-1'],
    ['-0', 2, 0, '0'],
    ['1.25', 6, 0, '1250000'],
    ['007', 0, 0, '7'],
    ['.5', 0, 6, '0.5'],
    ['12.5%', 0, 6, '0.125'],
    ['12.5', -2, 6, '0.125'],
    ['1.500000', 0, 1, '1.5'],
  ])('%s, moved by %i with %i digits, is %s', (text, shift, scale, value) => {
    expect(readDecimal(text, shift, scale)).toEqual({ value });
  });

  it.each([
    ['', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['1,23', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    ['１２', 'NOT_A_NUMBER'],
    ['0.001', 'TOO_PRECISE'],
    ['9'.repeat(17), 'TOO_LARGE'],
  ])('%s is none in 元: %s', (text, problem) => {
    expect(readDecimal(text, 2, 0)).toEqual({ problem });
  });

  it('of 元 and 分 is exact, whatever the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (cents) => {
        const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
        expect(readDecimal(text, 2, 0)).toEqual({ value: String(cents) });
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2016-05-01', 'YMD', '2016-05-01'],
    ['2016/5/1', 'YMD', '2016-05-01'],
    ['2016.5.1', 'YMD', '2016-05-01'],
    ['20160501', 'YMD', '2016-05-01'],
    ['2016年5月1日', 'YMD', '2016-05-01'],
    ['2016-02-29', 'YMD', '2016-02-29'],
    ['31/05/2016', 'DMY', '2016-05-31'],
    ['05/31/2016', 'MDY', '2016-05-31'],
    ['2015-02-29', 'YMD', null],
    ['2016-13-01', 'YMD', null],
    ['31/05/2016', 'YMD', null],
    ['05/31/2016', 'DMY', null],
    ['42491', 'YMD', null],
  ] as const)('%s (%s) is %s', (text, order, day) => {
    expect(readDay(text, order)).toBe(day);
  });

  it('has a time in Beijing where none is said, to the millisecond', () => {
    expect(readInstant('2016-05-01 8:30:15', 'YMD')).toBe('2016-05-01 08:30:15+08:00');
    expect(readInstant('2016-05-01T08:30:15.120Z', 'YMD')).toBe('2016-05-01 08:30:15.12Z');
    expect(readInstant('2016年5月1日', 'YMD')).toBe('2016-05-01 00:00:00+08:00');
    expect(readInstant('2016-05-01 24:00:00', 'YMD')).toBeNull();
    expect(readInstant('2016-05-01 08:30:15.1234', 'YMD')).toBeNull();
  });
});
