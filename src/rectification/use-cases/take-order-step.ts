import { runIdempotent } from '../../database/index.js';
import { expectVersion, otherAgencysName, type Idempotent } from '../../determination/index.js';
import { idempotencyActor } from '../../identity/index.js';
import { isHuman, ok, refused, type Actor, type Outcome } from '../../kernel/index.js';
import { ORDER_CAPACITIES } from '../model/order-capacity.js';
import {
  authorizeOrderCommand,
  permitOrderCommand,
  type OrderStepContext,
  type OrderStep,
} from './order-step.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import type { OrderCommand } from '../model/rectification-order.machine.js';
import { lockOrder, type OrderChange } from '../rows/rectification-order.repository.js';
import { orderStepNotYours, orderUnknown } from '../model/rectification.errors.js';
import { readInTransaction } from './step-reads.js';
import type { UseCaseContext } from './use-case-context.js';
import { orderRecorder } from '../transitions/transitions.js';

/** What every mutation on an order names. */
export interface OrderRequest extends Idempotent {
  readonly orderId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
  /** In whose name; the caller's own agency, and may be left out. */
  readonly agency?: Actor | null | undefined;
}

/** What a use case adds to a transition. */
export interface OrderStepContents {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly change?: OrderChange;
  /** Writes what belongs to the transition, once its event is in place. */
  readonly write?: (moved: RectificationOrderEntity) => Promise<Outcome<unknown>>;
}

export interface OrderMutation {
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Which of the step's commands the input asks for; the first where it has no choice. */
  readonly command?: OrderCommand;
  readonly prepare?: (at: OrderStepContext) => Promise<Outcome<OrderStepContents>>;
}

/**
 * Takes one step on an order for the caller: one transaction, once for its idempotency key, with its event.
 *
 * Refuses ORDER_UNKNOWN (also for an order that the caller's agency may not see), ORDER_STEP_NOT_YOURS,
 * SELF_VERIFICATION, OTHER_AGENCYS_NAME, STALE_VERSION, TRANSITION_NOT_ALLOWED and what the step's `permits`, `prepare` and
 * `write` refuse.
 *
 * @returns the order's id
 */
export async function takeOrderStep(
  { database, clock, caller, law }: UseCaseContext,
  { orderId, idempotencyKey, expectedVersion = null, agency = null }: OrderRequest,
  step: OrderStep,
  { input, command = step.commands[0], prepare }: OrderMutation,
): Promise<Outcome<string>> {
  const { mutation } = step;
  // Before the order is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isHuman(caller.role)) {
    const allowed = ORDER_CAPACITIES.filter((capacity) => capacity !== 'HUB');
    return refused(
      orderStepNotYours({ command: mutation, agency: caller.agency, role: caller.role, allowed }),
    );
  }
  if (agency !== null && agency !== caller.agency) {
    return refused(otherAgencysName({ agency, own: caller.agency }));
  }
  const request = {
    actor: idempotencyActor(caller),
    operation: mutation,
    key: idempotencyKey,
    input: { orderId, expectedVersion, ...input },
    answer: orderId,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      const order = await lockOrder(manager, orderId);
      if (!order) return refused(orderUnknown({ orderId }));
      const authorized = await authorizeOrderCommand(command, { manager, order, caller });
      return authorized.ok ? ok(order) : authorized;
    },
    async perform(manager, order) {
      const version = expectVersion(expectedVersion, order);
      if (!version.ok) return version;
      const at = {
        manager,
        reads: readInTransaction(manager),
        order,
        caller,
        law: law.snapshot(),
        now: clock.now(),
      };
      const possible = await permitOrderCommand(step, command, at);
      if (!possible.ok) return possible;
      const contents = (await prepare?.(at)) ?? ok({});
      if (!contents.ok) return contents;
      const { details, change, write }: OrderStepContents = contents.value;
      const metadata = { by: caller, at: at.now, details: { ...details } };
      const moved = await orderRecorder.transition(manager, order, command, metadata, change);
      if (!moved.ok) return moved;
      const written = (await write?.(moved.value)) ?? ok(null);
      return written.ok ? ok(order.id) : written;
    },
  });
}
