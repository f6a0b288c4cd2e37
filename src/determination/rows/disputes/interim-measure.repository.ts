import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { selectRows } from '../../../database/index.js';
import { nudgeAfterCommit } from '../../../workflow/jobs/index.js';
import type { Outcome } from '../../../kernel/index.js';
import { recordMove, recordOpening, type Deed, type Workflow } from '../../../workflow/recorder/index.js';
import { DEADLINES_QUEUE } from '../../reactions/deadlines-queue.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from './interim-measure.entity.js';
import {
  interimMeasureMachine,
  type InterimMeasureCommand,
} from '../../model/disputes/interim-measure.machine.js';

export const interimMeasureWorkflow: Workflow<InterimMeasureEntity, 'state'> = {
  kind: 'INTERIM_MEASURE',
  row: InterimMeasureEntity,
  event: InterimMeasureEventEntity,
  subject: 'measureId',
  state: 'state',
};

/** Every measure of a dispute changes under the lock of its dispute. */
export function measuresInForce(manager: EntityManager, disputeId: string): Promise<InterimMeasureEntity[]> {
  return selectRows(manager, InterimMeasureEntity, {
    where: { disputeId, state: 'IN_FORCE' },
    order: { id: 'ASC' },
  });
}

export function expiredMeasures(
  manager: EntityManager,
  disputeId: string,
  now: Date,
): Promise<InterimMeasureEntity[]> {
  return manager.find(InterimMeasureEntity, {
    where: { disputeId, state: 'IN_FORCE', until: LessThanOrEqual(now) },
    order: { id: 'ASC' },
  });
}

export async function insertMeasure(
  manager: EntityManager,
  row: InterimMeasureEntity,
  deed: Deed & { readonly rule: string },
): Promise<void> {
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.until, row.id);
  await recordOpening(manager, interimMeasureWorkflow, row, { ...deed, command: 'orderInterimMeasure' });
}

/** Moves a measure along its table, with its event, while its dispute is locked. Refuses MOVE_NOT_ALLOWED. */
export function transitionMeasure(
  manager: EntityManager,
  row: InterimMeasureEntity,
  command: InterimMeasureCommand,
  deed: Deed,
): Promise<Outcome<InterimMeasureEntity>> {
  const change = () => ({ endedAt: deed.at });
  const step = { ...deed, machine: interimMeasureMachine, command, change };
  return recordMove(manager, interimMeasureWorkflow, row, step);
}

/** Ends what a dispute that is decided, settled or withdrawn leaves nothing to wait for. */
export async function endMeasures(manager: EntityManager, disputeId: string, deed: Deed): Promise<void> {
  for (const measure of await measuresInForce(manager, disputeId)) {
    await transitionMeasure(manager, measure, 'endWithDispute', deed);
  }
}
