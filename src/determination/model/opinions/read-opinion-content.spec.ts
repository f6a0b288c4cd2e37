import { describe, expect, it } from 'vitest';
import { readOpinionContent, type OpinionContentInput } from './read-opinion-content.js';
import { LIST_LIMIT, TEXT_LIMITS } from '../inputs/text-limits.js';

const INPUT: OpinionContentInput = {
  substanceClass: 'LENDING',
  disposition: 'BAN',
  unassessedReason: '资金流向尚未核清。',
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
        unlicensed: false,
        licenceNeeded: '网络小贷牌照',
        evidence: [{ description: '流水', source: '银行', sha256: 'ab'.repeat(32) }],
        confidence: null,
        conduct: null,
        gravity: null,
        severity: null,
        handling: 'OFFICIAL_USE',
        newEvidence: null,
      },
    });
  });

  it('refuses an opinion without a law: LEGAL_BASIS_MISSING', () => {
    expect(refusal({ legalBasis: [] })).toEqual({ code: 'LEGAL_BASIS_MISSING' });
  });

  it('takes that the firm holds no licence, and not that besides the name of one: LICENCE_CONTRADICTED', () => {
    const outcome = readOpinionContent({ ...INPUT, unlicensed: true });
    expect(outcome).toMatchObject({ ok: true, value: { licenceHeld: null, unlicensed: true } });
    expect(refusal({ unlicensed: true, licenceHeld: '网络借贷备案' })).toEqual({
      code: 'LICENCE_CONTRADICTED',
      licence: '网络借贷备案',
    });
  });

  it('refuses what is not written as a code: RED_LINE_UNKNOWN', () => {
    const redLines = [{ redLine: 'rude behaviour', evidence: '态度恶劣' }];
    expect(refusal({ redLines })).toEqual({ code: 'RED_LINE_UNKNOWN', redLine: 'rude behaviour', known: [] });
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

  it('keeps what is known of the gravity and the harm', () => {
    const severity = { raised: '50000000000', participants: 900, secondaryRisk: ' 群体性事件 ' };
    const read = readOpinionContent({ ...INPUT, gravity: 'GRAVE', severity });
    const kept = {
      raised: '50000000000',
      participants: 900,
      secondaryRisk: '群体性事件',
      loss: null,
      fraud: null,
    };
    expect(read).toMatchObject({ value: { gravity: 'GRAVE', severity: kept } });
  });

  it.each([
    [{ raised: '1.5' }, 'MONEY_MALFORMED'],
    [{ loss: '-1' }, 'MONEY_MALFORMED'],
    [{ provinces: 35 }, 'COUNT_OUT_OF_RANGE'],
    [{ participants: -1 }, 'COUNT_OUT_OF_RANGE'],
  ])('refuses the severity %j: %s', (severity, code) => {
    expect(refusal({ severity })).toMatchObject({ code });
  });

  const KNOWN = { severity: { participants: 900 } };
  const LINES = [{ redLine: 'FUND_POOL', evidence: '资金池' }];
  it.each([
    ['CONDUCT_MISSING', {}],
    ['CONDUCT_MISSING', KNOWN],
    ['CONDUCT_MISSING', { disposition: 'NO_MEASURE', redLines: LINES, ...KNOWN }],
    ['CONDUCT_MISSING', { unassessedReason: ' ' }],
    ['HARM_MISSING', { gravity: 'GRAVE' }],
    ['HARM_MISSING', { gravity: 'GRAVE', severity: { secondaryRisk: ' ' } }],
    ['HARM_MISSING', { conduct: 'BREACHES_RULES', redLines: LINES }],
    [null, { gravity: 'GRAVE', ...KNOWN }],
    [null, { conduct: 'BREACHES_RULES', redLines: LINES, ...KNOWN }],
    [null, { conduct: 'COMPLIANT_HIDDEN_RISK' }],
    [null, { disposition: 'NO_MEASURE' }],
    [null, { redLines: LINES, unassessedReason: '账册尚未调取' }],
  ] as const)('says what was found, or why it cannot be said: %s %j', (code, change) => {
    const found = refusal({ unassessedReason: null, ...change });
    expect(found?.code ?? null).toBe(code);
  });

  it('keeps what may be done with it and the new evidence it rests on', () => {
    const given = { handling: 'CONSENT_BEFORE_EVIDENCE', newEvidence: ' 审计报告 ' } as const;
    expect(readOpinionContent({ ...INPUT, ...given })).toMatchObject({
      value: { handling: 'CONSENT_BEFORE_EVIDENCE', newEvidence: '审计报告' },
    });
  });
});
