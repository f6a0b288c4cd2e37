import { validate as isUuid } from 'uuid';
import { selectRows, sql } from '../../database/index.js';
import { isBusinessRole, type Outcome } from '../../kernel/index.js';
import { toConnection, type Connection, type PageRequest } from '../../subgraph-kit/index.js';
import type { TeamTaskState } from '../model/rulings/team-task.machine.js';
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
  return {
    report: (input: ReportTeamTaskProgress): Promise<Outcome<string>> =>
      reportTeamTaskProgress(context, input),
    complete: (input: CompleteTeamTask): Promise<Outcome<string>> => completeTeamTask(context, input),
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
    /** The steps of a task that the caller was shown, the first first. */
    events: (teamTaskId: string): Promise<TeamTaskEventEntity[]> =>
      selectRows(database, TeamTaskEventEntity, { where: { teamTaskId }, order: { version: 'ASC' } }),
  };
}

export type TeamTaskServices = ReturnType<typeof openTeamTasks>;
