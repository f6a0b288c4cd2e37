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

/** 协议版本 as a workflow: two approvals bring it into force; the next version or the agreement's end takes it out. */
export const agreementVersionMachine = defineStateMachine({
  name: 'agreement version',
  states: AGREEMENT_VERSION_STATUSES,
  initial: 'PROPOSED',
  terminal: ['SUPERSEDED', 'ENDED', 'REJECTED'],
  transitions: [
    { from: ['PROPOSED'], command: 'APPROVE', to: 'AWAITING_SECOND_APPROVAL' },
    { from: ['AWAITING_SECOND_APPROVAL'], command: 'APPROVE', to: 'IN_FORCE' },
    { from: ['PROPOSED', 'AWAITING_SECOND_APPROVAL'], command: 'REJECT', to: 'REJECTED' },
    { from: ['IN_FORCE'], command: 'SUPERSEDE', to: 'SUPERSEDED' },
    { from: ['IN_FORCE'], command: 'END', to: 'ENDED' },
  ],
});
