import { defineStateMachine } from '../../kernel/index.js';

export const AGREEMENT_STATUSES = [
  'PROPOSED',
  'AWAITING_SECOND_APPROVAL',
  'ACTIVE',
  'SUSPENDED',
  'TERMINATED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** 政务信息资源共享管理暂行办法: conditional items are asked for by who needs them, and given or declined by their owner. */
export const SHARING_RULE = '国发〔2016〕51号 第十二条';

/** What the first event of an agreement says. */
export const AGREEMENT_OPENING = { command: 'proposeSharingAgreement' } as const;

/** The mutations that take a step of an agreement. */
export type AgreementMutation =
  | 'approveSharingAgreement'
  | 'amendSharingAgreement'
  | 'rejectSharingAgreementAmendment'
  | 'suspendSharingAgreement'
  | 'resumeSharingAgreement'
  | 'terminateSharingAgreement'
  | 'extendSharingAgreementAnswer'
  | 'confirmSharingAgreementSupply';

/** A side that resumes while the other side's suspension lasts lifts one of two, and the agreement stays suspended. */
export type AgreementCommand = AgreementMutation | 'liftOneSuspension';

/** Which side of the agreement may send each mutation. */
export const AGREEMENT_SIDES: Readonly<Record<AgreementMutation, 'OWNER' | 'GRANTEE' | 'EITHER'>> = {
  approveSharingAgreement: 'OWNER',
  amendSharingAgreement: 'GRANTEE',
  rejectSharingAgreementAmendment: 'EITHER',
  suspendSharingAgreement: 'EITHER',
  resumeSharingAgreement: 'EITHER',
  terminateSharingAgreement: 'EITHER',
  extendSharingAgreementAnswer: 'OWNER',
  confirmSharingAgreementSupply: 'OWNER',
};

/**
 * 共享协议 as a workflow. An amendment is approved while the agreement goes on as it is (approval, amendment and rejection
 * lead back to where they were), as do the owner's extension of its answer and its word that the data are provided; a second suspension, by the other side, changes nothing but who has to resume;
 * termination is for good.
 */
export const sharingAgreementMachine = defineStateMachine({
  name: 'sharing agreement',
  states: AGREEMENT_STATUSES,
  initial: 'PROPOSED',
  terminal: ['TERMINATED'],
  transitions: [
    { from: ['PROPOSED'], command: 'approveSharingAgreement', to: 'AWAITING_SECOND_APPROVAL' },
    { from: ['AWAITING_SECOND_APPROVAL', 'ACTIVE'], command: 'approveSharingAgreement', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'approveSharingAgreement', to: 'SUSPENDED' },
    { from: ['ACTIVE'], command: 'amendSharingAgreement', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'amendSharingAgreement', to: 'SUSPENDED' },
    { from: ['ACTIVE'], command: 'rejectSharingAgreementAmendment', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'rejectSharingAgreementAmendment', to: 'SUSPENDED' },
    { from: ['ACTIVE', 'SUSPENDED'], command: 'suspendSharingAgreement', to: 'SUSPENDED' },
    { from: ['SUSPENDED'], command: 'liftOneSuspension', to: 'SUSPENDED' },
    { from: ['SUSPENDED'], command: 'resumeSharingAgreement', to: 'ACTIVE' },
    {
      from: ['PROPOSED', 'AWAITING_SECOND_APPROVAL', 'ACTIVE', 'SUSPENDED'],
      command: 'terminateSharingAgreement',
      to: 'TERMINATED',
    },
    { from: ['PROPOSED'], command: 'extendSharingAgreementAnswer', to: 'PROPOSED' },
    {
      from: ['AWAITING_SECOND_APPROVAL'],
      command: 'extendSharingAgreementAnswer',
      to: 'AWAITING_SECOND_APPROVAL',
    },
    { from: ['ACTIVE'], command: 'extendSharingAgreementAnswer', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'extendSharingAgreementAnswer', to: 'SUSPENDED' },
    { from: ['ACTIVE'], command: 'confirmSharingAgreementSupply', to: 'ACTIVE' },
    { from: ['SUSPENDED'], command: 'confirmSharingAgreementSupply', to: 'SUSPENDED' },
  ],
});
