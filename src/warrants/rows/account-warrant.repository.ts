import type { EntityManager } from 'typeorm';
import { selectRow, sql } from '../../database/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import {
  accountWarrantMachine,
  WARRANT_OPENING,
  type AccountWarrantCommand,
  type AccountWarrantState,
} from '../model/account-warrant.machine.js';
import { AccountWarrantEntity } from './account-warrant.entity.js';
import { WarrantEventEntity } from './warrant-event.entity.js';

/** What a transition may change besides the state. */
export type WarrantChange = Partial<
  Pick<AccountWarrantEntity, 'approver' | 'approverLevel' | 'approverRank' | 'approvedAt'>
>;

export const warrantWorkflow: RecordedWorkflow<
  AccountWarrantEntity,
  'state',
  AccountWarrantState,
  AccountWarrantCommand,
  (typeof WARRANT_OPENING)['command'],
  WarrantChange
> = {
  kind: 'ACCOUNT_WARRANT',
  row: AccountWarrantEntity,
  event: WarrantEventEntity,
  subject: 'warrantId',
  state: 'state',
  opening: WARRANT_OPENING,
  machineOf: () => accountWarrantMachine,
  ruleOf: ({ legalBasis }) => legalBasis,
  columns: ({ change }) => change,
};

/**
 * The warrant, locked until the transaction ends, so that a pause does not lose to uses that are counted meanwhile; null
 * where there is none that the transaction's actor may see.
 */
export function lockWarrant(manager: EntityManager, id: string): Promise<AccountWarrantEntity | null> {
  return selectRow(manager, AccountWarrantEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/** A warrant whose time is over though its state does not say so, and which nobody works on at this moment, locked. */
export function lockEndedWarrant(
  manager: EntityManager,
  now: Date,
  passedOver: readonly string[],
): Promise<AccountWarrantEntity | null> {
  return selectRow(manager, AccountWarrantEntity, {
    matching: [
      sql`chosen.state IN ('REQUESTED', 'ACTIVE', 'PAUSED') AND chosen.valid_to <= ${now}`,
      sql`chosen.id <> ALL (${passedOver}::uuid[])`,
    ],
    order: { validTo: 'ASC', id: 'ASC' },
    lock: 'FOR UPDATE SKIP LOCKED',
  });
}
