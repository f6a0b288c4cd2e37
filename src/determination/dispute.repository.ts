import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { ok, type Outcome } from '../kernel/index.js';
import { DisputeEntity, DisputeEventEntity } from './dispute.entity.js';
import { disputeMachine, type DisputeCommand } from './dispute.machine.js';
import { rowChanges } from './row-changes.js';
import { lockCase } from './substance-case.repository.js';
import type { SubstanceCaseEntity } from './substance-case.entity.js';
import { LostUpdate, workflowEvent, type Deed } from './workflow-event.js';

/** What a move may change besides the state. */
export type DisputeChange = Partial<
  Pick<DisputeEntity, 'conflicts' | 'dueAt' | 'round' | 'level' | 'region' | 'suspendedFrom' | 'suspendedAt'>
>;

/** The dispute of a locked case, locked as well. */
export function lockDisputeOf(
  manager: EntityManager,
  { id }: SubstanceCaseEntity,
): Promise<DisputeEntity | null> {
  return manager.findOne(DisputeEntity, { where: { caseId: id }, lock: { mode: 'pessimistic_write' } });
}

export interface LockedDispute {
  readonly dispute: DisputeEntity;
  readonly substanceCase: SubstanceCaseEntity;
}

/** A dispute and its case, locked in the order that everybody keeps: the case first. */
export async function lockDispute(manager: EntityManager, id: string): Promise<LockedDispute | null> {
  if (!isUuid(id)) return null;
  const seen = await manager.findOneBy(DisputeEntity, { id });
  const substanceCase = seen && (await lockCase(manager, seen.caseId));
  const dispute = substanceCase && (await lockDisputeOf(manager, substanceCase));
  return dispute ? { dispute, substanceCase } : null;
}

export async function insertDispute(
  manager: EntityManager,
  row: DisputeEntity,
  deed: Deed & { readonly rule: string },
): Promise<void> {
  await manager.insert(DisputeEntity, row);
  const opening = {
    version: row.version,
    command: 'openDispute',
    from: null,
    to: row.state,
    changes: rowChanges(null, row),
  };
  await manager.insert(DisputeEventEntity, {
    disputeId: row.id,
    ...workflowEvent({ ...opening, rule: deed.rule }, deed),
  });
}

/**
 * Moves a locked dispute along its table, with its event. Refuses MOVE_NOT_ALLOWED.
 *
 * @param change columns that change with the move; a deadline ends with the state it belongs to unless it is given anew
 * @returns the dispute as it is now
 */
export async function transitionDispute(
  manager: EntityManager,
  row: DisputeEntity,
  command: DisputeCommand,
  deed: Deed,
  change: DisputeChange = {},
): Promise<Outcome<DisputeEntity>> {
  const target = disputeMachine.move(row.state, command);
  if (!target.ok) return target;
  const dueAt = target.value === row.state ? row.dueAt : null;
  const next = { ...row, dueAt, ...change, version: row.version + 1, state: target.value };
  const { id, caseId, ...columns } = next;
  const { affected } = await manager.update(
    DisputeEntity,
    { id, version: row.version, state: row.state },
    columns,
  );
  if (affected !== 1) throw new LostUpdate('Dispute', id, row.version);
  const rule = disputeMachine.moveFor(row.state, command)?.rule ?? '';
  const changes = rowChanges(row, next);
  const move = { version: next.version, command, from: row.state, to: next.state, rule, changes };
  await manager.insert(DisputeEventEntity, { disputeId: id, ...workflowEvent(move, deed) });
  return ok({ ...columns, id, caseId });
}
