import type { EntityManager } from 'typeorm';
import { createAgreementRecorder, type SharingAgreementEntity } from '../../access/index.js';
import { beforeCommit } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { publishAnswer } from './publish-agreement.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask } from '../../workflow/tasks/index.js';
import { runQuery } from '../../database/index.js';

/** A version that waits for an approval, or of which it is still to be said that what it gives is provided. */
export const WAITS = `(terms.status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL')
  OR (terms.status = 'IN_FORCE' AND terms.supply_due_at IS NOT NULL AND terms.supplied_at IS NULL))`;

interface WaitingVersion {
  readonly owner: Actor;
  readonly status: string;
  readonly due_at: Date | null;
  readonly urgent: boolean;
}

/**
 * Asks an agreement's owner for its approvals as long as a version of it waits for one, and for its word that the data are
 * provided as long as that is waited for; each with its period, and urgent once it was reminded.
 */
export async function askForApproval(manager: EntityManager, agreementId: string, at: Date): Promise<void> {
  const waiting: WaitingVersion[] = await runQuery(
    manager,
    `SELECT owner, terms.status, reminded_at IS NOT NULL AS urgent,
       CASE terms.status WHEN 'IN_FORCE' THEN supply_due_at ELSE answer_due_at END AS due_at
     FROM access.agreement JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id
     WHERE agreement.id = $1 AND ${WAITS}`,
    [agreementId],
  );
  const tasks = waiting.map(({ owner, status, due_at: dueAt, urgent }): NewTask => ({
    kind: status === 'IN_FORCE' ? 'SUPPLY_AGREEMENT' : 'APPROVE_AGREEMENT',
    agency: owner,
    officer: null,
    level: null,
    region: null,
    platformCode: null,
    dueAt,
    urgent: urgent && dueAt !== null,
  }));
  await replaceTasks(manager, { kind: 'AGREEMENT', id: agreementId }, tasks, at);
}

/** A step of an agreement may begin or end what it waits for; its versions are written by the end of the transaction. */
const syncApprovalTask: Reaction<SharingAgreementEntity> = (manager, { after: { id }, metadata }) =>
  beforeCommit(manager, `tasks of agreement ${id}`, (ending) => askForApproval(ending, id, metadata.at));

/** Steps of agreements, and what subscribes to them: run after each in this order, in its transaction. */
export const agreementRecorder = createAgreementRecorder([syncApprovalTask, publishAnswer]);
