import { validate as isUuid } from 'uuid';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../identity/index.js';
import { looksInto, type Actor, type Refusal } from '../../kernel/index.js';
import { unusable } from '../../subgraph-kit/index.js';
import { refuseOtherAreas } from './refuse-other-areas.js';
import { refuseOtherRoles } from './refuse-other-roles.js';
import { caseUnknown, disputeUnknown } from '../model/refusals/determination.errors.js';
import { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { WorkflowChange, WorkflowSubject } from './workflow-change.js';
import type { ToldChange, WorkflowChanges } from './workflow-change-feed.js';
import { runStatement, selectRow } from '../../database/index.js';

/** What a caller wants to hear of; all given conditions must hold. */
export interface Watch {
  readonly id?: string | null | undefined;
  /** One of the agencies concerned. */
  readonly agency?: Actor | null | undefined;
  /** Of a stream that was cut off, behind which this one goes on. */
  readonly lastEventId?: string | null | undefined;
}

interface WatchScope {
  readonly database: DataSource;
  readonly caller: Caller;
  readonly changes: WorkflowChanges;
}

type Changes = AsyncIterableIterator<ToldChange>;

/** Of a case, whoever looks into one of its places; of an agreement, its two sides. */
function mayHear(caller: Caller, { subject, areas, concernedAgencies }: WorkflowChange): boolean {
  return subject === 'AGREEMENT' ? concernedAgencies.includes(caller.agency) : looksInto(caller, areas);
}

function watch(
  { database, caller, changes }: WatchScope,
  subject: WorkflowSubject | null,
  { id, agency, lastEventId }: Watch,
): Promise<Changes> {
  return changes.subscribe(
    (change) =>
      (subject === null || change.subject === subject) &&
      mayHear(caller, change) &&
      (!id || change.id === id.toLowerCase()) &&
      (!agency || change.concernedAgencies.includes(agency)),
    { lastEventId: lastEventId ?? null, run: (text, values) => runStatement(database, text, values) },
  );
}

/** A case that is asked for by its id, or by that of its dispute. */
async function refuseOthers(
  { database, caller }: WatchScope,
  caseId: string | null | undefined,
  unknown: () => Refusal,
): Promise<void> {
  const substanceCase =
    caseId && isUuid(caseId)
      ? await selectRow(database, SubstanceCaseEntity, { where: { id: caseId } })
      : null;
  if (!substanceCase) throw unusable(unknown());
  refuseOtherAreas(caller, substanceCase);
}

/**
 * Hears of steps of cases from now on, or behind the last event of an earlier stream.
 *
 * @throws GraphQLError FIELD_DENIED for a role that may read no cases and for a case of other places; BAD_USER_INPUT, CASE_UNKNOWN;
 *   LAST_EVENT_ID_EXPIRED
 */
export async function watchCases(scope: WatchScope, conditions: Watch): Promise<Changes> {
  refuseOtherRoles(scope.caller);
  const { id } = conditions;
  if (typeof id === 'string') await refuseOthers(scope, id, () => caseUnknown({ caseId: id }));
  return watch(scope, 'CASE', conditions);
}

/**
 * Hears of steps of disputes from now on, or behind the last event of an earlier stream.
 *
 * @throws GraphQLError FIELD_DENIED for a role that may read no disputes and for a dispute of other places; BAD_USER_INPUT, DISPUTE_UNKNOWN;
 *   LAST_EVENT_ID_EXPIRED
 */
export async function watchDisputes(scope: WatchScope, conditions: Watch): Promise<Changes> {
  refuseOtherRoles(scope.caller);
  const { id } = conditions;
  if (typeof id === 'string') {
    const dispute = isUuid(id) ? await selectRow(scope.database, DisputeEntity, { where: { id } }) : null;
    await refuseOthers(scope, dispute?.caseId, () => disputeUnknown({ disputeId: id }));
  }
  return watch(scope, 'DISPUTE', conditions);
}

/**
 * Hears of steps of cases, of disputes and of the caller's own agreements from now on, or behind the last event of an earlier stream.
 *
 * @throws GraphQLError FIELD_DENIED for a role that may read neither; LAST_EVENT_ID_EXPIRED
 */
export async function watchWorkflows(scope: WatchScope, conditions: Omit<Watch, 'id'>): Promise<Changes> {
  refuseOtherRoles(scope.caller);
  return watch(scope, null, conditions);
}
