import {
  defineStateMachine,
  RECOMPUTE_DEADLINE,
  RECOMPUTE_RULE,
  type Transition,
} from '../../kernel/index.js';
import type { OrderCapacity } from './order-capacity.js';
import type { OrderState } from './rectification-order.js';

/** What may be done with an order. */
export type OrderCommand =
  | 'acceptRectificationOrder'
  | 'reportRectificationProgress'
  | 'recordFirmHearing'
  | 'submitRectification'
  | 'passVerification'
  | 'returnForRectification'
  | 'extendRectificationOrder'
  | 'withdrawRectificationOrder'
  | 'takeUpRectificationOrder'
  | 'closeRectificationOrder'
  | 'warnOfDeadline'
  | 'remindOverdue'
  | 'escalateOverdue'
  | 'recomputeDeadline';

export interface OrderTransition extends Transition<OrderState, OrderCommand> {
  /** Who may make the transition. */
  readonly by: readonly OrderCapacity[];
  /** What it rests on; kept with every event. */
  readonly rule: string;
}

/** The national plan: what is found is put right by whoever is responsible, and unfinished work is answered for. */
const PLAN = '国办发〔2016〕21号';

/** What the first event of an order says. */
export const ORDER_OPENING = { command: 'issueRectificationOrder', rule: PLAN } as const;

/** Transitions that leave the state as it is. */
function selfTransitions(
  states: readonly OrderState[],
  command: OrderCommand,
  by: readonly OrderCapacity[],
  rule: string,
): OrderTransition[] {
  return states.map((state) => ({ from: [state], command, to: state, by, rule }));
}

/** 预警、催办、督办: what the hub does as a deadline comes near and passes. The state stays. */
function timerTransitions(states: readonly OrderState[], rule: string): OrderTransition[] {
  const commands = ['warnOfDeadline', 'remindOverdue', 'escalateOverdue'] as const;
  return [
    ...commands.flatMap((command) => selfTransitions(states, command, ['HUB'], rule)),
    ...selfTransitions(states, RECOMPUTE_DEADLINE, ['HUB'], RECOMPUTE_RULE),
  ];
}

/** 行政处罚法 (2021): the firm is told before a penalty, its statement is checked, and it is heard where it asks for it. */
const HEARING = '行政处罚法 44、45、62–64';

const ADDRESSEE: readonly OrderCapacity[] = ['ADDRESSEE'];
const VERIFIER: readonly OrderCapacity[] = ['VERIFIER'];
const OFFICE: readonly OrderCapacity[] = ['OFFICE'];
/** While the addressee is at work. */
const WORKING: readonly OrderState[] = ['ACCEPTED', 'RETURNED'];
const OPEN: readonly OrderState[] = ['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED'];

const transitions: readonly OrderTransition[] = [
  { from: ['ISSUED'], command: 'acceptRectificationOrder', to: 'ACCEPTED', by: ADDRESSEE, rule: PLAN },
  ...selfTransitions(WORKING, 'reportRectificationProgress', ADDRESSEE, PLAN),
  ...selfTransitions(WORKING, 'recordFirmHearing', ADDRESSEE, HEARING),
  { from: WORKING, command: 'submitRectification', to: 'SUBMITTED', by: ADDRESSEE, rule: PLAN },
  { from: ['SUBMITTED'], command: 'passVerification', to: 'VERIFIED', by: VERIFIER, rule: PLAN },
  { from: ['SUBMITTED'], command: 'returnForRectification', to: 'RETURNED', by: VERIFIER, rule: PLAN },
  ...selfTransitions(WORKING, 'extendRectificationOrder', OFFICE, PLAN),
  { from: ['VERIFIED'], command: 'closeRectificationOrder', to: 'CLOSED', by: OFFICE, rule: PLAN },
  {
    from: ['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED'],
    command: 'withdrawRectificationOrder',
    to: 'WITHDRAWN',
    by: OFFICE,
    rule: PLAN,
  },
  ...selfTransitions(OPEN, 'takeUpRectificationOrder', ['ADDRESSEE', 'VERIFIER', 'OFFICE'], PLAN),
  ...timerTransitions(OPEN, PLAN),
];

/** 整治任务交办单: from its issue to the finding, by another agency, that it was carried out. */
export const rectificationOrderMachine = defineStateMachine<OrderState, OrderTransition>({
  name: 'rectification order',
  states: ['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'],
  initial: 'ISSUED',
  terminal: ['CLOSED', 'WITHDRAWN'],
  transitions,
});
