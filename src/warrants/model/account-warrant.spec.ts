import { describe, expect, test } from 'vitest';
import { approved, interrupted } from './account-warrant.js';
import type { WarrantActor, WarrantSnapshot } from './warrant-rights.js';
import { ACCOUNT_WARRANT_STATES, stateAt, type AccountWarrantState } from './account-warrant.machine.js';
import type { Gate } from './gate.js';

const now = new Date('2026-06-01T00:00:00Z');
const gate: Gate = {
  id: 'A_LAW@2020-03-01',
  key: 'A_LAW',
  document: 'A_LAW',
  article: '172',
  mark: 'LAW_READ',
  note: null,
  validFrom: '2020-03-01',
  validTo: null,
  gate: 'A_LAW',
  requester: 'SECURITIES',
  citation: '某法第一百七十二条',
  highestLevel: null,
  lowestLevel: null,
  targets: ['PARTY'],
  partySectors: [],
  purposes: ['ACCOUNT_INQUIRY'],
  approverLevel: 'NATIONAL',
  approverRanks: ['PRINCIPAL_HEAD', 'AUTHORISED_HEAD'],
  competentPlace: 'REGISTERED_OR_OPERATING',
  officers: 2,
  instrument: '调查通知书',
  also: [],
};
const leader: WarrantActor = {
  agency: 'SECURITIES',
  role: 'LEADER',
  level: 'NATIONAL',
  region: null,
  officer: 'liu',
};
const snapshot = (state: AccountWarrantState, pausedBy: string | null = null): WarrantSnapshot => ({
  requester: 'SECURITIES',
  office: { level: 'NATIONAL', region: null },
  requestedBy: 'zhang',
  state,
  validTo: new Date('2026-07-01T00:00:00Z'),
  platformCode: '91110000600037341L',
  place: { registeredRegion: '110105', operatingRegions: ['320102'], sectors: [] },
  competentPlace: 'REGISTERED_OR_OPERATING',
  pausedBy: pausedBy === null ? null : { agency: pausedBy, level: 'NATIONAL', region: null },
});
const answer = (outcome: ReturnType<typeof approved>): string =>
  outcome.ok ? outcome.value : outcome.error.code;

describe('approving', () => {
  test('needs a rank that the gate names', () => {
    const requested = snapshot('REQUESTED');
    expect(answer(approved(leader, requested, gate, 'AUTHORISED_HEAD', now))).toBe('ACTIVE');
    expect(answer(approved(leader, requested, gate, 'HEAD', now))).toBe('WARRANT_APPROVER_TOO_LOW');
  });

  test.each([
    ['PRINCIPAL_HEAD', 'AUTHORISED_HEAD', 'WARRANT_RANK_NOT_PROVED'],
    ['HEAD', 'PRINCIPAL_HEAD', 'WARRANT_RANK_NOT_PROVED'],
    ['AUTHORISED_HEAD', 'AUTHORISED_HEAD', 'ACTIVE'],
    // A principal head is a head, and a head is not enough here.
    ['PRINCIPAL_HEAD', 'HEAD', 'WARRANT_APPROVER_TOO_LOW'],
  ] as const)('goes by the rank that the token proves: %s signing as %s', (rank, declared, expected) => {
    expect(answer(approved({ ...leader, rank }, snapshot('REQUESTED'), gate, declared, now))).toBe(expected);
  });

  test('is never by whoever requested', () => {
    const requester = { ...leader, officer: 'zhang' };
    expect(answer(approved(requester, snapshot('REQUESTED'), gate, 'PRINCIPAL_HEAD', now))).toBe(
      'WARRANT_FOUR_EYES',
    );
  });

  test('is refused under a gate that went out of force since the request', () => {
    const ended = { ...gate, validTo: '2026-06-01' };
    expect(answer(approved(leader, snapshot('REQUESTED'), ended, 'PRINCIPAL_HEAD', now))).toBe(
      'WARRANT_GATE_NOT_IN_FORCE',
    );
  });

  test.each(ACCOUNT_WARRANT_STATES.filter((state) => state !== 'REQUESTED'))(
    'is refused while %s',
    (state) => {
      expect(answer(approved(leader, snapshot(state), gate, 'PRINCIPAL_HEAD', now))).toBe(
        'TRANSITION_NOT_ALLOWED',
      );
    },
  );
});

describe('interrupting', () => {
  const owner: WarrantActor = {
    agency: 'PBOC',
    role: 'OFFICER',
    level: 'NATIONAL',
    region: null,
    officer: 'sun',
  };

  test.each(['EXHAUSTED', 'EXPIRED', 'REVOKED'] as const)('does nothing to a warrant that is %s', (state) => {
    for (const command of ['pauseAccountWarrant', 'resumeAccountWarrant', 'revokeAccountWarrant'] as const) {
      expect(answer(interrupted(leader, snapshot(state), command, now))).toBe('TRANSITION_NOT_ALLOWED');
    }
  });

  test('is lifted by the side that did it', () => {
    expect(answer(interrupted(leader, snapshot('PAUSED', 'SECURITIES'), 'resumeAccountWarrant', now))).toBe(
      'ACTIVE',
    );
    expect(answer(interrupted(owner, snapshot('PAUSED', 'PBOC'), 'resumeAccountWarrant', now))).toBe(
      'ACTIVE',
    );
    expect(answer(interrupted(owner, snapshot('PAUSED', 'SECURITIES'), 'resumeAccountWarrant', now))).toBe(
      'WARRANT_STEP_NOT_YOURS',
    );
  });

  test('is for no third agency, and within the requester for leaders only', () => {
    const third: WarrantActor = { ...leader, agency: 'BANKING' };
    expect(answer(interrupted(third, snapshot('ACTIVE'), 'revokeAccountWarrant', now))).toBe(
      'WARRANT_STEP_NOT_YOURS',
    );
    const officer: WarrantActor = { ...leader, role: 'OFFICER' };
    expect(answer(interrupted(officer, snapshot('ACTIVE'), 'pauseAccountWarrant', now))).toBe(
      'WARRANT_ROLE_NOT_ALLOWED',
    );
  });
});

test.each(ACCOUNT_WARRANT_STATES)(
  'a warrant that is %s stands as it should once its time is over',
  (state) => {
    const over = new Date('2026-07-01T00:00:00Z');
    const ended = ['EXHAUSTED', 'EXPIRED', 'REVOKED'].includes(state);
    expect(stateAt(state, over, over)).toBe(ended ? state : 'EXPIRED');
    expect(stateAt(state, over, new Date(over.getTime() - 1))).toBe(state);
  },
);
