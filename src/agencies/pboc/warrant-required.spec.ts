import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CallerContext, WarrantScope } from '../../access/index.js';
import type { Locale } from '../../kernel/index.js';
import { warrantFor, type AccountDataAsked } from './warrant-required.js';

const PLATFORM = '91110000600037341L';
const warrant: WarrantScope = {
  warrantId: 'w-1',
  purpose: 'CRIMINAL_INVESTIGATION',
  platformCode: PLATFORM,
  accounts: null,
  periodFrom: '2016-01-01',
  periodTo: '2016-03-31',
};

function contextWith(held: WarrantScope | null, locale: Locale = 'en'): CallerContext {
  return {
    caller: {
      agency: 'POLICE',
      role: 'OFFICER',
      level: 'NATIONAL',
      region: null,
      officer: 'u1',
      purpose: 'CRIMINAL_INVESTIGATION',
      caseId: null,
      basis: null,
      locale,
    },
    grants: new Set(['pboc.account_transactions']),
    masked: new Set(),
    warrant: held,
  };
}

const all: AccountDataAsked = { platformCode: PLATFORM, from: null, to: null, accounts: null };

/** What a denial says; null where nothing is denied. */
function denial(held: WarrantScope | null, asked: Partial<AccountDataAsked>): unknown {
  try {
    warrantFor(contextWith(held), { ...all, ...asked });
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions : error;
  }
}

describe('warrantFor', () => {
  const narrow = { ...warrant, accounts: ['6222000011112222'] };

  it('gives the warrant for what it covers, to its first and last day', () => {
    expect(warrantFor(contextWith(warrant), all)).toBe(warrant);
    expect(
      denial(narrow, { from: '2016-01-01', to: '2016-03-31', accounts: ['6222000011112222'] }),
    ).toBeNull();
  });

  it.each<[string, WarrantScope | null, Partial<AccountDataAsked>, unknown]>([
    [
      'everything without a warrant',
      null,
      { from: '2016-01-01', accounts: ['6222000011113333'] },
      {
        platform: PLATFORM,
        period: { from: '2016-01-01', to: null },
        accounts: ['************3333'],
        purpose: 'CRIMINAL_INVESTIGATION',
      },
    ],
    ['another platform', { ...warrant, platformCode: '91440300708461136T' }, {}, { platform: PLATFORM }],
    ['the day before', warrant, { from: '2015-12-31' }, { period: { from: '2015-12-31', to: null } }],
    ['the day after', warrant, { to: '2016-04-01' }, { period: { from: null, to: '2016-04-01' } }],
    [
      'a day after as the first',
      warrant,
      { from: '2016-04-01' },
      { period: { from: '2016-04-01', to: null } },
    ],
    [
      'one account of two',
      narrow,
      { accounts: ['6222000011112222', '6222000011113333'] },
      { accounts: ['************3333'] },
    ],
    [
      'another purpose',
      { ...warrant, purpose: 'RISK_MONITORING' },
      {},
      { purpose: 'CRIMINAL_INVESTIGATION' },
    ],
  ])('says exactly what is missing: %s', (_, held, asked, expected) => {
    expect(denial(held, asked)).toMatchObject({
      code: 'FIELD_DENIED',
      reason: 'WARRANT_REQUIRED',
      owner: 'PBOC',
    });
    expect(denial(held, asked)).toHaveProperty('missing', expected);
  });

  it('speaks the caller’s language', () => {
    expect(() => warrantFor(contextWith(null, 'zh'), all)).toThrow(
      `账户查询手续提供，本次请求注明的手续未涵盖：从业机构 ${PLATFORM}`,
    );
  });
});
