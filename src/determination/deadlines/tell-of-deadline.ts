import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox } from '../../outbox/index.js';
import type { EscalatedTo } from './deadline-actions.js';
import type { DisputeEntity } from '../disputes/dispute.entity.js';
import type { PendingState } from '../disputes/dispute.machine.js';

/** A deadline that comes near, and who is waited for. */
export interface NearDeadline {
  readonly disputeId: string;
  readonly version: number;
  readonly state: PendingState;
  readonly dueAt: Date;
  readonly recipients: readonly Actor[];
}

/** 临期提醒: in the transaction that records the warning. */
export function tellOfNearDeadline(manager: EntityManager, near: NearDeadline, at: Date): Promise<void> {
  const { disputeId, version, state, dueAt, recipients } = near;
  return appendToOutbox(manager, {
    topic: 'dispute.deadline_near',
    subject: { kind: 'DISPUTE', id: disputeId, version },
    recipients,
    body: { state, dueAt: dueAt.toISOString() },
    at,
  });
}

/** 督办: in the transaction of the escalation. */
export function tellOfMissedDeadline(
  manager: EntityManager,
  { id, version, state, dueAt }: DisputeEntity,
  to: EscalatedTo,
  at: Date,
): Promise<void> {
  return appendToOutbox(manager, {
    topic: 'dispute.deadline_missed',
    subject: { kind: 'DISPUTE', id, version },
    recipients: [to],
    body: { state, dueAt: dueAt?.toISOString() ?? null },
    at,
  });
}
