import type { EntityManager } from 'typeorm';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask } from '../../workflow/tasks/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';

/**
 * Asks the requesting agency's leaders for their approval as long as a warrant waits for it. One that has run out of time
 * is no longer to be approved.
 */
export async function askForApproval(
  manager: EntityManager,
  warrant: Pick<AccountWarrantEntity, 'id' | 'state' | 'requester' | 'platformCode' | 'validTo'>,
  at: Date,
): Promise<void> {
  const approval: NewTask = {
    kind: 'APPROVE_ACCOUNT_WARRANT',
    agency: warrant.requester,
    officer: null,
    level: null,
    region: null,
    platformCode: warrant.platformCode,
    dueAt: warrant.validTo,
    urgent: false,
  };
  const tasks = warrant.state === 'REQUESTED' ? [approval] : [];
  await replaceTasks(manager, { kind: 'WARRANT', id: warrant.id }, tasks, at);
}

/** A step of a warrant may end what it waited for. */
export const syncApprovalTask: Reaction<AccountWarrantEntity> = (manager, { after, metadata }) =>
  askForApproval(manager, after, metadata.at);
