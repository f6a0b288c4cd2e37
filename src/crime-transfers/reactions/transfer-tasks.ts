import type { EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor } from '../../database/index.js';
import { type OfficePlace } from '../../kernel/index.js';
import { syncTasksOfHeldCase } from '../../determination/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskKind, type TaskSource } from '../../workflow/tasks/index.js';
import { awaitedOffice } from '../model/awaited.js';
import { superiorOffice } from '../model/superior-office.js';
import { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';

/**
 * What a transfer asks, and of whom (待办): the office whose turn it is; papers of the sender beside the review of the police;
 * and, once a clock was let pass twice, the office above as well.
 */
export function tasksOfTransfer(transfer: CrimeTransferEntity): readonly NewTask[] {
  const { sender, senderLevel, senderRegion, platformCode, dueAt, remindedAt, escalatedAt } = transfer;
  const task = (
    kind: TaskKind,
    agency: string,
    { level, region }: OfficePlace,
    due: Date | null,
  ): NewTask[] => [
    { kind, agency, officer: null, level, region, platformCode, dueAt: due, urgent: remindedAt !== null },
  ];
  const awaited = awaitedOffice(transfer);
  const above = awaited && escalatedAt !== null ? superiorOffice(awaited.office) : null;
  const office = { level: senderLevel, region: senderRegion };
  return [
    ...(awaited ? task(awaited.task, awaited.agency, awaited.office, dueAt) : []),
    ...(awaited && above ? task(awaited.task, awaited.agency, above, dueAt) : []),
    ...(transfer.completeBy ? task('COMPLETE_CRIME_TRANSFER', sender, office, transfer.completeBy) : []),
  ];
}

const sync = (manager: EntityManager, transfer: CrimeTransferEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'CRIME_TRANSFER', id: transfer.id }, tasksOfTransfer(transfer), at);

/** Makes the tasks of a transfer what its state asks for. */
export const syncTasksOfTransfer: Reaction<CrimeTransferEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/**
 * A transfer that names a case answers what its determination asks for (REPORT_SUSPECTED_CRIME). Nothing of the case is changed; it is
 * held, because its tasks are worked out anew.
 */
export const answerReportTask: Reaction<CrimeTransferEntity> = async (
  manager,
  { before, after: { caseId }, metadata },
) => {
  if (before === null && caseId !== null) await syncTasksOfHeldCase(manager, caseId, metadata.at);
};

/** 待办 of transfers to the police. */
export const crimeTransferTasks: TaskSource = {
  kind: 'CRIME_TRANSFER',
  open: `SELECT id::text FROM coordination.crime_transfer WHERE state NOT IN ('COMPLETED', 'ADMINISTRATIVE')`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const transfer = await selectRow(manager, CrimeTransferEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (transfer) await sync(manager, transfer, at);
  },
};
