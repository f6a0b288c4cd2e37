import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../kernel/index.js';
import type { AgreementTerms } from './agreement-terms.js';
import {
  AGREEMENT_STATUSES,
  type AgreementMutation,
  type AgreementStatus,
} from './sharing-agreement.machine.js';
import { checkProposal, takeStep, type AgreementActor, type AgreementSnapshot } from './sharing-agreement.js';

const now = new Date('2026-06-01T00:00:00Z');
const NATIONAL = { level: 'NATIONAL', region: null } as const;
const grantee: AgreementActor = { agency: 'POLICE', role: 'OFFICER', officer: 'wang', ...NATIONAL };
const owner: AgreementActor = { agency: 'PBOC', role: 'OFFICER', officer: 'li', ...NATIONAL };
const terms: AgreementTerms = {
  owner: 'PBOC',
  items: ['pboc.reserve_accounts'],
  purposes: ['CRIMINAL_INVESTIGATION'],
  legalBasis: '刑事诉讼法 144',
  jurisdiction: 'ANY',
  masked: false,
  dailyQuota: null,
  validFrom: now,
  validTo: new Date('2027-06-01T00:00:00Z'),
};

function facts<Value>(outcome: Outcome<Value>): unknown {
  return outcome.ok ? outcome.value : [outcome.error.code, outcome.error.facts['problem']];
}

const codeOf = <Value>(outcome: Outcome<Value>): string => (outcome.ok ? 'OK' : outcome.error.code);

