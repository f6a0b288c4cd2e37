import type { EntityManager } from 'typeorm';
import { selectRow } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { appendToOutbox, type OutboxTopic } from '../../workflow/outbox/index.js';
import type { Reaction } from '../../workflow/recorder/index.js';
import { replaceTasks, type NewTask, type TaskSource } from '../../workflow/tasks/index.js';
import { teamTaskMachine, type TeamTaskCommand } from '../model/rulings/team-task.machine.js';
import { TeamTaskEntity } from '../rows/determinations/team-task.entity.js';

/** What a task of a joint team asks (待办): that the office of its agency does it; urgent once it is late. */
export function tasksOfTeamTask({
  state,
  agency,
  level,
  region,
  platformCode,
  dueAt,
  remindedAt,
}: TeamTaskEntity): readonly NewTask[] {
  if (teamTaskMachine.isTerminal(state)) return [];
  const urgent = remindedAt !== null;
  return [{ kind: 'DO_TEAM_TASK', agency, officer: null, level, region, platformCode, dueAt, urgent }];
}

const sync = (manager: EntityManager, task: TeamTaskEntity, at: Date): Promise<void> =>
  replaceTasks(manager, { kind: 'TEAM_TASK', id: task.id }, tasksOfTeamTask(task), at);

export const syncTasksOfTeamTask: Reaction<TeamTaskEntity> = (manager, { after, metadata }) =>
  sync(manager, after, metadata.at);

/** 待办 of joint teams. */
export const teamTaskTasks: TaskSource = {
  kind: 'TEAM_TASK',
  open: `SELECT id::text FROM coordination.team_task WHERE state IN ('ASSIGNED', 'IN_PROGRESS')`,
  rebuild: async (manager, id, at) => {
    const task = await selectRow(manager, TeamTaskEntity, { where: { id }, lock: 'FOR UPDATE' });
    if (task) await sync(manager, task, at);
  },
};

/** What comes of a step, and whom it is told to beside the agency that does the task, which takes some of them itself. */
const RESULTS: Readonly<
  Record<TeamTaskCommand, readonly [topic: OutboxTopic, to: (task: TeamTaskEntity) => readonly Actor[]]>
> = {
  reportTeamTaskProgress: ['team_task.progress', ({ lead }) => [lead]],
  completeTeamTask: ['team_task.done', ({ lead }) => [lead, 'OFFICE']],
  withdrawTeamTask: ['team_task.withdrawn', ({ agency, lead }) => [agency, lead]],
  warnOfDeadline: ['team_task.due_soon', ({ agency }) => [agency]],
  remindOverdue: ['team_task.overdue', ({ agency, lead }) => [agency, lead]],
  escalateOverdue: ['team_task.escalated', ({ agency, lead }) => [agency, lead, 'OFFICE']],
};

/** Tells the lead of the team how it goes, and who is late of it; ids and codes alone. The assignment is told by the task. */
export const publishTeamTask: Reaction<TeamTaskEntity> = async (manager, { command, after, metadata }) => {
  const result = RESULTS[command as TeamTaskCommand];
  if (!result) return;
  const [topic, to] = result;
  const { id, version, state, disputeId: dispute, platformCode: platform, dueOn } = after;
  await appendToOutbox(manager, {
    topic,
    subject: { kind: 'TEAM_TASK', id, version },
    recipients: [...new Set(to(after))],
    body: { teamTask: id, state, dispute, platform, dueOn },
    at: metadata.at,
  });
};
