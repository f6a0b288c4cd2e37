import type { EntityManager } from 'typeorm';
import { setRlsActor, beforeCommit, HUB } from '../../database/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks } from '../../workflow/tasks/index.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';
import type { DisputeEntity } from '../rows/disputes/dispute.entity.js';
import { lockCase } from '../rows/cases/substance-case.repository.js';
import { readTaskSnapshot } from './task-snapshot.js';
import { requiredTasks } from '../model/tasks/required-tasks.js';

/**
 * Sees to it that, when the transaction commits, the tasks of a case and its dispute are what they then wait for. Every
 * step of either comes by here; however many a transaction takes, the tasks are worked out once.
 */
export function syncTasks(manager: EntityManager, caseId: string, at: Date): Promise<void> {
  return beforeCommit(manager, `tasks of case ${caseId}`, async (ending) => {
    await setRlsActor(ending, HUB);
    const snapshot = await readTaskSnapshot(ending, caseId, at);
    if (!snapshot) return;
    const { substanceCase, caseAsks, disputeId, dispute } = snapshot;
    const { ofCase, ofDispute } = requiredTasks(substanceCase, dispute);
    if (caseAsks || ofCase.length > 0) await replaceTasks(ending, { kind: 'CASE', id: caseId }, ofCase, at);
    if (disputeId !== null) await replaceTasks(ending, { kind: 'DISPUTE', id: disputeId }, ofDispute, at);
  });
}

/** The same of a case that the transaction does not hold yet; nothing of it is changed. */
export async function syncTasksOfHeldCase(manager: EntityManager, caseId: string, at: Date): Promise<void> {
  if (await lockCase(manager, caseId)) await syncTasks(manager, caseId, at);
}

/** A step of a case may change what it and its dispute wait for. */
export const syncTasksOfCase: Reaction<SubstanceCaseEntity> = (manager, { after, metadata }) =>
  syncTasks(manager, after.id, metadata.at);

/** So may a step of its dispute. */
export const syncTasksOfDispute: Reaction<DisputeEntity> = (manager, { after, metadata }) =>
  syncTasks(manager, after.caseId, metadata.at);
