import { describe, expect, it } from 'vitest';
import { DISPOSITION_RULES, DISPOSITIONS } from '../../kernel/index.js';
import { machineOf, isFinal } from './machine-of.js';
import {
  addresseeOf,
  dispositionsFor,
  kindsAllowedBy,
  ORDER_KINDS,
  ORDER_STATES,
  orderNumber,
  awaitedActor,
} from './rectification-order.js';

describe('kindsAllowedBy', () => {
  it('gives every disposition something to order, and every kind a disposition', () => {
    for (const disposition of DISPOSITIONS) expect(kindsAllowedBy(disposition)).not.toEqual([]);
    for (const kind of ORDER_KINDS) expect(dispositionsFor(kind)).not.toEqual([]);
  });

  it('goes to the police exactly where the plan says so', () => {
    const toPolice = DISPOSITIONS.filter((disposition) => DISPOSITION_RULES[disposition].transferToPolice);
    expect(dispositionsFor('TRANSFER_TO_POLICE')).toEqual(toPolice);
  });

  it('bans and takes the licence of those that have none for what they do', () => {
    for (const kind of ['BAN', 'REVOKE_LICENCE'] as const) {
      const licences = dispositionsFor(kind).map((disposition) => DISPOSITION_RULES[disposition].licence);
      expect(new Set(licences)).toEqual(new Set(['NONE']));
    }
  });
});

describe('addresseeOf', () => {
  it.each([
    ['RECTIFY_BY', 'BANKING'],
    ['SUSPEND_BUSINESS', 'BANKING'],
    ['WIND_DOWN', 'BANKING'],
    ['BAN', 'BANKING'],
    ['REVOKE_LICENCE', 'COMMERCE'],
    ['TRANSFER_TO_POLICE', 'POLICE'],
  ] as const)('%s goes to %s where BANKING is responsible', (kind, agency) => {
    expect(addresseeOf(kind, 'BANKING')).toBe(agency);
  });
});

describe('awaitedActor', () => {
  const order = { addressee: 'BANKING', verifier: 'PBOC' } as const;

  it('names somebody in every state that has a way out, and nobody in the others', () => {
    for (const state of ORDER_STATES) {
      expect(awaitedActor({ ...order, state }) === null).toBe(isFinal(state));
    }
  });

  it('names whoever may take the next step', () => {
    expect(awaitedActor({ ...order, state: 'RETURNED' })).toBe('BANKING');
    expect(awaitedActor({ ...order, state: 'SUBMITTED' })).toBe('PBOC');
    expect(awaitedActor({ ...order, state: 'VERIFIED' })).toBe('OFFICE');
  });
});

describe('isFinal', () => {
  it('says what the table of every kind says', () => {
    for (const kind of ORDER_KINDS) {
      const machine = machineOf(kind);
      for (const state of machine.states) expect(isFinal(state)).toBe(machine.isTerminal(state));
    }
  });
});

describe('orderNumber', () => {
  it('is cited by year, level and place', () => {
    expect(orderNumber({ numberYear: 2026, level: 'PROVINCIAL', numberSequence: 12 })).toBe(
      '互金整改〔2026〕省12号',
    );
  });
});
