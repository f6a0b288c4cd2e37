import type { EntityManager } from 'typeorm';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import {
  deadlineAction,
  type DeadlineAction,
  type EscalatedTo,
} from '../../model/deadlines/deadline-actions.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { type DisputeChange } from '../../rows/disputes/dispute.repository.js';
import { upwardChange } from '../disputes/refer-dispute-upward.js';
import { acceptanceTimer, nextActionAt, stageTimer } from '../../model/deadlines/stage-timer.js';
import { disputeRecorder } from '../../transitions/transitions.js';

/** What a transition by the hub changes besides the state. */
function changeOf(
  dispute: DisputeEntity,
  command: Extract<DeadlineAction, { kind: 'TRANSITION' }>['command'],
  now: Date,
  settings: DeterminationSettings,
): Outcome<DisputeChange> {
  switch (command) {
    case 'referDispute':
      return ok(stageTimer('REFERRED', now, settings));
    case 'completeSupplement':
      return ok(acceptanceTimer(dispute, now, settings));
    case 'referDisputeUpward':
      return upwardChange(dispute, now, settings);
  }
}

/**
 * Does the one thing that follows from a deadline that has passed, as the hub, with its event.
 *
 * @param dispute locked with its case, and its `nextActionAt` has passed
 * @returns null where nothing follows
 * @throws where the table does not know the action: a fault, because both are ours
 */
export async function actOnDeadline(
  manager: EntityManager,
  dispute: DisputeEntity,
  now: Date,
  settings: DeterminationSettings,
): Promise<DisputeEntity | null> {
  const action = deadlineAction(dispute);
  if (!action) return null;
  const outcome = await (action.kind === 'TRANSITION'
    ? takeStep(manager, dispute, action, now, settings)
    : escalate(manager, dispute, action.to, now, settings));
  if (!outcome.ok) throw new Error(`${outcome.error.code} at a deadline of dispute ${dispute.id}`);
  return outcome.value;
}

async function escalate(
  manager: EntityManager,
  dispute: DisputeEntity,
  to: EscalatedTo,
  now: Date,
  settings: DeterminationSettings,
): Promise<Outcome<DisputeEntity>> {
  const { state, dueAt } = dispute;
  const details = { cause: 'DEADLINE_PASSED', dueAt: dueAt?.toISOString() ?? null, to };
  const next = nextActionAt(state, { dueAt, escalatedTo: to }, settings);
  const change = { escalatedTo: to, nextActionAt: next };
  return disputeRecorder.transition(
    manager,
    dispute,
    'escalateDeadline',
    { by: null, at: now, details },
    change,
  );
}

async function takeStep(
  manager: EntityManager,
  dispute: DisputeEntity,
  { command, cause }: Extract<DeadlineAction, { kind: 'TRANSITION' }>,
  now: Date,
  settings: DeterminationSettings,
): Promise<Outcome<DisputeEntity>> {
  const change = changeOf(dispute, command, now, settings);
  if (!change.ok) return refused(change.error);
  const from = command === 'referDisputeUpward' ? { level: dispute.level, region: dispute.region } : null;
  const dueAt = dispute.dueAt?.toISOString() ?? null;
  const details = { cause, dueAt, ...(from && { from }) };
  return disputeRecorder.transition(manager, dispute, command, { by: null, at: now, details }, change.value);
}
