import type { Actor } from '../../kernel/index.js';
import { appendToOutbox, type OutboxMessage, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { EventMetadata, Reaction } from '../../workflow/recorder/index.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import type { ORDER_OPENING, OrderCommand } from '../model/rectification-order.machine.js';
import { awaitedActor } from '../model/rectification-order.js';

/** What makes a version of an order. */
type OrderStep = OrderCommand | (typeof ORDER_OPENING)['command'];

type Recipients = (order: RectificationOrderEntity) => readonly (Actor | null)[];

const addressee: Recipients = (order) => [order.addressee];
const everybody: Recipients = (order) => [order.addressee, order.verifier];
const debtor: Recipients = (order) => [awaitedActor(order)];

/**
 * What comes of a step, and whom that concerns. A step that only hands the next one on has no message here: whoever has to
 * take it gets a task, which is told by itself.
 */
const RESULTS: Readonly<
  Partial<Record<OrderStep, { readonly topic: OutboxTopic; readonly to: Recipients }>>
> = {
  issueRectificationOrder: { topic: 'order.issued', to: everybody },
  passVerification: { topic: 'order.verified', to: addressee },
  returnForRectification: { topic: 'order.returned', to: addressee },
  extendRectificationOrder: { topic: 'order.extended', to: addressee },
  withdrawRectificationOrder: { topic: 'order.withdrawn', to: everybody },
  closeRectificationOrder: { topic: 'order.closed', to: everybody },
  warnOfDeadline: { topic: 'order.due_soon', to: debtor },
  remindOverdue: { topic: 'order.overdue', to: debtor },
  escalateOverdue: {
    topic: 'order.escalated',
    // The office answers to the leading group for what it lets lie itself.
    to: (order) => (awaitedActor(order) === 'OFFICE' ? ['LEADING_GROUP'] : ['OFFICE', awaitedActor(order)]),
  },
};

/** The message of a step, by the order as the step left it; null where nobody is told. */
function messageOfStep(step: OrderStep, order: RectificationOrderEntity, at: Date): OutboxMessage | null {
  const result = RESULTS[step];
  if (!result) return null;
  const recipients = [...new Set(result.to(order))].filter((each) => each !== null);
  const { id, version, kind, state, platformCode, dueAt } = order;
  const body = {
    order: id,
    documentNumber: order.documentNumber,
    kind,
    state,
    platform: platformCode,
    dueAt: dueAt?.toISOString() ?? null,
  };
  return { topic: result.topic, subject: { kind: 'ORDER', id, version }, recipients, body, at };
}

/** To the agency whose office took the order up: the office from which it was taken is one of its own. */
function messageOfTakingUp(
  before: RectificationOrderEntity | null,
  { id, version, platformCode: platform, state }: RectificationOrderEntity,
  { by, at }: EventMetadata,
): OutboxMessage | null {
  if (by === null) return null;
  const { agency, level, region } = by;
  const from = before?.offices[agency] ?? (agency === 'OFFICE' ? before : null);
  const office = from && { level: from.level, region: from.region };
  const body = { order: id, platform, state, from: office, to: { level, region } };
  return { topic: 'order.taken_up', subject: { kind: 'ORDER', id, version }, recipients: [agency], body, at };
}

/** Tells what came of a step. */
export const publishEvents: Reaction<RectificationOrderEntity, OrderStep> = async (
  manager,
  { command, before, after, metadata },
) => {
  const message =
    command === 'takeUpRectificationOrder'
      ? messageOfTakingUp(before, after, metadata)
      : messageOfStep(command, after, metadata.at);
  if (message) await appendToOutbox(manager, message);
};
