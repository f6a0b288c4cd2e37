import { defineStateMachine } from '../../kernel/index.js';

export const AGREEMENT_STATUSES = [
  'PROPOSED',
  'AWAITING_SECOND_APPROVAL',
  'ACTIVE',
  'SUSPENDED',
  'TERMINATED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export type AgreementCommand = 'APPROVE' | 'AMEND' | 'REJECT' | 'SUSPEND' | 'RESUME' | 'TERMINATE';

/** Which side of the agreement may give each command. */
export const AGREEMENT_SIDES: Readonly<Record<AgreementCommand, 'OWNER' | 'GRANTEE' | 'EITHER'>> = {
  APPROVE: 'OWNER',
  AMEND: 'GRANTEE',
  REJECT: 'EITHER',
  SUSPEND: 'EITHER',
  RESUME: 'EITHER',
  TERMINATE: 'EITHER',
};

/**
 * 共享协议 as a workflow. An amendment is approved while the agreement goes on as it is (APPROVE, AMEND and REJECT lead
 * back to where they were); a second suspension, by the other side, changes nothing but who has to resume; termination
 * is for good.
 */
export const sharingAgreementMachine = defineStateMachine({
  name: 'sharing agreement',
  states: AGREEMENT_STATUSES,
  initial: 'PROPOSED',
  terminal: ['TERMINATED'],
  transitions: [
    { from: ['PROPOSED'], command: 'APPROVE', to: 'AWAITING_SECOND_APPROVAL' },
    { from: ['AWAITING_SECOND_APPROVAL', 'ACTIVE'], command: 'APPROVE', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'APPROVE', to: 'SUSPENDED' },
    { from: ['ACTIVE'], command: 'AMEND', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'AMEND', to: 'SUSPENDED' },
    { from: ['ACTIVE'], command: 'REJECT', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'REJECT', to: 'SUSPENDED' },
    { from: ['ACTIVE', 'SUSPENDED'], command: 'SUSPEND', to: 'SUSPENDED' },
    { from: ['SUSPENDED'], command: 'RESUME', to: 'ACTIVE' },
    {
      from: ['PROPOSED', 'AWAITING_SECOND_APPROVAL', 'ACTIVE', 'SUSPENDED'],
      command: 'TERMINATE',
      to: 'TERMINATED',
    },
  ],
});
