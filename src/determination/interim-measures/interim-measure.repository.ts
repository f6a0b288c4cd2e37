import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { nudgeAfterCommit } from '../../jobs/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { DEADLINES_QUEUE } from '../deadlines/deadlines-queue.js';
import { InterimMeasureEntity, InterimMeasureEventEntity } from './interim-measure.entity.js';
import { interimMeasureMachine, type InterimMeasureCommand } from './interim-measure.machine.js';
import { rowChanges } from '../history/row-changes.js';
import { LostUpdate, workflowEvent, type Deed } from '../history/workflow-event.js';

/** Every measure of a dispute changes under the lock of its dispute. */
export function measuresInForce(manager: EntityManager, disputeId: string): Promise<InterimMeasureEntity[]> {
  return manager.find(InterimMeasureEntity, {
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
  await manager.insert(InterimMeasureEntity, row);
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.until, row.id);
  const move = {
    version: row.version,
    command: 'orderInterimMeasure',
    from: null,
    to: row.state,
    rule: deed.rule,
    changes: rowChanges(null, row),
  };
  await manager.insert(InterimMeasureEventEntity, { measureId: row.id, ...workflowEvent(move, deed) });
}

/** Moves a measure along its table, with its event, while its dispute is locked. Refuses MOVE_NOT_ALLOWED. */
export async function transitionMeasure(
  manager: EntityManager,
  row: InterimMeasureEntity,
  command: InterimMeasureCommand,
  deed: Deed,
): Promise<Outcome<InterimMeasureEntity>> {
  const target = interimMeasureMachine.move(row.state, command);
  if (!target.ok) return target;
  const changed = { state: target.value, version: row.version + 1, endedAt: deed.at };
  const { id, version, state } = row;
  const { affected } = await manager.update(InterimMeasureEntity, { id, version, state }, changed);
  if (affected !== 1) throw new LostUpdate('Interim measure', id, version);
  const next = { ...row, ...changed };
  const rule = interimMeasureMachine.moveFor(state, command)?.rule ?? '';
  const changes = rowChanges(row, next);
  const move = { version: next.version, command, from: state, to: next.state, rule, changes };
  await manager.insert(InterimMeasureEventEntity, { measureId: id, ...workflowEvent(move, deed) });
  return ok(next);
}

/** Ends what a dispute that is decided, settled or withdrawn leaves nothing to wait for. */
export async function endMeasures(manager: EntityManager, disputeId: string, deed: Deed): Promise<void> {
  for (const measure of await measuresInForce(manager, disputeId)) {
    await transitionMeasure(manager, measure, 'endWithDispute', deed);
  }
}
