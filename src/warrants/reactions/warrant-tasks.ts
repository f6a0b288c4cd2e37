import { HUB, selectRow, setRlsActor } from '../../database/index.js';
import type { TaskSource } from '../../workflow/tasks/index.js';
import { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { askForApproval } from './ask-for-approval.js';

/** 待办 of account warrants. */
export const warrantTasks: TaskSource = {
  kind: 'WARRANT',
  open: `SELECT id::text FROM warrants.account_warrant WHERE state = 'REQUESTED'`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const warrant = await selectRow(manager, AccountWarrantEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (warrant) await askForApproval(manager, warrant, at);
  },
};
