import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../../law/index.js';
import { holdDisposition, measuresFor, type ConductFinding } from './disposition-law.js';

const law = snapshotOf(readShippedLaw());
const JULY = new Date('2016-07-01T02:00:00Z');
const TODAY = new Date('2026-07-01T02:00:00Z');
const NANJING = { sectors: ['EQUITY_CROWDFUNDING'], region: '320100', openedAt: JULY };
const BEIJING = { ...NANJING, region: '110000' };
const FOUND = { licensed: null, conduct: null, gravity: null } as const;

function judge(
  terms: typeof NANJING,
  finding: Partial<ConductFinding> & Pick<ConductFinding, 'disposition'>,
) {
  const outcome = holdDisposition(law, terms, { ...FOUND, ...finding });
  return outcome.ok ? null : outcome.error.code;
}

describe('holdDisposition in Nanjing', () => {
  it.each([
    ['COMPLIANT_HIDDEN_RISK', true, 'RECTIFY_PROMPTLY'],
    ['BREACHES_RULES', true, 'RECTIFY_BY_DEADLINE'],
    ['SUBSTANCE_MISMATCH', true, 'SUSPEND_AND_RETURN'],
    ['SMALL_RISK', null, 'WIND_DOWN_GRADUALLY'],
    ['EVADES_SUPERVISION', null, 'BAN'],
    ['FRAUD_OR_SERIOUS_BREACH', null, 'STRIKE_HARD'],
    ['COMPLIANT', true, 'NO_MEASURE'],
    ['COMPLIANT', null, 'NO_MEASURE'],
  ])('meets %s (licensed: %s) by %s alone', (conduct, licensed, disposition) => {
    expect(judge(NANJING, { conduct, licensed, disposition })).toBeNull();
    expect(judge(NANJING, { conduct, licensed, disposition: 'SOMETHING_ELSE' })).toBe(
      'DISPOSITION_NOT_ALLOWED',
    );
  });

  it.each([
    ['a conduct of unlicensed firms, of a licensed one', 'SMALL_RISK', true, 'WIND_DOWN_GRADUALLY'],
    ['another disposition than the conduct calls for', 'BREACHES_RULES', null, 'BAN'],
    ['a measure against a firm with which nothing is wrong', 'COMPLIANT', null, 'RECTIFY_BY_DEADLINE'],
  ])('refuses %s: DISPOSITION_NOT_ALLOWED', (_what, conduct, licensed, disposition) => {
    expect(judge(NANJING, { conduct, licensed, disposition })).toBe('DISPOSITION_NOT_ALLOWED');
  });

  it('names the rules, and says them without a code', () => {
    const finding = {
      ...FOUND,
      conduct: 'EVADES_SUPERVISION',
      licensed: true,
      disposition: 'RECTIFY_PROMPTLY',
    };
    const outcome = holdDisposition(law, NANJING, finding);
    const { facts, message } = outcome.ok ? { facts: {}, message: { zh: '' } } : outcome.error;
    expect(facts).toMatchObject({ rules: [{ id: 'J/-/NONE/EVADES_SUPERVISION/-@2016-06-29' }] });
    expect(message.zh).toBe(
      '按2016年7月1日施行的分类施策规定，没有金融业务牌照的机构，“业务极不规范、有意逃避监管”的，应当“予以取缔”；所填处置“及时整改”与此不符。',
    );
  });
});

describe('holdDisposition by gravity', () => {
  it.each([
    ['MINOR', 'RECTIFY_BY_DEADLINE', null],
    ['MINOR', 'CLOSE_OR_BAN', 'DISPOSITION_NOT_ALLOWED'],
    ['GRAVE', 'CLOSE_OR_BAN', null],
    ['REFUSES_RECTIFICATION', 'CLOSE_OR_BAN', null],
    ['GRAVE', 'RECTIFY_BY_DEADLINE', 'DISPOSITION_NOT_ALLOWED'],
    // Suspected crime goes to the police beside any disposition.
    ['SUSPECTED_CRIME', 'CLOSE_OR_BAN', null],
    ['SUSPECTED_CRIME', 'RECTIFY_BY_DEADLINE', null],
  ] as const)('%s with %s in Beijing: %s', (gravity, disposition, code) => {
    expect(judge(BEIJING, { gravity, disposition })).toBe(code);
  });

  it('goes by a conduct that names no gravity, or by the gravity beside it', () => {
    const breach = { conduct: 'BREACHES_RULES', licensed: true } as const;
    expect(judge(NANJING, { ...breach, gravity: 'GRAVE', disposition: 'RECTIFY_BY_DEADLINE' })).toBeNull();
    const unapproved = { conduct: 'UNAPPROVED_BUSINESS', disposition: 'BAN' } as const;
    expect(judge(BEIJING, unapproved)).toBe('DISPOSITION_NOT_ALLOWED');
    expect(judge(BEIJING, { ...unapproved, gravity: 'GRAVE' })).toBeNull();
  });
});

describe('holdDisposition by the day and the place', () => {
  it('knows the six classes in Nanjing alone: CONDUCT_UNKNOWN', () => {
    const finding = { conduct: 'BREACHES_RULES', disposition: 'RECTIFY_BY_DEADLINE' } as const;
    expect(judge(BEIJING, finding)).toBe('CONDUCT_UNKNOWN');
    expect(judge({ ...NANJING, openedAt: new Date('2016-06-28T15:59:59Z') }, finding)).toBe(
      'CONDUCT_UNKNOWN',
    );
    expect(judge({ ...NANJING, openedAt: new Date('2016-06-28T16:00:00Z') }, finding)).toBeNull();
    expect(judge({ ...NANJING, openedAt: TODAY }, finding)).toBeNull();
  });

  it('knows no disposition before any plan', () => {
    const before = { ...BEIJING, openedAt: new Date('2016-04-11T02:00:00Z') };
    expect(judge(before, { disposition: 'RECTIFY_BY_DEADLINE' })).toBe('DISPOSITION_NOT_ALLOWED');
  });

  it('takes a disposition that any rule of the day has where nothing more is said', () => {
    expect(judge(BEIJING, { disposition: 'CLOSE_OR_BAN' })).toBeNull();
    expect(judge(BEIJING, { disposition: 'STRIKE_HARD' })).toBe('DISPOSITION_NOT_ALLOWED');
  });
});

describe('measuresFor', () => {
  it('lets both be ordered for a licensed breach in Nanjing: stop the business, and rectify by a deadline', () => {
    const { orderKinds, zh } = measuresFor(law, NANJING, 'RECTIFY_BY_DEADLINE');
    expect(orderKinds).toEqual(expect.arrayContaining(['STOP_BUSINESS', 'RECTIFY_BY']));
    expect(zh).toBe('限期整改');
  });

  it.each([
    ['CLOSE_OR_BAN', ['CLOSE', 'BAN', 'REVOKE_LICENCE', 'WIND_DOWN']],
    ['NO_MEASURE', []],
    ['STRIKE_HARD', []],
  ])('allows in Beijing, for %s: %j', (disposition, kinds) => {
    expect(measuresFor(law, BEIJING, disposition).orderKinds).toEqual(kinds);
  });
});
