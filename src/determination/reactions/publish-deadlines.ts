import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox } from '../../workflow/outbox/index.js';
import type { CaseStatus } from '../model/cases/substance-case.machine.js';
import type { EscalatedTo } from '../model/deadlines/deadline-actions.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import type { PendingState } from '../model/disputes/dispute.machine.js';

/** A state in which somebody is waited for: of a dispute, or of a case that collects opinions. */
export type ClockedState = PendingState | Extract<CaseStatus, 'COLLECTING'>;

/** A deadline that comes near, and who is waited for. */
export interface NearDeadline {
  readonly kind: 'CASE' | 'DISPUTE';
  readonly id: string;
  readonly version: number;
  readonly state: ClockedState;
  readonly dueAt: Date;
  readonly recipients: readonly Actor[];
}

/** 临期提醒: in the transaction that records the warning. */
export function tellOfNearDeadline(manager: EntityManager, near: NearDeadline, at: Date): Promise<void> {
  const { kind, id, version, state, dueAt, recipients } = near;
  return appendToOutbox(manager, {
    topic: kind === 'CASE' ? 'case.deadline_near' : 'dispute.deadline_near',
    subject: { kind, id, version },
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
