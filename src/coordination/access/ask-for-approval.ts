import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { replaceTasks, type NewTask } from '../../workflow/tasks/index.js';

/** Asks an agreement's owner for its approvals as long as a version of it waits for one. */
export async function askForApproval(manager: EntityManager, agreementId: string, at: Date): Promise<void> {
  const [agreement]: { owner: Actor; pending: boolean }[] = await manager.query(
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
