import { expect, it } from 'vitest';
import { aligned } from './aligned.js';

it('aligns columns by what a terminal shows, where characters are two letters wide', () => {
  expect(
    aligned([
      ['项目', 'level', '机构'],
      ['pboc.a', '4', '中国人民银行'],
      ['', '', '公安'],
      ['a\u0301', 'é', '-'],
    ]),
  ).toEqual([
    '项目    level  机构',
    'pboc.a  4      中国人民银行',
    '               公安',
    'a\u0301       é      -',
  ]);
});
