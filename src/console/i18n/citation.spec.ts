import { describe, expect, it } from 'vitest';
import { chineseNumber, citation, citationText } from './citation';

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

const LAW = { zh: '中华人民共和国行政处罚法（2021年修订）', en: 'Administrative Penalty Law', number: null };

describe('a citation', () => {
  it.each([
    ['1', '一'],
    ['10', '十'],
    ['16', '十六'],
    ['64', '六十四'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['201', '二百零一'],
    ['262', '二百六十二'],
  ])('writes article %s as %s', (article, numeral) => {
    expect(citationText({ article, document: LAW }, 'zh')).toBe(
      `《中华人民共和国行政处罚法》（2021年修订）第${numeral}条`,
    );
  });

  it('names the document alone where no article is given', () => {
    expect(citationText({ article: null, document: LAW }, 'zh')).toBe(
      '《中华人民共和国行政处罚法》（2021年修订）',
    );
    expect(citationText({ article: null, document: LAW }, 'en')).toBe('Administrative Penalty Law');
  });

  it('keeps an article that is written out', () => {
    expect(citationText({ article: '第一条第二款', document: { ...LAW, zh: '《办法》' } }, 'zh')).toBe(
      '《办法》第一条第二款',
    );
    expect(citationText({ article: '12', document: LAW }, 'en')).toBe('Administrative Penalty Law, art. 12');
  });
});
