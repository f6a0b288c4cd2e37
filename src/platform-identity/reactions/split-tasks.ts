import type { EntityManager } from 'typeorm';
import { selectRow } from '../../database/index.js';
import { appendToOutbox } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../../workflow/tasks/index.js';
import { PlatformSplitEntity } from '../rows/platform-split.entity.js';
import { partiesOfOpenCases } from '../rows/platform-split.repository.js';

/**
 * What a split asks for (待办): a decision of somebody else of the proposing office; then of each agency that holds records, by its office at that
 * level and place, that it files them under the two codes.
 */
function tasksOfSplit(split: PlatformSplitEntity): readonly NewTask[] {
  const { state, proposer, proposerLevel: level, proposerRegion: region, platform, awaiting } = split;
  const task = (kind: NewTask['kind'], agency: string): NewTask => ({
    kind,
    agency,
    officer: null,
    level,
    region,
    platformCode: platform,
    dueAt: null,
    urgent: false,
  });
  if (state === 'PROPOSED') return [task('DECIDE_PLATFORM_SPLIT', proposer)];
  return state === 'SPLIT' ? awaiting.map((agency) => task('SORT_SPLIT_RECORDS', agency)) : [];
}

const sync = (manager: EntityManager, split: PlatformSplitEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'PLATFORM_SPLIT', id: split.id }, tasksOfSplit(split), at);

export const syncTasksOfSplit: Reaction<PlatformSplitEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** Tells the systems of all whom it concerns of the two codes: who holds records, and the parties of open cases. */
export const publishSplit: Reaction<PlatformSplitEntity> = async (manager, { command, after, metadata }) => {
  if (command !== 'approvePlatformSplit') return;
  const { id, version, platform, part, awaiting, proposer } = after;
  const parties = [
    ...(await partiesOfOpenCases(manager, platform)),
    ...(part === null ? [] : await partiesOfOpenCases(manager, part)),
  ];
  await appendToOutbox(manager, {
    topic: 'platform.split',
    subject: { kind: 'PLATFORM_SPLIT', id, version },
    recipients: [...new Set([...awaiting, proposer, ...parties])],
    body: { split: id, platform, part },
    at: metadata.at,
  });
};

/** 待办 of splits. */
export const splitTasks: TaskSource = {
  kind: 'PLATFORM_SPLIT',
  open: `SELECT id::text FROM coordination.platform_split WHERE state IN ('PROPOSED', 'SPLIT')`,
  rebuild: async (manager, id, at) => {
    const split = await selectRow(manager, PlatformSplitEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (split) await sync(manager, split, at);
  },
};
