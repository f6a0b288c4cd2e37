import { describe, expect, test } from 'vitest';
import { AgreementIndex } from '../agreements/agreement-index.js';
import { decideBy } from './decide.js';
import type { DecisionRequest, AccessRule } from '../decision/decision.js';

const question: DecisionRequest = {
  caller: {
    agency: 'PBOC',
    role: 'OFFICER',
    level: 'NATIONAL',
    region: null,
    officer: 'u1',
    purpose: null,
    caseId: null,
    basis: null,
    locale: 'zh',
  },
  item: {
    id: 'banking.lending',
    owner: 'BANKING',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'DAILY',
    description: { en: 'Loan book', zh: '借贷余额' },
  },
  agreements: new AgreementIndex(1, []),
  uses: new Map(),
  warrant: null,
  substanceCase: null,
  now: new Date('2026-06-01T00:00:00Z'),
};

const text = { en: '', zh: '' };
const silent: AccessRule = { name: 'silent', judge: () => null };
const allows: AccessRule = {
  name: 'allows',
  judge: () => ({ allowed: true, agreementId: null, masked: false }),
};
const denies: AccessRule = {
  name: 'denies',
  judge: () => ({ allowed: false, reason: 'LEVEL_TOO_LOW', message: text, remedy: text }),
};
const deniesToo: AccessRule = { ...denies, name: 'denies-too' };

describe('deciding', () => {
  test('denies what no rule allows', () => {
    for (const rules of [[], [silent]]) {
      expect(decideBy(rules, question)).toMatchObject({
        allowed: false,
        code: 'FIELD_DENIED',
        reason: 'NOT_SHARED',
        rule: 'default',
      });
    }
  });

  test('lets a denial win over an allowance, in whatever order', () => {
    expect(decideBy([allows, denies], question)).toMatchObject({ allowed: false, rule: 'denies' });
    expect(decideBy([denies, allows], question)).toMatchObject({ allowed: false, rule: 'denies' });
  });

  test('gives the first of several denials', () => {
    expect(decideBy([silent, deniesToo, denies], question)).toMatchObject({ rule: 'denies-too' });
  });

  test('allows what one rule allows and none denies', () => {
    expect(decideBy([silent, allows], question)).toMatchObject({ allowed: true, rule: 'allows' });
  });
});
