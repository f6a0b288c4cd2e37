import { validate as isUuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { runStatement, selectRow } from '../../../database/index.js';
import { WORKFLOW_CHANNEL, type RecordedWorkflow } from '../../../workflow/recorder/index.js';
import {
  CASE_OPENING,
  substanceCaseMachine,
  type CaseCommand,
  type CaseStatus,
} from '../../model/cases/substance-case.machine.js';
import type { OpenCaseKey } from './find-open-cases.js';
import { SubstanceCaseEntity, SubstanceCaseEventEntity } from './substance-case.entity.js';

/** What a transition may change besides the status. */
export type CaseChange = Partial<
  Pick<
    SubstanceCaseEntity,
    | 'platformCode'
    | 'urgent'
    | 'concernedAgencies'
    | 'offices'
    | 'level'
    | 'region'
    | 'dueAt'
    | 'deadlines'
    | 'silentAgencies'
    | 'closedAt'
  >
>;

/** The collection of opinions ends with the status it belongs to; withdrawing a case does not open what was back to back. */
function collectionAfter(
  { status, dueAt, deadlines, collectionClosedAt }: SubstanceCaseEntity,
  to: CaseStatus,
  at: Date,
): Partial<SubstanceCaseEntity> {
  if (status !== 'COLLECTING') return {};
  if (to === 'COLLECTING') return { dueAt, deadlines, collectionClosedAt };
  return { dueAt: null, deadlines: {}, collectionClosedAt: to === 'WITHDRAWN' ? null : at };
}

export const caseWorkflow: RecordedWorkflow<
  SubstanceCaseEntity,
  'status',
  CaseStatus,
  CaseCommand,
  (typeof CASE_OPENING)['command'],
  CaseChange
> = {
  kind: 'CASE',
  row: SubstanceCaseEntity,
  event: SubstanceCaseEventEntity,
  subject: 'caseId',
  state: 'status',
  channel: WORKFLOW_CHANNEL,
  opening: CASE_OPENING,
  machineOf: () => substanceCaseMachine,
  columns: ({ row, to, change, at }) => ({ ...collectionAfter(row, to, at), ...change }),
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

/** Lets only one transaction at a time open or reopen a case on these lines of business, whichever of them it names first. */
export async function lockBusinessLines(
  manager: EntityManager,
  lines: readonly OpenCaseKey[],
): Promise<void> {
  const names = lines.map(
    ({ platformCode, businessLine }) => `substance_case ${platformCode} ${businessLine}`,
  );
  for (const name of names.toSorted()) {
    await runStatement(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
  }
}
