import { validate as isUuid } from 'uuid';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import type { Actor, Refusal } from '../../kernel/index.js';
import { unusable } from '../../subgraph-kit/index.js';
import { refuseOtherRoles } from './refuse-other-roles.js';
import { caseUnknown, disputeUnknown } from '../model/refusals/determination.errors.js';
import { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { WorkflowChange, WorkflowSubject } from './workflow-change.js';
import type { WorkflowChanges } from './workflow-change-feed.js';
import { existsRow } from '../../database/index.js';

/** What a caller wants to hear of; all given conditions must hold. */
export interface Watch {
  readonly id?: string | null | undefined;
  /** One of the agencies concerned. */
  readonly agency?: Actor | null | undefined;
}

interface WatchScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly changes: WorkflowChanges;
}

type Changes = AsyncIterableIterator<WorkflowChange>;

function watch({ changes }: WatchScope, subject: WorkflowSubject, { id, agency }: Watch): Promise<Changes> {
  return changes.subscribe(
    (change) =>
      change.subject === subject &&
      (!id || change.id === id.toLowerCase()) &&
      (!agency || change.concernedAgencies.includes(agency)),
  );
}

async function refuseUnknown(
  id: string | null | undefined,
  exists: (id: string) => Promise<boolean>,
  unknown: (id: string) => Refusal,
): Promise<void> {
  if (id === null || id === undefined) return;
  if (!isUuid(id) || !(await exists(id))) throw unusable(unknown(id));
}

/**
 * Hears of steps of cases from now on.
 *
 * @throws GraphQLError FIELD_DENIED for a role that may read no cases; BAD_USER_INPUT, CASE_UNKNOWN
 */
export async function watchCases(scope: WatchScope, conditions: Watch): Promise<Changes> {
  refuseOtherRoles(scope.caller);
  await refuseUnknown(
    conditions.id,
    (id) => existsRow(scope.database, SubstanceCaseEntity, { id }),
    (caseId) => caseUnknown({ caseId }),
  );
  return watch(scope, 'CASE', conditions);
}

/**
 * Hears of steps of disputes from now on.
 *
 * @throws GraphQLError FIELD_DENIED for a role that may read no disputes; BAD_USER_INPUT, DISPUTE_UNKNOWN
 */
export async function watchDisputes(scope: WatchScope, conditions: Watch): Promise<Changes> {
  refuseOtherRoles(scope.caller);
  await refuseUnknown(
    conditions.id,
    (id) => existsRow(scope.database, DisputeEntity, { id }),
    (disputeId) => disputeUnknown({ disputeId }),
  );
  return watch(scope, 'DISPUTE', conditions);
}
