import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, fenOf, NOBODY, tenThousandsOf, valuesOf } from './opinion-values';

const OPINION = {
  version: 1,
  substanceClass: 'ILLEGAL_FUNDRAISING',
  responsibleAgency: null,
  disposition: 'CLOSE_OR_BAN',
  conduct: null,
  gravity: 'GRAVE',
  severity: {
    raised: { amount: '528600000000', currency: 'CNY' },
    outstanding: null,
    loss: null,
    refunded: null,
    participants: 1200,
    provinces: null,
    months: 18,
    evadesSupervision: null,
    fraud: true,
    refusesRectification: null,
    secondaryRisk: null,
  },
  unassessedReason: null,
  redLines: [{ redLine: 'FUND_POOL', evidence: '资金归集于同一账户。' }],
  licenceHeld: null,
  unlicensed: true,
  licenceNeeded: '吸收公众存款许可',
  legalBasis: [{ law: '中华人民共和国商业银行法', article: '第十一条' }],
  evidence: [{ description: '对账单', source: '存管银行', sha256: null }],
  confidence: 0.9,
  handling: 'OFFICIAL_USE',
  declineReason: null,
  newEvidence: null,
  withdrawalReason: null,
  recordedBy: 'u1',
  recordedAt: '2016-06-01T01:30:00Z',
} as const;

describe('an opinion in the form', () => {
  it('is sent as it was read', () => {
    expect(contentOf(valuesOf(OPINION))).toEqual({
      substanceClass: 'ILLEGAL_FUNDRAISING',
      responsibleAgency: null,
      disposition: 'CLOSE_OR_BAN',
      conduct: null,
      gravity: 'GRAVE',
      severity: { raised: '528600000000', participants: 1200, months: 18, fraud: true },
      unassessedReason: null,
      redLines: [{ redLine: 'FUND_POOL', evidence: '资金归集于同一账户。' }],
      licenceHeld: null,
      unlicensed: true,
      licenceNeeded: '吸收公众存款许可',
      legalBasis: [{ law: '中华人民共和国商业银行法', article: '第十一条' }],
      evidence: [{ description: '对账单', source: '存管银行', sha256: null }],
      confidence: 0.9,
      handling: 'OFFICIAL_USE',
      newEvidence: null,
    });
  });

  it('says that no licence is held, and nothing of harm that is not known', () => {
    const sent = contentOf({
      licence: 'NONE',
      licenceHeld: '网络借贷备案',
      responsibleAgency: NOBODY,
      severity: { loss: ' ', fraud: false },
    });
    expect([sent.licenceHeld, sent.unlicensed, sent.responsibleAgency, sent.severity]).toEqual([
      null,
      true,
      null,
      null,
    ]);
  });
});

describe('fenOf', () => {
  it('reads sums in 万元, and leaves to the hub what is none', () => {
    expect(['0', '1', '1234.5', '0.01', '12,345', '.5', '-1', 'many'].map(fenOf)).toEqual([
      '0',
      '1000000',
      '1234500000',
      '10000',
      '12345000000',
      '.5',
      '-1',
      'many',
    ]);
  });

  it('is undone by tenThousandsOf', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (fen) => {
        expect(fenOf(tenThousandsOf(String(fen)))).toBe(String(fen));
      }),
    );
  });
});
