import type { EntityManager } from 'typeorm';
import { HUB, selectRow, setRlsActor } from '../../database/index.js';
import { appendToOutbox } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../../workflow/tasks/index.js';
import { ClueEntity } from '../rows/clue.entity.js';

/** What a clue asks of its receiver (待办): to sign for it, and to say what came of it. It names no firm: that is in the clue. */
function tasksOfClue({ state, receiver, receiverLevel, receiverRegion }: ClueEntity): readonly NewTask[] {
  if (state === 'FED_BACK') return [];
  const kind = state === 'PASSED_ON' ? 'RECEIVE_CLUE' : 'FEED_BACK_CLUE';
  const office = { agency: receiver, officer: null, level: receiverLevel, region: receiverRegion };
  return [{ kind, ...office, platformCode: null, dueAt: null, urgent: false }];
}

const sync = (manager: EntityManager, clue: ClueEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'CLUE', id: clue.id }, tasksOfClue(clue), at);

export const syncTasksOfClue: Reaction<ClueEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** 待办 of clues. */
export const clueTasks: TaskSource = {
  kind: 'CLUE',
  open: `SELECT id::text FROM coordination.clue WHERE state <> 'FED_BACK'`,
  rebuild: async (manager, id, at) => {
    await setRlsActor(manager, HUB);
    const clue = await selectRow(manager, ClueEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (clue) await sync(manager, clue, at);
  },
};

/** Tells the sender that a clue was signed for, and that there is an answer; its id and nothing of it. */
export const publishClue: Reaction<ClueEntity> = async (manager, { command, after, metadata }) => {
  if (command === 'transferClue') return;
  await appendToOutbox(manager, {
    topic: command === 'receiveClue' ? 'clue.received' : 'clue.fed_back',
    subject: { kind: 'CLUE', id: after.id, version: after.version },
    recipients: [after.sender],
    body: { clue: after.id, state: after.state },
    at: metadata.at,
  });
};
