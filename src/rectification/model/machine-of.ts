import type { StateMachine } from '../../kernel/index.js';
import { policeTransferMachine } from './police-transfer.machine.js';
import { rectificationOrderMachine, type OrderTransition } from './rectification-order.machine.js';
import { isTransfer, type OrderKind, type OrderState } from './rectification-order.js';

/** The table that an order of this kind goes by. */
export function machineOf(kind: OrderKind): StateMachine<OrderState, OrderTransition> {
  return isTransfer(kind) ? policeTransferMachine : rectificationOrderMachine;
}

/** Whether nothing more can be done with an order: closed or withdrawn, for every kind. */
export function isFinal(state: OrderState): boolean {
  return state === 'CLOSED' || state === 'WITHDRAWN';
}
