import {
  defineStateMachine,
  RECOMPUTE_DEADLINE,
  RECOMPUTE_RULE,
  type LocalizedText,
  type Transition,
} from '../kernel/index.js';

export const ONWARD_CONSENT_STATES = ['REQUESTED', 'CONSENTED', 'REFUSED', 'ENDED'] as const;
export type OnwardConsentState = (typeof ONWARD_CONSENT_STATES)[number];

/** 政务数据共享条例 25: what was got by sharing is given to no third party without the consent of whoever provided it. */
export const ONWARD_RULE = '政务数据共享条例 25';

/** What the first event of a consent says. */
export const ONWARD_OPENING = { command: 'requestOnwardConsent', rule: ONWARD_RULE } as const;

/** In which capacity somebody acts: for whoever was given the data, for their source agency, or as the hub when time has passed. */
export type OnwardSide = 'HOLDER' | 'SOURCE' | 'HUB';

interface OnwardTransition extends Transition<OnwardConsentState> {
  readonly by: readonly OnwardSide[];
  readonly rule: string;
}

const line = <const Command extends string>(
  from: readonly OnwardConsentState[],
  command: Command,
  to: OnwardConsentState,
  by: readonly OnwardSide[],
  rule: string = ONWARD_RULE,
) => ({ from, command, to, by, rule });

const transitions = [
  line(['REQUESTED'], 'consentOnward', 'CONSENTED', ['SOURCE']),
  line(['REQUESTED'], 'refuseOnward', 'REFUSED', ['SOURCE']),
  line(['REQUESTED'], 'withdrawOnward', 'ENDED', ['HOLDER']),
  line(['CONSENTED'], 'endOnward', 'ENDED', ['HOLDER', 'SOURCE']),
  line(['REQUESTED'], 'warnOfDeadline', 'REQUESTED', ['HUB']),
  line(['REQUESTED'], 'remindOverdue', 'REQUESTED', ['HUB']),
  line(['REQUESTED'], RECOMPUTE_DEADLINE, 'REQUESTED', ['HUB'], RECOMPUTE_RULE),
  line(['REQUESTED', 'CONSENTED'], 'expireOnward', 'ENDED', ['HUB']),
];
export type OnwardCommand = (typeof transitions)[number]['command'];

/** 向第三方提供的同意, from the request to its end. */
export const onwardConsentMachine = defineStateMachine<
  OnwardConsentState,
  OnwardTransition & { readonly command: OnwardCommand }
>({
  name: 'onward consent',
  states: [...ONWARD_CONSENT_STATES],
  initial: 'REQUESTED',
  terminal: ['REFUSED', 'ENDED'],
  transitions,
});

interface StepLabel {
  /** The mutation that takes it. */
  readonly mutation: string;
  readonly label: LocalizedText;
}

const answer = {
  mutation: 'answerOnwardConsent',
  label: { en: 'Answer the request', zh: '答复申请' },
};

/** What each step is called, and which mutation takes it; those of the hub are taken by none. */
export const STEP_LABELS: Readonly<Partial<Record<OnwardCommand, StepLabel>>> = {
  consentOnward: answer,
  refuseOnward: answer,
  withdrawOnward: {
    mutation: 'endOnwardConsent',
    label: { en: 'Withdraw the request', zh: '撤回申请' },
  },
  endOnward: { mutation: 'endOnwardConsent', label: { en: 'End the consent', zh: '终止同意' } },
};
