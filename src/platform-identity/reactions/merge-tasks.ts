import type { EntityManager } from 'typeorm';
import { selectRow } from '../../database/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../../workflow/tasks/index.js';
import { PlatformMergeEntity } from '../rows/platform-merge.entity.js';

/** What a merge asks for (待办): that somebody else of the proposing office decides on it, or on its reversal. */
function tasksOfMerge(merge: PlatformMergeEntity): readonly NewTask[] {
  const { state, proposer, proposerLevel, proposerRegion, surviving } = merge;
  if (state !== 'PROPOSED' && state !== 'REVERSAL_PROPOSED') return [];
  return [
    {
      kind: state === 'PROPOSED' ? 'DECIDE_PLATFORM_MERGE' : 'DECIDE_MERGE_REVERSAL',
      agency: proposer,
      officer: null,
      level: proposerLevel,
      region: proposerRegion,
      platformCode: surviving,
      dueAt: null,
      urgent: false,
    },
  ];
}

const sync = (manager: EntityManager, merge: PlatformMergeEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'PLATFORM_MERGE', id: merge.id }, tasksOfMerge(merge), at);

export const syncTasksOfMerge: Reaction<PlatformMergeEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** 待办 of merges. */
export const mergeTasks: TaskSource = {
  kind: 'PLATFORM_MERGE',
  open: `SELECT id::text FROM coordination.platform_merge WHERE state IN ('PROPOSED', 'REVERSAL_PROPOSED')`,
  rebuild: async (manager, id, at) => {
    const merge = await selectRow(manager, PlatformMergeEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (merge) await sync(manager, merge, at);
  },
};
