import { defineStateMachine, RECOMPUTE_DEADLINE, RECOMPUTE_RULE } from '../../kernel/index.js';
import { SHARING_RULE } from './sharing-agreement.machine.js';

export const AGREEMENT_VERSION_STATUSES = [
  'PROPOSED',
  'AWAITING_SECOND_APPROVAL',
  'IN_FORCE',
  'SUPERSEDED',
  'ENDED',
  'REJECTED',
] as const;
export type AgreementVersionStatus = (typeof AGREEMENT_VERSION_STATUSES)[number];

/** 政务数据共享条例: by when an owner answers an application, and by when it provides what it consented to. */
export const SHARING_CLOCK_RULE = '政务数据共享条例 21、22';

/** What the first event of a version says. */
export const AGREEMENT_VERSION_OPENING = { command: 'proposeAgreementVersion', rule: SHARING_RULE } as const;

const line = <const Command extends string>(
  from: readonly AgreementVersionStatus[],
  command: Command,
  to: AgreementVersionStatus,
  rule: string = SHARING_RULE,
) => ({ from, command, to, rule });

/** Steps that the hub takes on a clock, which leave the version where it is. */
const clockLines = <const Command extends string>(command: Command, rule: string = SHARING_CLOCK_RULE) =>
  (['PROPOSED', 'AWAITING_SECOND_APPROVAL', 'IN_FORCE'] as const).map((at) => line([at], command, at, rule));

/**
 * 协议版本 as a workflow: two approvals bring it into force; the next version or the agreement's end takes it out. The
 * owner's answer may be extended once, and is followed by its word that the data are provided.
 */
export const agreementVersionMachine = defineStateMachine({
  name: 'agreement version',
  states: AGREEMENT_VERSION_STATUSES,
  initial: 'PROPOSED',
  terminal: ['SUPERSEDED', 'ENDED', 'REJECTED'],
  transitions: [
    line(['PROPOSED'], 'approveAgreementVersion', 'AWAITING_SECOND_APPROVAL'),
    line(['AWAITING_SECOND_APPROVAL'], 'approveAgreementVersion', 'IN_FORCE'),
    line(['PROPOSED', 'AWAITING_SECOND_APPROVAL'], 'rejectAgreementVersion', 'REJECTED'),
    line(['IN_FORCE'], 'supersedeAgreementVersion', 'SUPERSEDED'),
    line(['IN_FORCE'], 'endAgreementVersion', 'ENDED'),
    line(['PROPOSED'], 'extendAgreementAnswer', 'PROPOSED', SHARING_CLOCK_RULE),
    line(
      ['AWAITING_SECOND_APPROVAL'],
      'extendAgreementAnswer',
      'AWAITING_SECOND_APPROVAL',
      SHARING_CLOCK_RULE,
    ),
    line(['IN_FORCE'], 'confirmAgreementSupply', 'IN_FORCE', SHARING_CLOCK_RULE),
    ...clockLines('warnOfDeadline'),
    ...clockLines('remindOverdue'),
    ...clockLines('escalateOverdue'),
    ...clockLines(RECOMPUTE_DEADLINE, RECOMPUTE_RULE),
  ],
});

/** Steps of a version; those of people come with a step of its agreement. */
export type AgreementVersionCommand = (typeof agreementVersionMachine.transitions)[number]['command'];
