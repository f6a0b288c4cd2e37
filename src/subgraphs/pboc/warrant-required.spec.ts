import { describe, expect, it } from 'vitest';
import type { CallerContext, WarrantScope } from '../../access/index.js';
import type { Locale } from '../../kernel/index.js';
import { warrantFor } from './warrant-required.js';

const PLATFORM = '91110000600037341L';
const warrant: WarrantScope = {
  warrantId: 'w-1',
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

describe('warrantFor', () => {
  it('gives the warrant for the platform that it names', () => {
    expect(warrantFor(contextWith(warrant), PLATFORM)).toBe(warrant);
  });

  it('denies the field alike without a warrant and under one for another platform', () => {
    const denied = expect.objectContaining({
      message: 'Account transactions are shown only under an account warrant for this platform.',
      extensions: expect.objectContaining({
        code: 'FIELD_DENIED',
        policy: 'pboc.account_transactions',
        owner: 'PBOC',
        reason: 'WARRANT_REQUIRED',
      }),
    });
    expect(() => warrantFor(contextWith(null), PLATFORM)).toThrow(denied);
    const elsewhere = { ...warrant, platformCode: '91440300708461136T' };
    expect(() => warrantFor(contextWith(elsewhere), PLATFORM)).toThrow(denied);
  });

  it('speaks the caller’s language', () => {
    expect(() => warrantFor(contextWith(null, 'zh'), PLATFORM)).toThrow('账户查询令');
  });
});
