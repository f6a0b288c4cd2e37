import { describe, expect, it } from 'vitest';
import { orderPowers, readShippedLaw, snapshotOf } from '../../law/index.js';
import { rectificationOrderMachine } from './rectification-order.machine.js';
import { addresseeOf, awaitedActor, isFinal, ORDER_STATES } from './rectification-order.js';

const LAW = snapshotOf(readShippedLaw());

describe('addresseeOf', () => {
  it.each([
    ['RECTIFY_BY', 'BANKING'],
    ['STOP_BUSINESS', 'BANKING'],
    ['SUSPEND_BUSINESS', 'BANKING'],
    ['CLOSE', 'BANKING'],
    ['CLOSE_SITE_APP', 'TELECOM'],
    ['STOP_ADVERTISING', 'COMMERCE'],
    ['WIND_DOWN', 'BANKING'],
    ['BAN', 'BANKING'],
    ['REVOKE_LICENCE', 'COMMERCE'],
  ] as const)('%s goes to %s where BANKING is responsible', (kind, agency) => {
    expect(addresseeOf('BANKING', orderPowers(LAW, kind))).toBe(agency);
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
  it('says what the table says', () => {
    const machine = rectificationOrderMachine;
    for (const state of machine.states) expect(isFinal(state)).toBe(machine.isTerminal(state));
  });
});
