import { describe, expect, it } from 'vitest';
import { citeRule } from './cite-rule.js';

describe('citeRule', () => {
  it.each([
    ['国办发〔2016〕21号', '国办发〔2016〕21号', '国办发〔2016〕21号'],
    ['公通字〔2017〕25号 15', '公通字〔2017〕25号第十五条', '公通字〔2017〕25号, art. 15'],
    [
      '重大行政决策程序暂行条例 25–28',
      '《重大行政决策程序暂行条例》第二十五条至第二十八条',
      '重大行政决策程序暂行条例, art. 25–28',
    ],
    [
      '行政处罚法 44、45、62–64',
      '《行政处罚法》第四十四条、第四十五条、第六十二条至第六十四条',
      '行政处罚法, art. 44, 45, 62–64',
    ],
    ['参照行政处罚法 25', '参照《行政处罚法》第二十五条', 'by analogy with 行政处罚法, art. 25'],
    [
      '公安机关办理刑事案件程序规定 180',
      '《公安机关办理刑事案件程序规定》第一百八十条',
      '公安机关办理刑事案件程序规定, art. 180',
    ],
  ])('cites %s', (rule, zh, en) => {
    expect([citeRule(rule, 'zh'), citeRule(rule, 'en')]).toEqual([zh, en]);
  });

  it.each(['《商业银行法》第十一条', '国发〔2016〕51号 第十二条', '整治办要求', ''])(
    'leaves %s as people wrote it',
    (rule) => {
      expect([citeRule(rule, 'zh'), citeRule(rule, 'en')]).toEqual([rule, rule]);
    },
  );

  it.each([
    [1, '第一条'],
    [10, '第十条'],
    [19, '第十九条'],
    [103, '第一百零三条'],
    [110, '第一百一十条'],
  ])('numbers article %i', (article, text) => {
    expect(citeRule(`法 ${article}`, 'zh')).toBe(`《法》${text}`);
  });
});
