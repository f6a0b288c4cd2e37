import { defineStateMachine, type Transition } from '../kernel/index.js';

export const ONWARD_CONSENT_STATES = ['REQUESTED', 'CONSENTED', 'REFUSED', 'ENDED'] as const;
export type OnwardConsentState = (typeof ONWARD_CONSENT_STATES)[number];

/** 政务数据共享条例 25: what was got by sharing is given to no third party without the consent of whoever provided it. */
export const ONWARD_RULE = '政务数据共享条例 25';

/** What the first event of a consent says. */
export const ONWARD_OPENING = { command: 'requestOnwardConsent', rule: ONWARD_RULE } as const;

/** In which capacity somebody acts: for whoever was given the data, or for their source agency. */
export type OnwardSide = 'HOLDER' | 'SOURCE';

interface OnwardTransition extends Transition<OnwardConsentState> {
  readonly by: readonly OnwardSide[];
  readonly rule: string;
}

const line = <const Command extends string>(
  from: readonly OnwardConsentState[],
  command: Command,
  to: OnwardConsentState,
  by: readonly OnwardSide[],
) => ({ from, command, to, by, rule: ONWARD_RULE });

const transitions = [
  line(['REQUESTED'], 'consentOnward', 'CONSENTED', ['SOURCE']),
  line(['REQUESTED'], 'refuseOnward', 'REFUSED', ['SOURCE']),
  line(['REQUESTED'], 'withdrawOnward', 'ENDED', ['HOLDER']),
  line(['CONSENTED'], 'endOnward', 'ENDED', ['HOLDER', 'SOURCE']),
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
