import { describe, expect, it } from 'vitest';
import { readOpinionContent, type OpinionContentInput } from './read-opinion-content.js';
import { LIST_LIMIT, TEXT_LIMITS } from '../inputs/text-limits.js';

const INPUT: OpinionContentInput = {
  substanceClass: 'LENDING',
  disposition: 'BAN',
  redLines: [],
  legalBasis: [{ law: '银行业监督管理法', article: '19' }],
  evidence: [],
};

function refusal(change: Partial<OpinionContentInput>) {
  const outcome = readOpinionContent({ ...INPUT, ...change });
  return outcome.ok ? null : { code: outcome.error.code, ...outcome.error.facts };
}

describe('readOpinionContent', () => {
  it('brings an opinion into one form', () => {
    const outcome = readOpinionContent({
      ...INPUT,
      redLines: [
        { redLine: 'NO_CUSTODY', evidence: ' 未存管 ' },
        { redLine: 'FUND_POOL', evidence: '资金池' },
      ],
      licenceHeld: '  ',
      licenceNeeded: ' 网络小贷牌照 ',
      evidence: [{ description: '流水', source: '银行', sha256: 'AB'.repeat(32) }],
    });
    expect(outcome).toEqual({
      ok: true,
      value: {
        ...INPUT,
        responsibleAgency: null,
        redLines: [
          { redLine: 'FUND_POOL', evidence: '资金池' },
          { redLine: 'NO_CUSTODY', evidence: '未存管' },
        ],
        licenceHeld: null,
        licenceNeeded: '网络小贷牌照',
        evidence: [{ description: '流水', source: '银行', sha256: 'ab'.repeat(32) }],
        confidence: null,
        conduct: null,
        handling: 'OFFICIAL_USE',
        newEvidence: null,
      },
    });
  });

  it('refuses an opinion without a law: LEGAL_BASIS_MISSING', () => {
    expect(refusal({ legalBasis: [] })).toEqual({ code: 'LEGAL_BASIS_MISSING' });
  });

  it('refuses what is no red line: RED_LINE_UNKNOWN', () => {
    const redLines = [{ redLine: 'RUDENESS', evidence: '态度恶劣' }];
    expect(refusal({ redLines })).toEqual({ code: 'RED_LINE_UNKNOWN', redLine: 'RUDENESS' });
  });

  it('refuses a red line given twice: RED_LINE_REPEATED', () => {
    const finding = { redLine: 'FUND_POOL', evidence: '资金池' };
    expect(refusal({ redLines: [finding, finding] })).toEqual({
      code: 'RED_LINE_REPEATED',
      redLine: 'FUND_POOL',
    });
  });

  it('refuses empty texts: INPUT_MISSING', () => {
    const legalBasis = [{ law: '反洗钱法', article: ' ' }];
    expect(refusal({ legalBasis })).toEqual({ code: 'INPUT_MISSING', field: 'legalBasis[0].article' });
  });

  it('refuses texts and lists beyond the limits: INPUT_TOO_LONG', () => {
    const at = (length: number) => [{ redLine: 'FUND_POOL', evidence: '证'.repeat(length) }];
    expect(refusal({ redLines: at(TEXT_LIMITS.statement) })).toBeNull();
    expect(refusal({ redLines: at(TEXT_LIMITS.statement + 1) })).toEqual({
      code: 'INPUT_TOO_LONG',
      field: 'redLines[0].evidence',
      limit: TEXT_LIMITS.statement,
      unit: 'characters',
    });
    const bases = (length: number) => Array.from({ length }, () => ({ law: '反洗钱法', article: '3' }));
    expect(refusal({ legalBasis: bases(LIST_LIMIT) })).toBeNull();
    expect(refusal({ legalBasis: bases(LIST_LIMIT + 1) })).toEqual({
      code: 'INPUT_TOO_LONG',
      field: 'legalBasis',
      limit: LIST_LIMIT,
      unit: 'entries',
    });
  });

  it.each(['证\u0000据', '\uD800', '证\u001b[31m据'])(
    'refuses what is no text: INPUT_UNREADABLE (%j)',
    (law) => {
      const legalBasis = [{ law, article: '3' }];
      expect(refusal({ legalBasis })).toEqual({ code: 'INPUT_UNREADABLE', field: 'legalBasis[0].law' });
    },
  );

  it('keeps line breaks, and characters beyond the basic plane', () => {
    const redLines = [{ redLine: 'FUND_POOL', evidence: '第一行\r\n\t第二行 𠮷' }];
    expect(readOpinionContent({ ...INPUT, redLines })).toMatchObject({ value: { redLines } });
  });

  it.each(['abc', 'g'.repeat(64), 'a'.repeat(65)])('refuses %s: EVIDENCE_HASH_MALFORMED', (sha256) => {
    const evidence = [{ description: '流水', source: '银行', sha256 }];
    expect(refusal({ evidence })).toEqual({ code: 'EVIDENCE_HASH_MALFORMED', field: 'evidence[0].sha256' });
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d: CONFIDENCE_OUT_OF_RANGE', (confidence) => {
    expect(refusal({ confidence })).toEqual({ code: 'CONFIDENCE_OUT_OF_RANGE', confidence });
    expect([refusal({ confidence: 0 }), refusal({ confidence: 1 })]).toEqual([null, null]);
  });

  it.each([
    ['COMPLIANT_HIDDEN_RISK', 'RECTIFY_PROMPTLY', '网络借贷备案'],
    ['BREACHES_RULES', 'RECTIFY_BY_DEADLINE', null],
    ['SUBSTANCE_MISMATCH', 'SUSPEND_AND_RETURN', '支付业务许可证'],
    ['SMALL_RISK', 'WIND_DOWN_GRADUALLY', null],
    ['EVADES_SUPERVISION', 'BAN', null],
    ['FRAUD_OR_SERIOUS_BREACH', 'STRIKE_HARD', null],
  ] as const)('takes %s with %s and the licence %s', (conduct, disposition, licenceHeld) => {
    expect(refusal({ conduct, disposition, licenceHeld })).toBeNull();
  });

  it.each([
    ['another disposition than the conduct calls for', 'BREACHES_RULES', 'BAN', null],
    [
      'a licence held by one whose conduct is of the unlicensed',
      'SMALL_RISK',
      'WIND_DOWN_GRADUALLY',
      '支付业务许可证',
    ],
    ['an unlicensed disposition for licensed conduct', 'SUBSTANCE_MISMATCH', 'STRIKE_HARD', '支付业务许可证'],
  ] as const)('refuses %s: DISPOSITION_MISMATCH', (_what, conduct, disposition, licenceHeld) => {
    expect(refusal({ conduct, disposition, licenceHeld })).toMatchObject({ code: 'DISPOSITION_MISMATCH' });
  });

  it('keeps what may be done with it and the new evidence it rests on', () => {
    const given = { handling: 'CONSENT_BEFORE_EVIDENCE', newEvidence: ' 审计报告 ' } as const;
    expect(readOpinionContent({ ...INPUT, ...given })).toMatchObject({
      value: { handling: 'CONSENT_BEFORE_EVIDENCE', newEvidence: '审计报告' },
    });
  });
});
