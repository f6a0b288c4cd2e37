import { validate as isUuid } from 'uuid';
import { selectRows, sql } from '../../database/index.js';
import { isBusinessRole, isHuman, type AvailableAction, type Outcome } from '../../kernel/index.js';
import { isSameOffice } from '../model/offices/party-office.js';
import { loadMany, toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import { teamTaskMachine, type TeamTaskState } from '../model/rulings/team-task.machine.js';
import { TeamTaskEntity, TeamTaskEventEntity } from '../rows/determinations/team-task.entity.js';
import { seesTeamTasks } from '../rows/determinations/team-task.repository.js';
import type { UseCaseContext } from '../use-cases/steps/use-case-context.js';
import {
  completeTeamTask,
  reportTeamTaskProgress,
  type CompleteTeamTask,
  type ReportTeamTaskProgress,
} from '../use-cases/team-tasks/team-task-steps.js';

export interface TeamTaskConditions {
  readonly status: TeamTaskState | null;
  readonly disputeId: string | null;
}

/** What the office that does an open task can send about it. */
const ACTIONS = [
  { mutation: 'reportTeamTaskProgress', label: { en: 'Report progress', zh: '报告任务进展' } },
  { mutation: 'completeTeamTask', label: { en: 'Complete the task', zh: '完成任务' } },
] as const;

/** Tasks of joint teams for one operation of one caller; found by the resolvers at `context.data.determination.teamTasks`. */
export function openTeamTasks(context: UseCaseContext) {
  const { database, caller } = context;
  const list = async (
    { id, status, disputeId }: Partial<TeamTaskConditions> & { readonly id?: string },
    after: string | null,
    limit: number,
  ): Promise<TeamTaskEntity[]> => {
    if (!isBusinessRole(caller.role)) return [];
    const matching = seesTeamTasks(caller);
    if (id !== undefined) matching.push(sql`chosen.id = ${id}`);
    if (status != null) matching.push(sql`chosen.state = ${status}`);
    if (disputeId != null) matching.push(sql`chosen.dispute_id = ${disputeId}`);
    if (after !== null) matching.push(sql`chosen.id < ${after}`);
    return selectRows(database, TeamTaskEntity, { matching, order: { id: 'DESC' }, limit });
  };
  /** Of several tasks together, each the first first. */
  const events = loadMany({ database }, TeamTaskEventEntity, 'teamTaskId', { version: 'ASC' });
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const command =
    <Input>(useCase: (context: UseCaseContext, input: Input) => Promise<Outcome<string>>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(context, input);
      events.clearAll();
      return outcome;
    };
  return {
    report: command<ReportTeamTaskProgress>(reportTeamTaskProgress),
    complete: command<CompleteTeamTask>(completeTeamTask),
    /** Null for a task that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<TeamTaskEntity | null> {
      const [found = null] = isUuid(id) ? await list({ id }, null, 1) : [];
      return found;
    },
    async page(conditions: TeamTaskConditions, page: PageRequest): Promise<Connection<TeamTaskEntity>> {
      const { disputeId } = conditions;
      const rows =
        disputeId !== null && !isUuid(disputeId) ? [] : await list(conditions, page.after, page.size + 1);
      return toConnection(rows, page, ({ id }) => id);
    },
    /** What the caller can do about a task now; what is not listed is refused. */
    actionsOf(
      task: Pick<TeamTaskEntity, 'agency' | 'level' | 'region' | 'state' | 'dueAt'>,
    ): AvailableAction[] {
      const acts = isHuman(caller.role) && caller.agency === task.agency && isSameOffice(caller, task);
      if (!acts || teamTaskMachine.isTerminal(task.state)) return [];
      return ACTIONS.map((action) => ({
        ...action,
        deadline: task.dueAt,
        rule: teamTaskMachine.transitionFor(task.state, action.mutation)?.rule ?? null,
      }));
    },
    /** The steps of a task that the caller was shown, the first first. */
    events: (teamTaskId: string): Promise<TeamTaskEventEntity[]> => events.load(teamTaskId),
  };
}

export type TeamTaskServices = ReturnType<typeof openTeamTasks>;
