import { describe, expect, it } from 'vitest';
import { chineseNumber, citation } from './citation';

describe('chineseNumber', () => {
  it.each([
    [0, '零'],
    [7, '七'],
    [10, '十'],
    [11, '十一'],
    [25, '二十五'],
    [103, '一百零三'],
    [110, '一百一十'],
    [200, '二百'],
  ])('writes %i as %s', (number, words) => expect(chineseNumber(number)).toBe(words));
});

describe('citation', () => {
  it('puts law and article together, and leaves what is cited in words as it is', () => {
    expect(citation({ law: '商业银行法', article: '11' })).toBe('《商业银行法》第十一条');
    expect(citation({ law: '《立法法》', article: '第九条第一款' })).toBe('《立法法》第九条第一款');
  });
});
