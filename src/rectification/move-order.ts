import type { EntityManager } from 'typeorm';
import { commitOnce, runStatement } from '../database/index.js';
import { expectVersion, otherAgencysName, type Acting, type Idempotent } from '../determination/index.js';
import { keyHolder } from '../identity/index.js';
import { isPerson, ok, refused, type Agency, type Outcome } from '../kernel/index.js';
import { machineOf } from './machine-of.js';
import { ORDER_STANDINGS, orderStandingOf, type OrderStanding } from './order-standing.js';
import type { RectificationOrderEntity } from './rectification-order.entity.js';
import type { OrderCommand } from './rectification-order.machine.js';
import { lockOrder, transitionOrder, type OrderChange } from './rectification-order.repository.js';
import { orderStepNotYours, orderUnknown, selfVerification } from './rectification.errors.js';
import { seesAllOrders, visibleTo } from './visible-orders.js';
import type { RectificationWorkspace } from './workspace.js';

/** What every mutation on an order names. */
export interface OrderRequest extends Idempotent {
  readonly orderId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
  /** In whose name; the caller's own agency, and may be left out. */
  readonly agency?: Agency | null | undefined;
}

/** An order as a use case finds it: locked, at this instant. */
export interface OrderAtHand {
  readonly manager: EntityManager;
  readonly order: RectificationOrderEntity;
  readonly caller: Acting;
  readonly now: Date;
}

/** What a use case adds to a move. */
export interface OrderMoveContents {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly change?: OrderChange;
  /** Writes what belongs to the move, once its event is in place. */
  readonly write?: (moved: RectificationOrderEntity) => Promise<Outcome<unknown>>;
}

export interface OrderMutation {
  /** The mutation's name. */
  readonly operation: string;
  /** The rest of its input, checked and brought into one form. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The line of the table that it asks for. */
  readonly command: OrderCommand;
  readonly prepare?: (at: OrderAtHand) => Promise<Outcome<OrderMoveContents>>;
}

function whoMay(command: OrderCommand, { kind }: RectificationOrderEntity): OrderStanding[] {
  const lines = machineOf(kind).moves.filter((move) => move.command === command);
  return ORDER_STANDINGS.filter((standing) => lines.some((line) => line.by.includes(standing)));
}

async function isVisible(
  manager: EntityManager,
  { agency }: Acting,
  { id }: RectificationOrderEntity,
): Promise<boolean> {
  if (seesAllOrders(agency)) return true;
  const found: unknown[] = await runStatement(
    manager,
    `SELECT FROM coordination.rectification_order AS "order" WHERE "order".id = $1 AND ${visibleTo('"order"', '$2')}`,
    [id, agency],
  );
  return found.length > 0;
}

/** Refuses ORDER_UNKNOWN, SELF_VERIFICATION and ORDER_STEP_NOT_YOURS. */
async function authorize(
  { manager, order, caller }: OrderAtHand,
  command: OrderCommand,
): Promise<Outcome<null>> {
  const standing = orderStandingOf(caller, order);
  if (standing === null && !(await isVisible(manager, caller, order))) {
    return refused(orderUnknown({ orderId: order.id }));
  }
  const allowed = whoMay(command, order);
  // A command of the other kind's table: what the order does not know, the table says.
  if (allowed.length === 0 || (standing !== null && allowed.includes(standing))) return ok(null);
  const { agency, role, officer } = caller;
  const judgesItself = standing === 'ADDRESSEE' && allowed.includes('VERIFIER');
  return refused(
    judgesItself
      ? selfVerification({ agency, officer })
      : orderStepNotYours({ command, agency, role, allowed }),
  );
}

/**
 * Makes one move on an order for the caller: one transaction, once for its idempotency key, with its event.
 *
 * Refuses ORDER_UNKNOWN (also for an order that the caller's agency may not see), ORDER_STEP_NOT_YOURS,
 * SELF_VERIFICATION, OTHER_AGENCYS_NAME, STALE_VERSION, MOVE_NOT_ALLOWED and what `prepare` and `write` refuse.
 *
 * @returns the order's id
 */
export async function moveOrder(
  { database, clock, caller }: RectificationWorkspace,
  { orderId, idempotencyKey, expectedVersion = null, agency = null }: OrderRequest,
  { operation, input, command, prepare }: OrderMutation,
): Promise<Outcome<string>> {
  // Before the order is looked up: to machines and administrators, one that exists answers as one that does not.
  if (!isPerson(caller.role)) {
    const allowed = ORDER_STANDINGS.filter((standing) => standing !== 'HUB');
    return refused(
      orderStepNotYours({ command: operation, agency: caller.agency, role: caller.role, allowed }),
    );
  }
  if (agency !== null && agency !== caller.agency) {
    return refused(otherAgencysName({ agency, own: caller.agency }));
  }
  const request = {
    actor: keyHolder(caller),
    operation,
    key: idempotencyKey,
    input: { orderId, expectedVersion, ...input },
    answer: orderId,
  };
  return commitOnce(database, request, async (manager) => {
    const order = await lockOrder(manager, orderId);
    if (!order) return refused(orderUnknown({ orderId }));
    const at = { manager, order, caller, now: clock.now() };
    const authorized = await authorize(at, command);
    if (!authorized.ok) return authorized;
    const version = expectVersion(expectedVersion, order);
    if (!version.ok) return version;
    const possible = machineOf(order.kind).move(order.state, command);
    if (!possible.ok) return possible;

    const contents = (await prepare?.(at)) ?? ok({});
    if (!contents.ok) return contents;
    const { details, change, write }: OrderMoveContents = contents.value;
    const deed = { by: caller, at: at.now, details: { ...details } };
    const moved = await transitionOrder(manager, order, command, deed, change);
    if (!moved.ok) return moved;
    const written = (await write?.(moved.value)) ?? ok(null);
    return written.ok ? ok(order.id) : written;
  });
}
