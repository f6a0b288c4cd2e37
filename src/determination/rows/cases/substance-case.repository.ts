import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runStatement, selectRow } from '../../../database/index.js';
import { nudgeAfterCommit } from '../../../workflow/jobs/index.js';
import type { Outcome } from '../../../kernel/index.js';
import { recordMove, recordOpening, type Deed, type Workflow } from '../../../workflow/recorder/index.js';
import { DEADLINES_QUEUE } from '../../reactions/deadlines-queue.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './substance-case.entity.js';
import { followCase, publishResult } from '../../reactions/sync-tasks.js';
import {
  substanceCaseMachine,
  type CaseCommand,
  type CaseStatus,
} from '../../model/cases/substance-case.machine.js';
import { WORKFLOW_CHANNEL } from './workflow-channel.js';

export const caseWorkflow: Workflow<SubstanceCaseEntity, 'status'> = {
  kind: 'CASE',
  row: SubstanceCaseEntity,
  event: SubstanceCaseEventEntity,
  subject: 'caseId',
  state: 'status',
  channel: WORKFLOW_CHANNEL,
};

/** The case as it is at this moment; null where there is none. */
export async function findCase(manager: EntityManager, id: string): Promise<SubstanceCaseEntity | null> {
  return isUuid(id) ? selectRow(manager, SubstanceCaseEntity, { where: { id } }) : null;
}

/**
 * The case, locked until the transaction ends; null where there is none. Whoever changes a case, its opinions or its
 * dispute locks the case first, so that two last opinions see each other and no two transactions wait crosswise.
 */
export async function lockCase(manager: EntityManager, id: string): Promise<SubstanceCaseEntity | null> {
  return isUuid(id) ? selectRow(manager, SubstanceCaseEntity, { where: { id }, lock: 'FOR UPDATE' }) : null;
}

/** Lets only one transaction at a time open or reopen a case on this line of business. */
export async function lockBusinessLine(
  manager: EntityManager,
  platformCode: string,
  businessLine: string,
): Promise<void> {
  await runStatement(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `substance_case ${platformCode} ${businessLine}`,
  ]);
}

export async function insertCase(
  manager: EntityManager,
  row: SubstanceCaseEntity,
  deed: Deed & { readonly rule: string },
): Promise<void> {
  nudgeAfterCommit(manager, DEADLINES_QUEUE, row.dueAt, row.id);
  await recordOpening(manager, caseWorkflow, row, { ...deed, command: 'openSubstanceCase' });
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
  const moved = await recordMove(manager, caseWorkflow, row, {
    ...deed,
    machine: substanceCaseMachine,
    command,
    change: (status) => ({
      ...(row.status === 'COLLECTING' ? collectionAfter(row, status, deed.at) : {}),
      ...change,
    }),
  });
  if (!moved.ok) return moved;
  const next = moved.value;
  if (next.dueAt !== row.dueAt) nudgeAfterCommit(manager, DEADLINES_QUEUE, next.dueAt, row.id);
  await followCase(manager, row.id, deed.at);
  if (CONSENSUS.has(command)) await publishResult(manager, 'case.determined', next, deed.at);
  return moved;
}
