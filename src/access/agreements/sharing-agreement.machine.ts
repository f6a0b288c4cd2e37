import { defineStateMachine } from '../../kernel/index.js';

export const AGREEMENT_STATUSES = ['PROPOSED', 'ACTIVE', 'SUSPENDED', 'TERMINATED'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export type AgreementCommand = 'APPROVE' | 'SUSPEND' | 'TERMINATE';

/** Which side of the agreement may give each command. */
export const AGREEMENT_SIDES: Readonly<Record<AgreementCommand, 'OWNER' | 'EITHER'>> = {
  APPROVE: 'OWNER',
  SUSPEND: 'EITHER',
  TERMINATE: 'EITHER',
};

/** 共享协议 as a workflow. A suspension ends when the owner approves again; termination is for good. */
export const sharingAgreementMachine = defineStateMachine({
  name: 'sharing agreement',
  states: AGREEMENT_STATUSES,
  initial: 'PROPOSED',
  terminal: ['TERMINATED'],
  moves: [
    { from: ['PROPOSED', 'SUSPENDED'], command: 'APPROVE', to: 'ACTIVE' },
    { from: ['ACTIVE'], command: 'SUSPEND', to: 'SUSPENDED' },
    { from: ['PROPOSED', 'ACTIVE', 'SUSPENDED'], command: 'TERMINATE', to: 'TERMINATED' },
  ],
});
