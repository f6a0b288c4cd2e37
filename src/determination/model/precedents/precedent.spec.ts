import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, PRECEDENT_WEIGHTS } from './precedent.js';

const CASE = {
  substanceClasses: ['ASSET_MANAGEMENT', 'LENDING'],
  redLines: ['FUND_POOL', 'NESTING_EVASION'],
  sectors: ['P2P_LENDING'],
  businessLine: '网络 借贷',
  legalBasis: [{ law: '证券投资基金法', article: '2' }],
};
const DETERMINED = {
  substanceClass: 'ASSET_MANAGEMENT',
  redLines: ['FUND_POOL', 'SELF_FINANCING'],
  sectors: ['P2P_LENDING', 'ASSET_MANAGEMENT'],
  businessLine: '网络借贷',
  legalBasis: [
    { law: '证券投资基金法', article: '２' },
    { law: '刑法', article: '192' },
  ],
};

describe('a precedent', () => {
  it('says why it is alike, feature by feature', () => {
    expect(likeness(CASE, DETERMINED)).toEqual({
      score: 5 + 3 + 2 + 2 + 1,
      matches: [
        { feature: 'SUBSTANCE_CLASS', value: 'ASSET_MANAGEMENT' },
        { feature: 'RED_LINE', value: 'FUND_POOL' },
        { feature: 'SECTOR', value: 'P2P_LENDING' },
        { feature: 'BUSINESS_LINE', value: '网络借贷' },
        { feature: 'LEGAL_BASIS', value: '证券投资基金法 ２' },
      ],
    });
  });

  it('with nothing in common has no score', () => {
    const nothing = { substanceClasses: [], redLines: [], sectors: [], businessLine: '支付', legalBasis: [] };
    expect(likeness(nothing, DETERMINED)).toEqual({ score: 0, matches: [] });
  });

  it('is worth what its matches are worth, each counted once, and more knowledge never takes from it', () => {
    const codes = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 6 });
    const features = fc.record({
      substanceClasses: codes,
      redLines: codes,
      sectors: codes,
      businessLine: fc.constantFrom('x', 'y'),
      legalBasis: fc.array(fc.record({ law: fc.constantFrom('l', 'm'), article: fc.constantFrom('1', '2') })),
    });
    fc.assert(
      fc.property(features, features, (one, { substanceClasses, ...rest }) => {
        const determined = { ...rest, substanceClass: substanceClasses[0] ?? 'A' };
        const { score, matches } = likeness(one, determined);
        expect(score).toBe(matches.reduce((sum, { feature }) => sum + PRECEDENT_WEIGHTS[feature], 0));
        expect(new Set(matches.map((each) => JSON.stringify(each))).size).toBe(matches.length);
        const more = { ...one, redLines: [...one.redLines, 'B'] };
        expect(likeness(more, determined).score).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
