import {
  defineStateMachine,
  RECOMPUTE_DEADLINE,
  RECOMPUTE_RULE,
  type Transition,
} from '../../kernel/index.js';
import type { CorrectionCapacity } from './capacity.js';

export const CORRECTION_STATES = ['REQUESTED', 'ASKED_BACK', 'CORRECTED', 'REFUSED', 'CLOSED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** 政务数据共享条例 26: whoever uses data and finds them wrong tells the department that provides them, which verifies them. */
export const CORRECTION_RULE = '政务数据共享条例 26';

/** What the first event of a correction says. */
export const CORRECTION_OPENING = { command: 'requestCorrection', rule: CORRECTION_RULE } as const;

export interface CorrectionTransition extends Transition<CorrectionState> {
  readonly by: CorrectionCapacity;
  /** Law and article that it rests on. */
  readonly rule: string;
}

const line = <const Command extends string>(
  from: readonly CorrectionState[],
  command: Command,
  to: CorrectionState,
  by: CorrectionCapacity,
  rule: string = CORRECTION_RULE,
) => ({ from, command, to, by, rule });

const transitions = [
  line(['REQUESTED'], 'askBackOnCorrection', 'ASKED_BACK', 'OWNER'),
  line(['ASKED_BACK'], 'supplementCorrection', 'REQUESTED', 'ASKER'),
  line(['REQUESTED'], 'acceptCorrection', 'CORRECTED', 'OWNER'),
  line(['REQUESTED'], 'refuseCorrection', 'REFUSED', 'OWNER'),
  line(['REQUESTED', 'ASKED_BACK', 'CORRECTED', 'REFUSED'], 'closeCorrection', 'CLOSED', 'ASKER'),
  line(['REQUESTED'], 'warnOfDeadline', 'REQUESTED', 'HUB'),
  line(['REQUESTED'], 'remindOverdue', 'REQUESTED', 'HUB'),
  line(['REQUESTED'], 'escalateOverdue', 'REQUESTED', 'HUB'),
  line(['REQUESTED'], RECOMPUTE_DEADLINE, 'REQUESTED', 'HUB', RECOMPUTE_RULE),
];

export type CorrectionCommand = (typeof transitions)[number]['command'];

/** 数据校核, from the request to the owner's answer and the asker's confirmation. */
export const correctionMachine = defineStateMachine<
  CorrectionState,
  CorrectionTransition & { readonly command: CorrectionCommand }
>({
  name: 'correction',
  states: [...CORRECTION_STATES],
  initial: 'REQUESTED',
  terminal: ['CLOSED'],
  transitions,
});