describe('a proposal', () => {
  test('is fine from an officer or a leader of another agency', () => {
    expect(checkProposal(grantee, terms, now).ok).toBe(true);
    expect(checkProposal({ ...grantee, role: 'LEADER' }, terms, now).ok).toBe(true);
    expect(checkProposal(grantee, { ...terms, dailyQuota: 1 }, now).ok).toBe(true);
  });

  test.each<[string, Partial<AgreementTerms>]>([
    ['SAME_PARTY', { owner: 'POLICE' }],
    ['NO_ITEMS', { items: [] }],
    ['NO_PURPOSES', { purposes: [] }],
    ['NO_LEGAL_BASIS', { legalBasis: '  ' }],
    ['DAILY_QUOTA', { dailyQuota: 0 }],
    ['DAILY_QUOTA', { dailyQuota: -1 }],
    ['DAILY_QUOTA', { dailyQuota: 1.5 }],
    ['DAILY_QUOTA', { dailyQuota: 100_000_001 }],
    ['WINDOW', { validTo: now }],
    ['ALREADY_OVER', { validFrom: new Date('2025-01-01T00:00:00Z'), validTo: now }],
  ])('is refused for %s with AGREEMENT_TERMS_INVALID', (problem, changes) => {
    expect(facts(checkProposal(grantee, { ...terms, ...changes }, now))).toEqual([
      'AGREEMENT_TERMS_INVALID',
      problem,
    ]);
  });

  test.each(['SYSTEM', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const)(
    'is refused from the role %s with AGREEMENT_ROLE_NOT_ALLOWED',
    (role) => {
      expect(codeOf(checkProposal({ ...grantee, role }, terms, now))).toBe('AGREEMENT_ROLE_NOT_ALLOWED');
    },
  );
});

const pending = {
  number: 1,
  status: 'PROPOSED',
  proposedBy: 'wang',
  firstApprovedBy: null,
  validTo: terms.validTo,
  masked: false,
  answerDueAt: null,
  extendedAt: null,
  deadlines: null,
} as const;
const answerDueAt = new Date('2026-06-12T15:59:59.999Z');
const timed = {
  ...pending,
  answerDueAt,
  deadlines: {
    answerDueAt: { from: '', parts: [], notAfter: null, gives: answerDueAt.toISOString() },
  },
};

const first: AgreementSnapshot = {
  owner: 'PBOC',
  grantee: 'POLICE',
  region: null,
  status: 'PROPOSED',
  suspendedBy: [],
  suspendedFrom: new Map(),
  inForce: null,
  latest: 1,
  pending,
  supplyDueAt: null,
};
const halfApproved: AgreementSnapshot = {
  ...first,
  status: 'AWAITING_SECOND_APPROVAL',
  pending: { ...pending, status: 'AWAITING_SECOND_APPROVAL', firstApprovedBy: 'li' },
};
const active: AgreementSnapshot = { ...first, status: 'ACTIVE', inForce: 1, pending: null };
const suspended: AgreementSnapshot = { ...active, status: 'SUSPENDED', suspendedBy: ['PBOC'] };
const terminated: AgreementSnapshot = { ...active, status: 'TERMINATED', inForce: null };
const amended: AgreementSnapshot = { ...active, latest: 2, pending: { ...pending, number: 2 } };
const halfAmended: AgreementSnapshot = {
  ...amended,
  pending: { ...pending, number: 2, status: 'AWAITING_SECOND_APPROVAL', firstApprovedBy: 'li' },
};
const chen = { ...owner, officer: 'chen' };

describe('approval', () => {
  test('by one leaves a proposal awaiting the second, and nothing is in force', () => {
    expect(facts(takeStep(owner, first, 'approveSharingAgreement', now))).toEqual({
      command: 'approveSharingAgreement',
      status: 'AWAITING_SECOND_APPROVAL',
      suspendedBy: [],
      versions: [{ number: 1, command: 'approveAgreementVersion', status: 'AWAITING_SECOND_APPROVAL' }],
      about: 1,
      inForce: null,
    });
  });

  test('by a second person brings it into force', () => {
    expect(facts(takeStep(chen, halfApproved, 'approveSharingAgreement', now))).toMatchObject({
      status: 'ACTIVE',
      inForce: 1,
      versions: [{ number: 1, command: 'approveAgreementVersion', status: 'IN_FORCE' }],
    });
  });

  test('by the same person twice is refused with AGREEMENT_SECOND_PERSON_REQUIRED', () => {
    expect(codeOf(takeStep(owner, halfApproved, 'approveSharingAgreement', now))).toBe(
      'AGREEMENT_SECOND_PERSON_REQUIRED',
    );
    expect(codeOf(takeStep(owner, halfAmended, 'approveSharingAgreement', now))).toBe(
      'AGREEMENT_SECOND_PERSON_REQUIRED',
    );
  });

  test.each([first, halfApproved, amended, halfAmended])(
    'by the proposer, first or second, is refused with AGREEMENT_FOUR_EYES (%#)',
    (snapshot) => {
      expect(codeOf(takeStep({ ...owner, officer: 'wang' }, snapshot, 'approveSharingAgreement', now))).toBe(
        'AGREEMENT_FOUR_EYES',
      );
    },
  );

  test('is for the owner alone: AGREEMENT_SIDE_REQUIRED', () => {
    expect(codeOf(takeStep({ ...grantee, officer: 'zhao' }, first, 'approveSharingAgreement', now))).toBe(
      'AGREEMENT_SIDE_REQUIRED',
    );
    expect(codeOf(takeStep({ ...owner, agency: 'BANKING' }, first, 'approveSharingAgreement', now))).toBe(
      'AGREEMENT_SIDE_REQUIRED',
    );
  });

  test('of what is over is refused', () => {
    expect(facts(takeStep(owner, first, 'approveSharingAgreement', terms.validTo))).toEqual([
      'AGREEMENT_TERMS_INVALID',
      'ALREADY_OVER',
    ]);
  });

  test.each([active, suspended])(
    'without a proposal is refused with AGREEMENT_NO_VERSION_PENDING (%#)',
    (snapshot) => {
      expect(codeOf(takeStep(owner, snapshot, 'approveSharingAgreement', now))).toBe(
        'AGREEMENT_NO_VERSION_PENDING',
      );
    },
  );
});

describe('an amendment', () => {
  test('is for the grantee, one at a time, and leaves the agreement as it is', () => {
    expect(facts(takeStep(grantee, active, 'amendSharingAgreement', now))).toMatchObject({
      status: 'ACTIVE',
      inForce: 1,
      about: 2,
    });
    expect(codeOf(takeStep(owner, active, 'amendSharingAgreement', now))).toBe('AGREEMENT_SIDE_REQUIRED');
    expect(codeOf(takeStep(grantee, amended, 'amendSharingAgreement', now))).toBe(
      'AGREEMENT_AMENDMENT_PENDING',
    );
    expect(codeOf(takeStep(grantee, first, 'amendSharingAgreement', now))).toBe('TRANSITION_NOT_ALLOWED');
  });

  test('supersedes the version in force with its second approval, not before', () => {
    expect(facts(takeStep(owner, amended, 'approveSharingAgreement', now))).toMatchObject({
      status: 'ACTIVE',
      inForce: 1,
    });
    expect(facts(takeStep(chen, halfAmended, 'approveSharingAgreement', now))).toEqual({
      command: 'approveSharingAgreement',
      status: 'ACTIVE',
      suspendedBy: [],
      versions: [
        { number: 1, command: 'supersedeAgreementVersion', status: 'SUPERSEDED' },
        { number: 2, command: 'approveAgreementVersion', status: 'IN_FORCE' },
      ],
      about: 2,
      inForce: 2,
    });
  });

  test('does not lift a suspension', () => {
    const snapshot = { ...halfAmended, status: 'SUSPENDED', suspendedBy: ['PBOC'] } as const;
    expect(facts(takeStep(chen, snapshot, 'approveSharingAgreement', now))).toMatchObject({
      status: 'SUSPENDED',
      suspendedBy: ['PBOC'],
      inForce: 2,
    });
  });

  test('is withdrawn or declined by either side, and its number is not used again', () => {
    for (const actor of [owner, grantee]) {
      expect(facts(takeStep(actor, halfAmended, 'rejectSharingAgreementAmendment', now))).toMatchObject({
        status: 'ACTIVE',
        inForce: 1,
        versions: [{ number: 2, command: 'rejectAgreementVersion', status: 'REJECTED' }],
      });
    }
    expect(codeOf(takeStep(owner, active, 'rejectSharingAgreementAmendment', now))).toBe(
      'AGREEMENT_NO_VERSION_PENDING',
    );
    expect(facts(takeStep(grantee, { ...active, latest: 2 }, 'amendSharingAgreement', now))).toMatchObject({
      about: 3,
    });
  });
});

describe('a suspension', () => {
  test('is lifted by the side that laid it down: AGREEMENT_SUSPENDED_BY_OTHER_SIDE', () => {
    expect(facts(takeStep(owner, suspended, 'resumeSharingAgreement', now))).toMatchObject({
      status: 'ACTIVE',
      suspendedBy: [],
    });
    expect(codeOf(takeStep(grantee, suspended, 'resumeSharingAgreement', now))).toBe(
      'AGREEMENT_SUSPENDED_BY_OTHER_SIDE',
    );
  });

  test('of each side holds by itself', () => {
    expect(codeOf(takeStep(owner, suspended, 'suspendSharingAgreement', now))).toBe(
      'AGREEMENT_ALREADY_SUSPENDED',
    );
    expect(facts(takeStep(grantee, suspended, 'suspendSharingAgreement', now))).toMatchObject({
      status: 'SUSPENDED',
      suspendedBy: ['PBOC', 'POLICE'],
    });
    const both = { ...suspended, suspendedBy: ['PBOC', 'POLICE'] };
    expect(facts(takeStep(owner, both, 'resumeSharingAgreement', now))).toMatchObject({
      status: 'SUSPENDED',
      suspendedBy: ['POLICE'],
    });
  });
});

describe('a step', () => {
  const standings: Readonly<Record<AgreementStatus, AgreementSnapshot>> = {
    PROPOSED: first,
    AWAITING_SECOND_APPROVAL: halfApproved,
    ACTIVE: active,
    SUSPENDED: suspended,
    TERMINATED: terminated,
  };
  const possible: Readonly<Record<AgreementStatus, readonly AgreementMutation[]>> = {
    PROPOSED: ['approveSharingAgreement', 'terminateSharingAgreement'],
    AWAITING_SECOND_APPROVAL: ['approveSharingAgreement', 'terminateSharingAgreement'],
    ACTIVE: [
      'approveSharingAgreement',
      'rejectSharingAgreementAmendment',
      'suspendSharingAgreement',
      'terminateSharingAgreement',
    ],
    SUSPENDED: [
      'approveSharingAgreement',
      'rejectSharingAgreementAmendment',
      'suspendSharingAgreement',
      'resumeSharingAgreement',
      'terminateSharingAgreement',
    ],
    TERMINATED: [],
  };

  test.each(
    AGREEMENT_STATUSES.flatMap((status) =>
      (
        [
          'approveSharingAgreement',
          'rejectSharingAgreementAmendment',
          'suspendSharingAgreement',
          'resumeSharingAgreement',
          'terminateSharingAgreement',
        ] as const
      ).map((command) => [command, status] as const),
    ),
  )('%s by the owner while %s', (command, status) => {
    const code = codeOf(takeStep(chen, standings[status], command, now));
    expect(code === 'TRANSITION_NOT_ALLOWED').toBe(!possible[status].includes(command));
  });

  test('to the end is for either side, ends the version in force and rejects the one that waits', () => {
    for (const actor of [owner, grantee]) {
      expect(facts(takeStep(actor, halfAmended, 'terminateSharingAgreement', terms.validTo))).toEqual({
        command: 'terminateSharingAgreement',
        status: 'TERMINATED',
        suspendedBy: [],
        versions: [
          { number: 1, command: 'endAgreementVersion', status: 'ENDED' },
          { number: 2, command: 'rejectAgreementVersion', status: 'REJECTED' },
        ],
        about: 1,
        inForce: null,
      });
    }
    expect(codeOf(takeStep({ ...owner, agency: 'BANKING' }, active, 'terminateSharingAgreement', now))).toBe(
      'AGREEMENT_SIDE_REQUIRED',
    );
  });

  test.each([
    'approveSharingAgreement',
    'amendSharingAgreement',
    'rejectSharingAgreementAmendment',
    'suspendSharingAgreement',
    'resumeSharingAgreement',
    'terminateSharingAgreement',
    'extendSharingAgreementAnswer',
    'confirmSharingAgreementSupply',
  ] as const)('%s is not for a machine or an administrator', (command) => {
    for (const role of ['SYSTEM', 'AUDITOR', 'SECURITY_ADMINISTRATOR'] as const) {
      expect(codeOf(takeStep({ ...owner, role }, halfAmended, command, now))).toBe(
        'AGREEMENT_ROLE_NOT_ALLOWED',
      );
    }
  });
});

describe('the answer and the supply', () => {
  test.each([
    [first, 'AGREEMENT_EXTENSION_NOT_POSSIBLE'],
    [{ ...first, pending: timed }, 'OK'],
    [{ ...first, pending: { ...timed, extendedAt: now } }, 'AGREEMENT_EXTENSION_NOT_POSSIBLE'],
    [{ ...first, pending: { ...timed, answerDueAt: now } }, 'AGREEMENT_EXTENSION_NOT_POSSIBLE'],
    [active, 'AGREEMENT_NO_VERSION_PENDING'],
    [terminated, 'TRANSITION_NOT_ALLOWED'],
  ] as const)('%# may be extended: %s', (snapshot, code) => {
    expect(codeOf(takeStep(owner, snapshot, 'extendSharingAgreementAnswer', now))).toBe(code);
    expect(codeOf(takeStep(grantee, snapshot, 'extendSharingAgreementAnswer', now))).toBe(
      'AGREEMENT_SIDE_REQUIRED',
    );
  });

  test.each([
    [active, 'AGREEMENT_SUPPLY_NOT_AWAITED'],
    [{ ...active, supplyDueAt: now }, 'OK'],
    [first, 'TRANSITION_NOT_ALLOWED'],
  ] as const)('%# may be confirmed: %s', (snapshot, code) => {
    expect(codeOf(takeStep(owner, snapshot, 'confirmSharingAgreementSupply', now))).toBe(code);
  });
});

describe('offices', () => {
  const BEIJING = { level: 'PROVINCIAL', region: '110000' } as const;
  const CHAOYANG = { level: 'DISTRICT', region: '110105' } as const;
  const NANJING = { level: 'MUNICIPAL', region: '320100' } as const;
  /** No token says so; nothing may follow from it all the same. */
  const NOWHERE = { level: 'DISTRICT', region: null } as const;
  const steps = {
    approveSharingAgreement: { actor: owner, snapshot: { ...first, pending: { ...pending, masked: true } } },
    amendSharingAgreement: { actor: grantee, snapshot: active },
    rejectSharingAgreementAmendment: { actor: grantee, snapshot: amended },
    suspendSharingAgreement: { actor: grantee, snapshot: active },
    resumeSharingAgreement: { actor: owner, snapshot: suspended },
    terminateSharingAgreement: { actor: owner, snapshot: active },
    extendSharingAgreementAnswer: { actor: owner, snapshot: { ...first, pending: timed } },
    confirmSharingAgreementSupply: { actor: owner, snapshot: { ...active, supplyDueAt: answerDueAt } },
  } as const satisfies Record<AgreementMutation, object>;

  const places = [
    [null, NATIONAL, 'OK'],
    [null, BEIJING, 'AGREEMENT_OUTSIDE_OFFICE'],
    [null, CHAOYANG, 'AGREEMENT_OUTSIDE_OFFICE'],
    [null, NOWHERE, 'AGREEMENT_OUTSIDE_OFFICE'],
    ['110000', NATIONAL, 'OK'],
    ['110000', BEIJING, 'OK'],
    ['110000', CHAOYANG, 'AGREEMENT_OUTSIDE_OFFICE'],
    ['110000', NANJING, 'AGREEMENT_OUTSIDE_OFFICE'],
    ['110105', BEIJING, 'OK'],
    ['110105', CHAOYANG, 'OK'],
    ['110105', NANJING, 'AGREEMENT_OUTSIDE_OFFICE'],
    ['110105', NOWHERE, 'AGREEMENT_OUTSIDE_OFFICE'],
  ] as const;
  const commands = Object.keys(steps) as AgreementMutation[];

  test.each(
    places.flatMap(([region, office, code]) =>
      commands.map((command) => ({ region, office, command, code })),
    ),
  )(
    '$command on an agreement for $region by $office.level $office.region: $code',
    ({ region, office, command, code }) => {
      const { actor, snapshot } = steps[command];
      expect(codeOf(takeStep({ ...actor, ...office }, { ...snapshot, region }, command, now))).toBe(code);
    },
  );

  test.each(places.filter(([region]) => region !== null))(
    'a proposal for %s by %o: %s',
    (region, office, code) => {
      expect(codeOf(checkProposal({ ...grantee, ...office }, { ...terms, region }, now))).toBe(code);
    },
  );

  test('unmasked values are approved by the national office alone', () => {
    const unmasked = { ...first, region: '110000' };
    expect(codeOf(takeStep({ ...owner, ...BEIJING }, unmasked, 'approveSharingAgreement', now))).toBe(
      'AGREEMENT_UNMASKED_NATIONAL',
    );
    expect(codeOf(takeStep(owner, unmasked, 'approveSharingAgreement', now))).toBe('OK');
  });

  test.each([
    [NATIONAL, BEIJING, 'AGREEMENT_OUTSIDE_OFFICE'],
    [BEIJING, BEIJING, 'OK'],
    [BEIJING, NATIONAL, 'OK'],
    [CHAOYANG, BEIJING, 'OK'],
  ] as const)('a suspension by %o, lifted by %o: %s', (from, by, code) => {
    const snapshot = { ...suspended, region: '110000', suspendedFrom: new Map([['PBOC', from]]) };
    expect(codeOf(takeStep({ ...owner, ...by }, snapshot, 'resumeSharingAgreement', now))).toBe(code);
  });
});
