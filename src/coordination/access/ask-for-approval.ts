import type { EntityManager } from 'typeorm';
import { createAgreementRecorder, type SharingAgreementEntity } from '../../access/index.js';
import { beforeCommit } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask } from '../../workflow/tasks/index.js';
import { runQuery } from '../../database/index.js';

/** Asks an agreement's owner for its approvals as long as a version of it waits for one. */
export async function askForApproval(manager: EntityManager, agreementId: string, at: Date): Promise<void> {
  const [agreement]: { owner: Actor; pending: boolean }[] = await runQuery(
    manager,
    `SELECT owner, EXISTS (
       SELECT FROM access.agreement_version
       WHERE agreement_id = agreement.id AND status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL')) AS pending
     FROM access.agreement WHERE id = $1`,
    [agreementId],
  );
  if (!agreement) return;
  const approval: NewTask = {
    kind: 'APPROVE_AGREEMENT',
    agency: agreement.owner,
    officer: null,
    level: null,
    region: null,
    platformCode: null,
    dueAt: null,
    urgent: false,
  };
  await replaceTasks(
    manager,
    { kind: 'AGREEMENT', id: agreementId },
    agreement.pending ? [approval] : [],
    at,
  );
}

/** A step of an agreement may begin or end what it waits for; its versions are written by the end of the transaction. */
const syncApprovalTask: Reaction<SharingAgreementEntity> = (manager, { after: { id }, metadata }) =>
  beforeCommit(manager, `tasks of agreement ${id}`, (ending) => askForApproval(ending, id, metadata.at));

/** Steps of agreements, and what subscribes to them: run after each in this order, in its transaction. */
export const agreementRecorder = createAgreementRecorder([syncApprovalTask]);
