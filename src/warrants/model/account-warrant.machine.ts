import { defineStateMachine } from '../../kernel/index.js';

export const ACCOUNT_WARRANT_STATES = [
  'REQUESTED',
  'ACTIVE',
  'PAUSED',
  'EXHAUSTED',
  'EXPIRED',
  'REVOKED',
] as const;
export type AccountWarrantState = (typeof ACCOUNT_WARRANT_STATES)[number];

/** What the first event of a warrant says. */
export const WARRANT_OPENING = { command: 'requestAccountWarrant' } as const;

/** 账户查询手续 as a workflow. Ended warrants stay readable: the audit must explain past disclosures. */
export const accountWarrantMachine = defineStateMachine({
  name: 'account-data warrant',
  states: ACCOUNT_WARRANT_STATES,
  initial: 'REQUESTED',
  terminal: ['EXHAUSTED', 'EXPIRED', 'REVOKED'],
  transitions: [
    { from: ['REQUESTED'], command: 'approveAccountWarrant', to: 'ACTIVE' },
    { from: ['ACTIVE'], command: 'useAccountWarrant', to: 'ACTIVE' },
    // The last use that it allows.
    { from: ['ACTIVE'], command: 'exhaustAccountWarrant', to: 'EXHAUSTED' },
    { from: ['ACTIVE'], command: 'pauseAccountWarrant', to: 'PAUSED' },
    { from: ['PAUSED'], command: 'resumeAccountWarrant', to: 'ACTIVE' },
    { from: ['REQUESTED', 'ACTIVE', 'PAUSED'], command: 'revokeAccountWarrant', to: 'REVOKED' },
    { from: ['REQUESTED', 'ACTIVE', 'PAUSED'], command: 'expireAccountWarrant', to: 'EXPIRED' },
  ],
});

export type AccountWarrantCommand = (typeof accountWarrantMachine.transitions)[number]['command'];

/** The steps that stop a warrant for a time or for good, or let it go on. */
export type InterruptionCommand = 'pauseAccountWarrant' | 'resumeAccountWarrant' | 'revokeAccountWarrant';

/** The state as it stands now: a warrant whose time is over has expired, whether or not anybody wrote that down. */
export function stateAt(state: AccountWarrantState, validTo: Date, now: Date): AccountWarrantState {
  return validTo <= now && !accountWarrantMachine.isTerminal(state) ? 'EXPIRED' : state;
}
