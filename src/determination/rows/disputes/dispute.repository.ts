import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runStatement, selectList, selectRow, tableOf, type EntityTable } from '../../../database/index.js';
import { nudgeAfterCommit } from '../../../workflow/jobs/index.js';
import type { Outcome } from '../../../kernel/index.js';
import { recordMove, recordOpening, type Deed, type Workflow } from '../../../workflow/recorder/index.js';
import { DEADLINES_QUEUE } from '../../reactions/deadlines-queue.js';
import { DisputeEntity, DisputeEventEntity } from './dispute.entity.js';
import {
  disputeMachine,
  type DisputeCommand,
  type DisputeState,
} from '../../model/disputes/dispute.machine.js';
import { endMeasures } from './interim-measure.repository.js';
import { followCase, publishResult } from '../../reactions/sync-tasks.js';
import { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { NO_CLOCK, type Clock } from '../../model/deadlines/stage-timer.js';
import { WORKFLOW_CHANNEL } from '../cases/workflow-channel.js';

export const disputeWorkflow: Workflow<DisputeEntity, 'state'> = {
  kind: 'DISPUTE',
  row: DisputeEntity,
  event: DisputeEventEntity,
  subject: 'disputeId',
  state: 'state',
  channel: WORKFLOW_CHANNEL,
};

/** What a move may change besides the state. */
export type DisputeChange = Partial<
  Pick<
    DisputeEntity,
    'conflicts' | 'round' | 'level' | 'region' | 'suspendedFrom' | 'suspendedAt' | keyof Clock
  >
>;

/** Nothing is left that an interim measure could bridge. */
const ENDS_MEASURES: ReadonlySet<DisputeState> = new Set(['SETTLED', 'DECIDED', 'WITHDRAWN']);

/** The dispute of a locked case, locked as well. */
export function lockDisputeOf(
  manager: EntityManager,
  { id }: SubstanceCaseEntity,
): Promise<DisputeEntity | null> {
  return selectRow(manager, DisputeEntity, { where: { caseId: id }, lock: 'FOR UPDATE' });
}

export interface LockedDispute {
  readonly dispute: DisputeEntity;
  readonly substanceCase: SubstanceCaseEntity;
}

/**
 * A dispute and its case in one statement, locked in the order that everybody keeps: PostgreSQL locks the rows of a join
 * in the order of the tables that `FOR UPDATE OF` names, and the case is named first.
 */
export async function lockDispute(manager: EntityManager, id: string): Promise<LockedDispute | null> {
  if (!isUuid(id)) return null;
  const cases = tableOf(manager.dataSource, SubstanceCaseEntity);
  const disputes = tableOf(manager.dataSource, DisputeEntity);
  const [row] = await runStatement<Record<string, unknown>>(
    manager,
    `SELECT ${selectList(cases, 'substance_case', 'case.')}, ${selectList(disputes, 'dispute', 'dispute.')}
     FROM ${cases.name} AS substance_case JOIN ${disputes.name} AS dispute ON dispute.case_id = substance_case.id
     WHERE dispute.id = $1 FOR UPDATE OF substance_case, dispute`,
    [id],
  );
  if (!row) return null;
  const part = (table: EntityTable, prefix: string): object =>
    Object.fromEntries(table.columns.map(({ property }) => [property, row[prefix + property]]));
  return {
    dispute: part(disputes, 'dispute.') as DisputeEntity,
    substanceCase: part(cases, 'case.') as SubstanceCaseEntity,
  };
}

export async function insertDispute(
  manager: EntityManager,
  row: DisputeEntity,
  deed: Deed & { readonly rule: string },
): Promise<void> {
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.nextActionAt, row.id);
  await recordOpening(manager, disputeWorkflow, row, { ...deed, command: 'openDispute' });
  await followCase(manager, row.caseId, deed.at);
}

/**
 * Moves a locked dispute along its table, with its event. Refuses MOVE_NOT_ALLOWED.
 *
 * @param change columns that change with the move; a clock ends with the state it belongs to unless it is given anew
 * @returns the dispute as it is now
 */
export async function transitionDispute(
  manager: EntityManager,
  row: DisputeEntity,
  command: DisputeCommand,
  deed: Deed,
  change: DisputeChange = {},
): Promise<Outcome<DisputeEntity>> {
  const moved = await recordMove(manager, disputeWorkflow, row, {
    ...deed,
    machine: disputeMachine,
    command,
    change: (state) => ({ ...(state === row.state ? {} : NO_CLOCK), ...change }),
  });
  if (!moved.ok) return moved;
  const next = moved.value;
  const { id, caseId } = next;
  if (next.nextActionAt !== row.nextActionAt) {
    nudgeAfterCommit(manager, DEADLINES_QUEUE, next.nextActionAt, id);
  }
  if (ENDS_MEASURES.has(next.state)) await endMeasures(manager, id, deed);
  await followCase(manager, caseId, deed.at);
  if (command === 'ruleDispute') await publishResult(manager, 'dispute.decided', next, deed.at);
  return moved;
}
