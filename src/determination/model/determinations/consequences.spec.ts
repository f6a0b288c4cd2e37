import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../../law/index.js';
import { consequencesOf, type Determined, type StatedFinding } from './consequences.js';

const law = snapshotOf(readShippedLaw());
const JULY = new Date('2016-07-01T02:00:00Z');
const OFFICE = { level: 'MUNICIPAL', region: '320100' } as const;
const DETERMINED: Determined = {
  terms: { sectors: ['EQUITY_CROWDFUNDING'], region: '320100', openedAt: JULY },
  findings: [],
  responsible: 'SECURITIES',
  parties: ['LOCAL_FINANCE', 'SECURITIES', 'COMMERCE', 'POLICE'],
  offices: { COMMERCE: OFFICE, SECURITIES: OFFICE },
  group: OFFICE,
  at: JULY,
};
const RULING: StatedFinding = {
  agency: null,
  licensed: null,
  conduct: null,
  gravity: null,
  disposition: 'CLOSE_OR_BAN',
};
const of = (findings: readonly Partial<StatedFinding>[], more: Partial<Determined> = {}) =>
  consequencesOf(law, {
    ...DETERMINED,
    ...more,
    findings: findings.map((finding) => ({ ...RULING, ...finding })),
  });

describe('orders that are asked for together', () => {
  const breach = { conduct: 'BREACHES_RULES', disposition: 'RECTIFY_BY_DEADLINE' };

  it.each([
    ['a licensed breach in Nanjing', { ...breach, licensed: true }, ['STOP_BUSINESS', 'RECTIFY_BY']],
    ['one whose licence nobody named', breach, ['STOP_BUSINESS', 'RECTIFY_BY']],
    ['one that is minor besides', { ...breach, gravity: 'MINOR' as const }, ['STOP_BUSINESS', 'RECTIFY_BY']],
    ['a minor one of which no conduct is said', { ...breach, conduct: null, gravity: 'MINOR' as const }, []],
    ['one of which nothing is said', { ...breach, conduct: null }, []],
    [
      'one that suspends the business',
      { conduct: 'SUBSTANCE_MISMATCH', disposition: 'SUSPEND_AND_RETURN' },
      [],
    ],
  ])('are those of the rule: %s', (_what, finding, kinds) => {
    expect(of([finding]).requiredOrders).toEqual(kinds);
  });

  it('are those of every opinion that agrees, and the rules are named', () => {
    const found = of([
      { ...breach, agency: 'SECURITIES' },
      { ...breach, conduct: null, gravity: 'MINOR' },
    ]);
    expect(found.requiredOrders).toEqual(['STOP_BUSINESS', 'RECTIFY_BY']);
    expect(found.dispositionRules).toContain('J/-/HELD/BREACHES_RULES/-@2016-06-29');
  });

  it('are Nanjing’s alone', () => {
    const beijing = { ...DETERMINED.terms, region: '110000' };
    expect(of([breach], { terms: beijing })).toEqual({
      dispositionRules: [],
      requiredOrders: [],
      crimeReporters: [],
    });
  });
});

describe('who transfers a suspected crime', () => {
  const suspected = { gravity: 'SUSPECTED_CRIME' } as const;

  it.each<[string, readonly Partial<StatedFinding>[], Partial<Determined>, string[]]>([
    ['nobody where none is suspected', [{ gravity: 'GRAVE' }], {}, []],
    ['whoever is made responsible by the ruling', [suspected], {}, ['SECURITIES']],
    [
      'the parties that enforce, where the police are',
      [suspected],
      { responsible: 'POLICE' },
      ['SECURITIES', 'COMMERCE'],
    ],
    [
      'the same where the finance office is, which enforces nothing',
      [suspected],
      { responsible: 'LOCAL_FINANCE' },
      ['SECURITIES', 'COMMERCE'],
    ],
    [
      'the agency that found it',
      [{ ...suspected, agency: 'COMMERCE' }, { agency: 'SECURITIES' }],
      {},
      ['COMMERCE'],
    ],
    [
      'whoever is responsible, where the finance office found it',
      [{ ...suspected, agency: 'LOCAL_FINANCE' }],
      {},
      ['SECURITIES'],
    ],
    ['also where the disposition alone says it', [{ disposition: 'STRIKE_HARD' }], {}, ['SECURITIES']],
    ['nobody, where no party enforces', [suspected], { responsible: 'POLICE', parties: ['POLICE'] }, []],
  ])('is %s', (_who, findings, more, reporters) => {
    const found = of(findings, more).crimeReporters;
    expect(found).toEqual(reporters.map((agency) => ({ agency, ...OFFICE })));
  });
});
