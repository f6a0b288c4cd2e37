import { describe, expect, it } from 'vitest';
import { basisMissing, documentsOf, redLineChoices } from './red-line-choice';

describe('redLineChoices', () => {
  it('tells each line once with every document that draws it, the forbidden ones first', () => {
    const rows = [
      { id: 'HOUSING/B', redLine: 'HOUSING', force: 'REGULATED' },
      { id: 'FUND_POOL/B', redLine: 'FUND_POOL', force: 'FORBIDDEN' },
      { id: 'FUND_POOL/N', redLine: 'FUND_POOL', force: 'FORBIDDEN' },
      { id: 'FUND_POOL/N', redLine: 'FUND_POOL', force: 'FORBIDDEN' },
    ];
    expect(redLineChoices(rows).map(({ redLine, rows: all }) => [redLine, all.map(({ id }) => id)])).toEqual([
      ['FUND_POOL', ['FUND_POOL/B', 'FUND_POOL/N']],
      ['HOUSING', ['HOUSING/B']],
    ]);
  });
});

const source = (zh: string, article: string | null) => ({ article, document: { zh } });

describe('the legal basis', () => {
  it('is offered from the documents of what was chosen', () => {
    const sources = [source('方案', null), source('办法', '第十条'), source('办法', '第十一条')];
    expect([...documentsOf(sources)]).toEqual([
      ['方案', []],
      ['办法', ['第十条', '第十一条']],
    ]);
    expect(basisMissing([{ law: '方案', article: '二' }], sources)).toEqual([
      { law: '办法', article: '第十条' },
    ]);
  });
});
