import { defineStateMachine } from '../../../kernel/index.js';

/** 联合小组任务状态: 已交办 · 办理中 · 已完成 · 已撤销. */
export const TEAM_TASK_STATES = ['ASSIGNED', 'IN_PROGRESS', 'DONE', 'WITHDRAWN'] as const;
export type TeamTaskState = (typeof TEAM_TASK_STATES)[number];

/** The national plan: agencies divide the work and carry it out together (分工协作). */
const PLAN = '国办发〔2016〕21号';

/** What the first event of a task says; the ruling assigns it. */
export const TEAM_TASK_OPENING = { command: 'ruleDispute', rule: PLAN } as const;

const OPEN = ['ASSIGNED', 'IN_PROGRESS'] as const;

/** The same step in each open state, which stays. */
const staying = <const Command extends string>(command: Command) =>
  OPEN.map((state) => ({ from: [state], command, to: state, rule: PLAN }));

const transitions = [
  { from: [...OPEN], command: 'reportTeamTaskProgress', to: 'IN_PROGRESS', rule: PLAN },
  { from: [...OPEN], command: 'completeTeamTask', to: 'DONE', rule: PLAN },
  { from: [...OPEN], command: 'withdrawTeamTask', to: 'WITHDRAWN', rule: PLAN },
  ...staying('warnOfDeadline'),
  ...staying('remindOverdue'),
  ...staying('escalateOverdue'),
] as const;

export type TeamTaskCommand = (typeof transitions)[number]['command'];

/** 联合小组任务: assigned by a ruling, done by the office of one member, and withdrawn with the determination that it rests on. */
export const teamTaskMachine = defineStateMachine<
  TeamTaskState,
  {
    readonly from: readonly TeamTaskState[];
    readonly command: TeamTaskCommand;
    readonly to: TeamTaskState;
    readonly rule: string;
  }
>({
  name: 'task of a joint team',
  states: [...TEAM_TASK_STATES],
  initial: 'ASSIGNED',
  terminal: ['DONE', 'WITHDRAWN'],
  transitions: [...transitions],
});
