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

/** 账户查询手续 as a workflow. Ended warrants stay readable: the audit must explain past disclosures. */
export const accountWarrantMachine = defineStateMachine({
  name: 'account-data warrant',
  states: ACCOUNT_WARRANT_STATES,
  initial: 'REQUESTED',
  terminal: ['EXHAUSTED', 'EXPIRED', 'REVOKED'],
  transitions: [
    { from: ['REQUESTED'], command: 'APPROVE', to: 'ACTIVE' },
    { from: ['ACTIVE'], command: 'USE', to: 'ACTIVE' },
    { from: ['ACTIVE'], command: 'USE_LAST', to: 'EXHAUSTED' },
    { from: ['ACTIVE'], command: 'PAUSE', to: 'PAUSED' },
    { from: ['PAUSED'], command: 'RESUME', to: 'ACTIVE' },
    { from: ['REQUESTED', 'ACTIVE', 'PAUSED'], command: 'REVOKE', to: 'REVOKED' },
    { from: ['REQUESTED', 'ACTIVE', 'PAUSED'], command: 'EXPIRE', to: 'EXPIRED' },
  ],
});

/** The steps that people take; uses and expiry come by themselves. */
export type AccountWarrantCommand = 'APPROVE' | 'PAUSE' | 'RESUME' | 'REVOKE';

/** The state as it stands now: a warrant whose time is over has expired, whether or not anybody wrote that down. */
export function stateAt(state: AccountWarrantState, validTo: Date, now: Date): AccountWarrantState {
  return validTo <= now && !accountWarrantMachine.isTerminal(state) ? 'EXPIRED' : state;
}
