import { describe, expect, test } from 'vitest';
import {
  checkProposal,
  nextStatus,
  type AgreementActor,
  type AgreementStanding,
  type AgreementTerms,
} from './sharing-agreement.js';
import {
  AGREEMENT_STATUSES,
  type AgreementCommand,
  type AgreementStatus,
} from './sharing-agreement.machine.js';

const now = new Date('2026-06-01T00:00:00Z');
const grantee: AgreementActor = { agency: 'POLICE', role: 'OFFICER', officer: 'wang' };
const owner: AgreementActor = { agency: 'PBOC', role: 'OFFICER', officer: 'li' };
const terms: AgreementTerms = {
  owner: 'PBOC',
  items: ['pboc.reserve_accounts'],
  purposes: ['CRIMINAL_INVESTIGATION'],
  legalBasis: '刑事诉讼法 144',
  masked: false,
  validFrom: now,
  validTo: new Date('2027-06-01T00:00:00Z'),
};

function facts(outcome: ReturnType<typeof checkProposal> | ReturnType<typeof nextStatus>): unknown {
  return outcome.ok ? outcome.value : [outcome.error.code, outcome.error.facts['problem']];
}

describe('a proposal', () => {
  test('is fine from an officer or a leader of another agency', () => {
    expect(checkProposal(grantee, terms, now).ok).toBe(true);
    expect(checkProposal({ ...grantee, role: 'LEADER' }, terms, now).ok).toBe(true);
  });

  test.each<[string, Partial<AgreementTerms>]>([
    ['SAME_PARTY', { owner: 'POLICE' }],
    ['NO_ITEMS', { items: [] }],
    ['NO_PURPOSES', { purposes: [] }],
    ['NO_LEGAL_BASIS', { legalBasis: '  ' }],
    ['WINDOW', { validTo: now }],
    ['ALREADY_OVER', { validFrom: new Date('2025-01-01T00:00:00Z'), validTo: now }],
  ])('is refused for %s', (problem, changes) => {
    expect(facts(checkProposal(grantee, { ...terms, ...changes }, now))).toEqual([
      'AGREEMENT_TERMS_INVALID',
      problem,
    ]);
  });

  test.each(['SYSTEM', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const)(
    'is refused from the role %s',
    (role) => {
      expect(facts(checkProposal({ ...grantee, role }, terms, now))).toEqual([
        'AGREEMENT_ROLE_NOT_ALLOWED',
        undefined,
      ]);
    },
  );
});

describe('a step', () => {
  const standing = (status: AgreementStatus): AgreementStanding => ({
    owner: 'PBOC',
    grantee: 'POLICE',
    status,
    proposedBy: 'wang',
    validTo: terms.validTo,
  });

  const table: Record<AgreementStatus, Partial<Record<AgreementCommand, AgreementStatus>>> = {
    PROPOSED: { APPROVE: 'ACTIVE', TERMINATE: 'TERMINATED' },
    ACTIVE: { SUSPEND: 'SUSPENDED', TERMINATE: 'TERMINATED' },
    SUSPENDED: { APPROVE: 'ACTIVE', TERMINATE: 'TERMINATED' },
    TERMINATED: {},
  };

  test.each(
    AGREEMENT_STATUSES.flatMap((status) =>
      (['APPROVE', 'SUSPEND', 'TERMINATE'] as const).map((command) => [command, status] as const),
    ),
  )('%s by the owner while %s', (command, status) => {
    const expected = table[status][command] ?? ['MOVE_NOT_ALLOWED', undefined];
    expect(facts(nextStatus(owner, standing(status), command, now))).toEqual(expected);
  });

  test('to approve what is over is refused, to end it is not', () => {
    expect(facts(nextStatus(owner, standing('PROPOSED'), 'APPROVE', terms.validTo))).toEqual([
      'AGREEMENT_TERMS_INVALID',
      'ALREADY_OVER',
    ]);
    expect(facts(nextStatus(owner, standing('ACTIVE'), 'TERMINATE', terms.validTo))).toBe('TERMINATED');
  });

  test('of approval is not for the grantee, of ending is', () => {
    expect(facts(nextStatus(grantee, standing('PROPOSED'), 'APPROVE', now))).toEqual([
      'AGREEMENT_SIDE_REQUIRED',
      undefined,
    ]);
    expect(facts(nextStatus(grantee, standing('PROPOSED'), 'TERMINATE', now))).toBe('TERMINATED');
  });
});
