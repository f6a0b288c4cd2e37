import { validate as isUuid } from 'uuid';
import { In, type EntityManager } from 'typeorm';
import { runStatement, selectList, tableOf } from '../../database/index.js';
import { nudgeAfterCommit } from '../../jobs/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { DEADLINES_QUEUE } from '../deadlines/deadlines-queue.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './substance-case.entity.js';
import { followCase, publishResult } from '../waiting/follow-step.js';
import {
  OPEN_STATUSES,
  substanceCaseMachine,
  type CaseCommand,
  type CaseStatus,
} from './substance-case.machine.js';
import { rowChanges } from '../history/row-changes.js';
import { WORKFLOW_CHANNEL } from '../history/workflow-channel.js';
import { LostUpdate, workflowEvent, type Deed } from '../history/workflow-event.js';
import { writeMove, writeOpening, type WorkflowTables } from '../history/write-step.js';

const TABLES: WorkflowTables = {
  row: SubstanceCaseEntity,
  event: SubstanceCaseEventEntity,
  subject: 'caseId',
  state: 'status',
  channel: WORKFLOW_CHANNEL,
};

/** The case as it is at this moment; null where there is none. */
export async function findCase(manager: EntityManager, id: string): Promise<SubstanceCaseEntity | null> {
  return isUuid(id) ? manager.findOneBy(SubstanceCaseEntity, { id }) : null;
}

/**
 * The case, locked until the transaction ends; null where there is none. Whoever changes a case, its opinions or its
 * dispute locks the case first, so that two last opinions see each other and no two transactions wait crosswise.
 */
export async function lockCase(manager: EntityManager, id: string): Promise<SubstanceCaseEntity | null> {
  if (!isUuid(id)) return null;
  const table = tableOf(manager.dataSource, SubstanceCaseEntity);
  const [row] = await runStatement<SubstanceCaseEntity>(
    manager,
    `SELECT ${selectList(table, 'substance_case')} FROM ${table.name} AS substance_case WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Lets only one transaction at a time open or reopen a case on this line of business. */
export async function lockBusinessLine(
  manager: EntityManager,
  platformCode: string,
  businessLine: string,
): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `substance_case ${platformCode} ${businessLine}`,
  ]);
}

/** The one case on this line of business that is neither determined nor withdrawn. */
export function findOpenCase(
  manager: EntityManager,
  platformCode: string,
  businessLine: string,
): Promise<SubstanceCaseEntity | null> {
  return manager.findOneBy(SubstanceCaseEntity, { platformCode, businessLine, status: In(OPEN_STATUSES) });
}

export async function insertCase(
  manager: EntityManager,
  row: SubstanceCaseEntity,
  deed: Deed & { readonly rule: string },
): Promise<void> {
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.dueAt, row.id);
  const opening = {
    version: row.version,
    command: 'openSubstanceCase',
    from: null,
    to: row.status,
    changes: rowChanges(null, row),
  };
  await writeOpening(manager, TABLES, row, workflowEvent({ ...opening, rule: deed.rule }, deed));
  await followCase(manager, row.id, deed.at);
}

/** The opinions agree; a ruling is published as the dispute's. */
const CONSENSUS: ReadonlySet<CaseCommand> = new Set(['determineByConsensus', 'settleDispute']);

/** What a move may change besides the status. */
export type CaseChange = Partial<
  Pick<SubstanceCaseEntity, 'urgent' | 'concernedAgencies' | 'dueAt' | 'silentAgencies' | 'closedAt'>
>;

/** Withdrawing a case does not open what was still back to back. */
function collectionAfter(
  { dueAt, collectionClosedAt }: SubstanceCaseEntity,
  status: CaseStatus,
  at: Date,
): Pick<SubstanceCaseEntity, 'dueAt' | 'collectionClosedAt'> {
  if (status === 'COLLECTING') return { dueAt, collectionClosedAt };
  return { dueAt: null, collectionClosedAt: status === 'WITHDRAWN' ? null : at };
}

/**
 * Moves a locked case along its table, with its event. Refuses MOVE_NOT_ALLOWED.
 *
 * @param change columns that change with the move; the collection of opinions ends with the state it belongs to
 * @returns the case as it is now
 */
export async function transitionCase(
  manager: EntityManager,
  row: SubstanceCaseEntity,
  command: CaseCommand,
  deed: Deed,
  change: CaseChange = {},
): Promise<Outcome<SubstanceCaseEntity>> {
  const target = substanceCaseMachine.move(row.status, command);
  if (!target.ok) return target;
  const collection = row.status === 'COLLECTING' ? collectionAfter(row, target.value, deed.at) : {};
  const changed = { ...collection, ...change, version: row.version + 1, status: target.value };
  const next = { ...row, ...changed };
  const rule = substanceCaseMachine.moveFor(row.status, command)?.rule ?? '';
  const changes = rowChanges(row, next);
  const move = { version: next.version, command, from: row.status, to: next.status, rule, changes };
  const stood = await writeMove(manager, TABLES, row, next, workflowEvent(move, deed));
  if (!stood) throw new LostUpdate('Case', row.id, row.version);
  if (next.dueAt !== row.dueAt) nudgeAfterCommit(manager, DEADLINES_QUEUE, next.dueAt, row.id);
  await followCase(manager, row.id, deed.at);
  if (CONSENSUS.has(command)) await publishResult(manager, 'case.determined', next, deed.at);
  return ok(next);
}
