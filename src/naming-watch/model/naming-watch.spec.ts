import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../law/index.js';
import { WatchLists, type NameToCheck } from './check-name.js';
import { comparableText, foldingBy } from './comparable-text.js';
import { findWords, indexOf } from './find-words.js';
import { scopeItems } from './scope-items.js';

const law = snapshotOf(readShippedLaw());
const fold = foldingBy(Converter({ from: 't', to: 'cn' }));
const AT = '2016-10-01';

const check = (given: Partial<NameToCheck>, at = AT): string[] =>
  new WatchLists(law, at)
    .check(
      { name: null, scope: null, region: null, holder: 'ENTERPRISE', occasion: 'REGISTRATION', ...given },
      fold,
    )
    .map(
      ({ list, word, field, licensed }) =>
        `${list.watchList} ${field} ${word.word}${licensed ? ' licensed' : ''}`,
    );

describe('the lists', () => {
  it.each([
    ['NATIONAL', 16, '2016-04-12'],
    ['NANJING', 16, '2016-06-29'],
    ['BEIJING', 20, '2016-05-30'],
    ['BEIJING_NAMES', 8, '2016-05-30'],
    ['BEIJING_ITEMS', 9, '2016-05-30'],
    ['FUNDRAISING', 6, '2021-05-01'],
  ])('%s has %i words from %s on', (list, words, from) => {
    const of = (at: string) => law.rowsOn('watch_word', at).filter((row) => row.watchList === list);
    expect(of(from)).toHaveLength(words);
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    expect(of(before)).toEqual([]);
  });
});

describe('names', () => {
  it.each<[string, Partial<NameToCheck>, string[]]>([
    [
      '基金管理 hides 基金',
      { name: '南京某某基金管理有限公司', region: '320102' },
      ['NANJING NAME 基金管理', 'NATIONAL NAME 基金管理'],
    ],
    [
      'an investment firm of Beijing',
      { name: '北京某投资有限公司', region: '110105' },
      ['BEIJING NAME 投资', 'BEIJING_NAMES NAME 投资'],
    ],
    ['an investment firm elsewhere', { name: '上海某投资有限公司', region: '310115' }, []],
    ['股权众筹 hides 众筹', { name: '某股权众筹有限公司', region: '310115' }, ['NATIONAL NAME 股权众筹']],
    [
      'and in Beijing only 众筹 is listed',
      { name: '某股权众筹有限公司', region: '110108' },
      ['BEIJING NAME 众筹', 'NATIONAL NAME 股权众筹'],
    ],
    ['网络借贷 has no 网贷 in it', { name: '某网络借贷信息中介有限公司' }, ['NATIONAL NAME 网络借贷']],
    ['full width and capitals', { name: 'Ｐ２Ｐ在线', region: '440300' }, ['NATIONAL NAME p2p']],
    ['traditional characters and blanks', { name: '香港 財富 管理 有限公司' }, ['NATIONAL NAME 财富管理']],
    [
      'a household in Beijing',
      { name: '某资本工作室', region: '110101', holder: 'HOUSEHOLD' },
      ['BEIJING_NAMES NAME 资本'],
    ],
    ['a bank', { name: '某村镇银行' }, ['BANK_NAME NAME 银行']],
  ])('%s', (_what, given, expected) => {
    expect(check(given).toSorted()).toEqual(expected.toSorted());
  });

  it('from May 2021 on six words are refused by the regulation', () => {
    const name = '某金融理财有限公司';
    expect(check({ name }, '2021-04-30')).toEqual(['NATIONAL NAME 金融', 'NATIONAL NAME 理财']);
    expect(check({ name }, '2021-05-01')).toEqual([
      'FUNDRAISING NAME 金融',
      'FUNDRAISING NAME 理财',
      'NATIONAL NAME 金融',
      'NATIONAL NAME 理财',
    ]);
  });
});

describe('scopes of business', () => {
  it('are read item by item, without what they say is not done', () => {
    expect(check({ scope: '投资咨询（不含金融、证券、期货）', region: '110105' })).toEqual([
      'BEIJING SCOPE 投资',
      'BEIJING_ITEMS ITEM 投资咨询',
    ]);
    expect(check({ scope: '技术咨询；不得从事金融业务、吸收存款；餐饮' })).toEqual([]);
    expect(check({ scope: '除支付外的技术服务' })).toEqual([]);
    expect(check({ scope: '软件开发（国家有专项规定的金融业务除外）；理财咨询' })).toEqual([
      'NATIONAL SCOPE 理财',
    ]);
  });

  it('show what stands under a permit', () => {
    expect(check({ scope: '许可经营项目：互联网支付；一般经营项目：理财咨询' })).toEqual([
      'NATIONAL SCOPE 支付 licensed',
      'NATIONAL SCOPE 理财',
    ]);
  });

  it('keep places of items in the text as it was written', () => {
    const scope = '许可项目：餐饮；一般项目：（不含金融）投资管理';
    for (const { text, start } of scopeItems(scope)) {
      const written = scope.slice(start, start + text.length);
      expect([...written].every((character, at) => text[at] === character || text[at] === ' ')).toBe(true);
    }
  });
});

describe('moving in', () => {
  it('takes the words of the two suspended lists, and those lists are not for it', () => {
    expect(
      check({ name: '某控股有限公司', scope: '投资顾问', region: '110105', occasion: 'MOVE_IN' }),
    ).toEqual(['BEIJING SCOPE 投资', 'BEIJING_MOVE_IN NAME 控股', 'BEIJING_MOVE_IN SCOPE 投资顾问']);
  });
});

describe('finding words', () => {
  it('lets the longest win wherever it stands, and counts no place twice', () => {
    const words = indexOf(['ab', 'bcde', 'e', 'de']);
    const found = findWords(
      comparableText('abcdeabe', (text) => [text]),
      words,
    );
    expect(found).toEqual([
      { word: 'bcde', start: 1 },
      { word: 'ab', start: 5 },
      { word: 'e', start: 7 },
    ]);
  });

  it('looks through a hundred thousand names in seconds', () => {
    const lists = new WatchLists(law, AT);
    const firm = { scope: null, region: '110105', holder: 'ENTERPRISE', occasion: 'EXISTING' } as const;
    let matches = 0;
    for (let at = 0; at < 100_000; at += 1) {
      matches += lists.check({ ...firm, name: `北京第${at}号投资管理有限公司` }, fold).length;
    }
    expect(matches).toBe(200_000);
  });
});
