import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { holdPartyOffice, type Acting } from '../../determination/index.js';
import {
  officePlaceCodes,
  ok,
  refused,
  type AvailableAction,
  type LocalizedText,
  type Outcome,
} from '../../kernel/index.js';
import type { LawSnapshot } from '../../law/index.js';
import { ORDER_CAPACITIES, orderCapacityOf, type OrderCapacity } from '../model/order-capacity.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import { rectificationOrderMachine, type OrderCommand } from '../model/rectification-order.machine.js';
import { orderStepNotYours, orderUnknown, selfVerification } from '../model/rectification.errors.js';
import type { StepReads } from './step-reads.js';
import { visibleTo } from '../rows/rectification-order.repository.js';

/** An order as a step finds it, at this instant. */
export interface OrderStepContext {
  readonly manager: EntityManager;
  readonly reads: StepReads;
  readonly order: RectificationOrderEntity;
  readonly caller: Acting;
  /** Dated rows of law. */
  readonly law: LawSnapshot;
  readonly now: Date;
}

/**
 * 整改事项: one mutation on an order as far as it does not depend on its input. The mutation itself and `availableActions`
 * both go by it, so that what is listed is accepted and nothing else is.
 */
export interface OrderStep {
  /** The mutation's name. */
  readonly mutation: string;
  readonly label: LocalizedText;
  /** The commands of the table that it may give; the input chooses where there are several. */
  readonly commands: readonly [OrderCommand, ...OrderCommand[]];
  /** What has to be so besides the table, whatever the input. */
  readonly permits?: (at: OrderStepContext, command: OrderCommand) => Promise<Outcome<null>>;
  /** By when it is to be taken; the step has no deadline where this is absent. */
  readonly deadline?: (order: RectificationOrderEntity) => Date | null;
}

/** For what the order waits for at present. */
export const presentDeadline = ({ dueAt }: RectificationOrderEntity): Date | null => dueAt;

function whoMay(command: OrderCommand): OrderCapacity[] {
  const transitions = rectificationOrderMachine.transitions.filter(
    (transition) => transition.command === command,
  );
  return ORDER_CAPACITIES.filter((capacity) =>
    transitions.some((transition) => transition.by.includes(capacity)),
  );
}

async function isVisible(
  manager: EntityManager,
  caller: Acting,
  { id }: RectificationOrderEntity,
): Promise<boolean> {
  const found: unknown[] = await runStatement(
    manager,
    `SELECT FROM coordination.rectification_order AS "order" WHERE "order".id = $1 AND ${visibleTo(caller, '"order"', '$2', '$3')}`,
    [id, caller.agency, officePlaceCodes(caller)],
  );
  return found.length > 0;
}

/** Whether the caller may give this command in any state. Refuses ORDER_UNKNOWN, SELF_VERIFICATION, OUTSIDE_JURISDICTION and ORDER_STEP_NOT_YOURS. */
export async function authorizeOrderCommand(
  command: OrderCommand,
  { manager, order, caller }: Omit<OrderStepContext, 'now' | 'reads' | 'law'>,
): Promise<Outcome<null>> {
  const capacity = orderCapacityOf(caller, order);
  if (capacity === null && !(await isVisible(manager, caller, order))) {
    return refused(orderUnknown({ orderId: order.id }));
  }
  const allowed = whoMay(command);
  if (capacity !== null && allowed.includes(capacity)) {
    return command === 'takeUpRectificationOrder' ? ok(null) : holdPartyOffice(caller, order.offices);
  }
  const { agency, role, officer } = caller;
  const judgesItself = capacity === 'ADDRESSEE' && allowed.includes('VERIFIER');
  return refused(
    judgesItself
      ? selfVerification({ agency, officer })
      : orderStepNotYours({ command, agency, role, allowed }),
  );
}

/** Whether the step can be taken now by a caller who may take it. Refuses TRANSITION_NOT_ALLOWED and what the step refuses. */
export async function permitOrderCommand(
  { permits }: OrderStep,
  command: OrderCommand,
  at: OrderStepContext,
): Promise<Outcome<null>> {
  const possible = rectificationOrderMachine.transition(at.order.state, command);
  if (!possible.ok) return possible;
  return permits ? permits(at, command) : ok(null);
}

/** Which of the steps this caller can take now, in the order given. */
export async function availableOrderSteps(
  steps: readonly OrderStep[],
  at: OrderStepContext,
): Promise<readonly AvailableAction[]> {
  if (orderCapacityOf(at.caller, at.order) === null) return [];
  // All at once, so that what they read goes together.
  const available = await Promise.all(
    steps.map(async (step): Promise<readonly AvailableAction[]> => {
      const { mutation, label, deadline } = step;
      for (const command of step.commands) {
        if (!(await authorizeOrderCommand(command, at)).ok) continue;
        if (!(await permitOrderCommand(step, command, at)).ok) continue;
        const rule = rectificationOrderMachine.transitionFor(at.order.state, command)?.rule ?? null;
        return [{ mutation, label, deadline: deadline?.(at.order) ?? null, rule }];
      }
      return [];
    }),
  );
  return available.flat();
}
