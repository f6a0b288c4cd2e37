import { defineStateMachine } from '../../kernel/index.js';

export const AGREEMENT_VERSION_STATUSES = [
  'PROPOSED',
  'AWAITING_SECOND_APPROVAL',
  'IN_FORCE',
  'SUPERSEDED',
  'ENDED',
  'REJECTED',
] as const;
export type AgreementVersionStatus = (typeof AGREEMENT_VERSION_STATUSES)[number];

/** What the first event of a version says. */
export const AGREEMENT_VERSION_OPENING = { command: 'proposeAgreementVersion' } as const;

/** 协议版本 as a workflow: two approvals bring it into force; the next version or the agreement's end takes it out. */
export const agreementVersionMachine = defineStateMachine({
  name: 'agreement version',
  states: AGREEMENT_VERSION_STATUSES,
  initial: 'PROPOSED',
  terminal: ['SUPERSEDED', 'ENDED', 'REJECTED'],
  transitions: [
    { from: ['PROPOSED'], command: 'approveAgreementVersion', to: 'AWAITING_SECOND_APPROVAL' },
    { from: ['AWAITING_SECOND_APPROVAL'], command: 'approveAgreementVersion', to: 'IN_FORCE' },
    { from: ['PROPOSED', 'AWAITING_SECOND_APPROVAL'], command: 'rejectAgreementVersion', to: 'REJECTED' },
    { from: ['IN_FORCE'], command: 'supersedeAgreementVersion', to: 'SUPERSEDED' },
    { from: ['IN_FORCE'], command: 'endAgreementVersion', to: 'ENDED' },
  ],
});

/** Steps of a version; each comes with a step of its agreement. */
export type AgreementVersionCommand = (typeof agreementVersionMachine.transitions)[number]['command'];
