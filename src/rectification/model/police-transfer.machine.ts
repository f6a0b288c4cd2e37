import { defineStateMachine } from '../../kernel/index.js';
import type { OrderCapacity } from './order-capacity.js';
import {
  timerTransitions,
  PLAN,
  selfTransitions,
  type OrderTransition,
} from './rectification-order.machine.js';
import type { OrderState } from './rectification-order.js';

/** 行政执法机关移送涉嫌犯罪案件的规定 (国务院令第730号, 2020): receipt, review within three days, reconsideration. */
const RECEIPT = '行政执法机关移送涉嫌犯罪案件的规定 7';
const REVIEW = '行政执法机关移送涉嫌犯罪案件的规定 8';
const RECONSIDERATION = '行政执法机关移送涉嫌犯罪案件的规定 9';
/** 最高人民检察院、公安部关于公安机关办理经济犯罪案件的若干规定, art. 16: ten days at the latest, thirty, thirty more. */
const LONGER_REVIEW = '公通字〔2017〕25号 16';

const POLICE: readonly OrderCapacity[] = ['ADDRESSEE'];
const OFFICE: readonly OrderCapacity[] = ['OFFICE'];
/** Never the office: the sender alone objects (art. 9). */
const SENDER: readonly OrderCapacity[] = ['SENDER'];
const OPEN: readonly OrderState[] = ['ISSUED', 'RECEIVED', 'CASE_FILED', 'REFUSED', 'OBJECTED'];

const transitions: readonly OrderTransition[] = [
  { from: ['ISSUED'], command: 'receiveTransfer', to: 'RECEIVED', by: POLICE, rule: RECEIPT },
  ...selfTransitions(['RECEIVED'], 'extendTransferReview', POLICE, LONGER_REVIEW),
  { from: ['RECEIVED'], command: 'fileCriminalCase', to: 'CASE_FILED', by: POLICE, rule: REVIEW },
  { from: ['RECEIVED'], command: 'refuseCriminalCase', to: 'REFUSED', by: POLICE, rule: REVIEW },
  {
    from: ['REFUSED'],
    command: 'objectToTransferRefusal',
    to: 'OBJECTED',
    by: SENDER,
    rule: RECONSIDERATION,
  },
  { from: ['REFUSED'], command: 'endObjectionWindow', to: 'REFUSED', by: ['HUB'], rule: RECONSIDERATION },
  { from: ['OBJECTED'], command: 'fileCriminalCase', to: 'CASE_FILED', by: POLICE, rule: RECONSIDERATION },
  { from: ['OBJECTED'], command: 'refuseCriminalCase', to: 'REFUSED', by: POLICE, rule: RECONSIDERATION },
  {
    from: ['CASE_FILED', 'REFUSED'],
    command: 'closeRectificationOrder',
    to: 'CLOSED',
    by: OFFICE,
    rule: PLAN,
  },
  { from: ['ISSUED'], command: 'withdrawRectificationOrder', to: 'WITHDRAWN', by: OFFICE, rule: PLAN },
  ...timerTransitions(OPEN, PLAN),
];

/** 移送公安机关: what the police answer to a case that is handed to them. What they have received is not taken back. */
export const policeTransferMachine = defineStateMachine<OrderState, OrderTransition>({
  name: 'transfer to the police',
  states: ['ISSUED', 'RECEIVED', 'CASE_FILED', 'REFUSED', 'OBJECTED', 'CLOSED', 'WITHDRAWN'],
  initial: 'ISSUED',
  terminal: ['CLOSED', 'WITHDRAWN'],
  transitions,
});
