import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runStatement, selectList, selectRow, tableOf, type EntityTable } from '../../../database/index.js';
import { WORKFLOW_CHANNEL, type RecordedWorkflow } from '../../../workflow/recorder/index.js';
import { NO_TIMER, type StageTimer } from '../../model/deadlines/stage-timer.js';
import {
  DISPUTE_OPENING,
  disputeMachine,
  type DisputeCommand,
  type DisputeState,
} from '../../model/disputes/dispute.machine.js';
import { SubstanceCaseEntity } from '../cases/substance-case.entity.js';
import { DisputeEntity, DisputeEventEntity } from './dispute.entity.js';

/** What a transition may change besides the state. */
export type DisputeChange = Partial<
  Pick<
    DisputeEntity,
    'conflicts' | 'round' | 'level' | 'region' | 'suspendedFrom' | 'suspendedAt' | keyof StageTimer
  >
>;

export const disputeWorkflow: RecordedWorkflow<
  DisputeEntity,
  'state',
  DisputeState,
  DisputeCommand,
  (typeof DISPUTE_OPENING)['command'],
  DisputeChange
> = {
  kind: 'DISPUTE',
  row: DisputeEntity,
  event: DisputeEventEntity,
  subject: 'disputeId',
  state: 'state',
  channel: WORKFLOW_CHANNEL,
  opening: DISPUTE_OPENING,
  machineOf: () => disputeMachine,
  // A timer ends with the state it belongs to unless it is given anew.
  columns: ({ row, to, change }) => ({ ...(to === row.state ? {} : NO_TIMER), ...change }),
};

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
