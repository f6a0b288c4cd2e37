import type { EntityManager } from 'typeorm';
import { selectRow, selectRows, sql, type Sql } from '../../../database/index.js';
import { isGroupSide, officePatterns, type OfficePlace } from '../../../kernel/index.js';
import type { RecordedWorkflow } from '../../../workflow/recorder/index.js';
import { stopped } from '../../model/rulings/team-task-timer.js';
import {
  TEAM_TASK_OPENING,
  teamTaskMachine,
  type TeamTaskCommand,
  type TeamTaskState,
} from '../../model/rulings/team-task.machine.js';
import { TeamTaskEntity, TeamTaskEventEntity } from './team-task.entity.js';

type Change = Partial<
  Pick<
    TeamTaskEntity,
    | 'progress'
    | 'progressAt'
    | 'result'
    | 'completedAt'
    | 'actsAt'
    | 'warnedAt'
    | 'remindedAt'
    | 'escalatedAt'
  >
>;

export const teamTaskWorkflow: RecordedWorkflow<
  TeamTaskEntity,
  'state',
  TeamTaskState,
  TeamTaskCommand,
  (typeof TEAM_TASK_OPENING)['command'],
  Change
> = {
  kind: 'TEAM_TASK',
  row: TeamTaskEntity,
  event: TeamTaskEventEntity,
  subject: 'teamTaskId',
  state: 'state',
  opening: TEAM_TASK_OPENING,
  machineOf: () => teamTaskMachine,
  // The timer stops with the work.
  columns: ({ to, change }) => ({ ...change, ...(teamTaskMachine.isTerminal(to) ? stopped : {}) }),
};

/**
 * Which tasks an office sees: those that it or one below it does, and all tasks of the teams that it or one below it leads. The
 * office of a leading group and the group see those of its rulings.
 */
export function seesTeamTasks({ agency, ...place }: OfficePlace & { readonly agency: string }): Sql[] {
  const within = officePatterns(place);
  if (isGroupSide(agency)) {
    return within === null ? [] : [sql`chosen.group_region LIKE ANY (${within})`];
  }
  const does = sql`chosen.agency = ${agency}`;
  const leads = sql`chosen.lead = ${agency}`;
  if (within === null) return [sql`${does} OR ${leads}`];
  return [
    sql`${does} AND chosen.region LIKE ANY (${within}) OR ${leads} AND chosen.lead_region LIKE ANY (${within})`,
  ];
}

/** The task, locked until the transaction ends; null where there is none that the office may see. */
export function lockTeamTask(
  manager: EntityManager,
  id: string,
  viewer: OfficePlace & { readonly agency: string },
): Promise<TeamTaskEntity | null> {
  const matching = seesTeamTasks(viewer);
  return selectRow(manager, TeamTaskEntity, { where: { id }, matching, lock: 'FOR UPDATE' });
}

/** What of a dispute's rulings is still to be done, locked. */
export function lockOpenTeamTasks(manager: EntityManager, disputeId: string): Promise<TeamTaskEntity[]> {
  return selectRows(manager, TeamTaskEntity, {
    where: { disputeId, state: ['ASSIGNED', 'IN_PROGRESS'] },
    order: { id: 'ASC' },
    lock: 'FOR UPDATE',
  });
}
