import type { EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor } from '../../database/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskKind, type TaskSource } from '../../workflow/tasks/index.js';
import { CorrectionEntity } from '../rows/correction.entity.js';

/** What a correction asks, and of whom (待办): its owner for an answer, the asker for what is missing or for the end. */
function tasksOfCorrection(correction: CorrectionEntity): readonly NewTask[] {
  const { state, owner, asker, askerLevel, askerRegion, platformCode, dueAt, remindedAt } = correction;
  const task = (kind: TaskKind, of: Pick<NewTask, 'agency' | 'level' | 'region'>): NewTask[] => [
    { kind, ...of, officer: null, platformCode, dueAt, urgent: remindedAt !== null && dueAt !== null },
  ];
  const office = { agency: asker, level: askerLevel, region: askerRegion };
  switch (state) {
    case 'REQUESTED':
      return task('ANSWER_CORRECTION', { agency: owner, level: null, region: null });
    case 'ASKED_BACK':
      return task('SUPPLEMENT_CORRECTION', office);
    case 'CORRECTED':
    case 'REFUSED':
      return task('CLOSE_CORRECTION', office);
    case 'CLOSED':
      return [];
  }
}

const sync = (manager: EntityManager, correction: CorrectionEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'CORRECTION', id: correction.id }, tasksOfCorrection(correction), at);

/** Makes the tasks of a correction what its state asks for. */
export const syncTasksOfCorrection: Reaction<CorrectionEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** 待办 of corrections. */
export const correctionTasks: TaskSource = {
  kind: 'CORRECTION',
  open: `SELECT id::text FROM coordination.correction WHERE state <> 'CLOSED'`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const correction = await selectRow(manager, CorrectionEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (correction) await sync(manager, correction, at);
  },
};
