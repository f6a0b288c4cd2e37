import { validate as isUuid } from 'uuid';
import { runIdempotent } from '../../../database/index.js';
import { idempotencyActor } from '../../../identity/index.js';
import { isHuman, ok, refused, type Outcome } from '../../../kernel/index.js';
import { expectVersion } from '../../model/inputs/read-inputs.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import { isSameOffice } from '../../model/offices/party-office.js';
import { outsideJurisdiction } from '../../model/refusals/office.errors.js';
import { teamTaskNotYours, teamTaskUnknown } from '../../model/refusals/team-task.errors.js';
import { lockTeamTask } from '../../rows/determinations/team-task.repository.js';
import { teamTaskRecorder } from '../../transitions/transitions.js';
import type { Idempotent, UseCaseContext } from '../steps/use-case-context.js';

/** What every mutation on a task of a joint team names. */
export interface TeamTaskRequest extends Idempotent {
  readonly teamTaskId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

type TeamTaskMutation = 'reportTeamTaskProgress' | 'completeTeamTask';

async function takeTeamTaskStep(
  { database, caller, clock }: UseCaseContext,
  { teamTaskId: id, idempotencyKey, expectedVersion = null }: TeamTaskRequest,
  command: TeamTaskMutation,
  text: string,
): Promise<Outcome<string>> {
  const unknown = refused(teamTaskUnknown({ teamTaskId: id }));
  if (!isHuman(caller.role) || !isUuid(id)) return unknown;
  const request = {
    actor: idempotencyActor(caller),
    operation: command,
    key: idempotencyKey,
    input: { id, expectedVersion, text },
    answer: id,
  };
  return runIdempotent(database, request, {
    async authorize(manager) {
      const task = await lockTeamTask(manager, id, caller);
      if (!task) return unknown;
      const { agency, level, region } = task;
      if (caller.agency !== agency) return refused(teamTaskNotYours({ agency, level, region }));
      return isSameOffice(caller, task)
        ? ok(task)
        : refused(outsideJurisdiction({ level, region, dealing: 'OTHER_OFFICE' }));
    },
    async perform(manager, task) {
      const version = expectVersion(expectedVersion, task);
      if (!version.ok) return version;
      const at = clock.now();
      const change =
        command === 'completeTeamTask'
          ? { result: text, completedAt: at }
          : { progress: text, progressAt: at };
      const moved = await teamTaskRecorder.transition(manager, task, command, { by: caller, at }, change);
      return moved.ok ? ok(id) : moved;
    },
  });
}

export interface ReportTeamTaskProgress extends TeamTaskRequest {
  readonly progress: string;
}

/**
 * 报告任务进展: the office that does a task of a joint team says how far it is; the lead is told. The first report begins the work.
 *
 * Refuses TEAM_TASK_UNKNOWN (also for one that the caller's office may not see), TEAM_TASK_NOT_YOURS, OUTSIDE_JURISDICTION,
 * STALE_VERSION, TRANSITION_NOT_ALLOWED for one that is done or withdrawn, and what the limits of texts refuse.
 */
export async function reportTeamTaskProgress(
  context: UseCaseContext,
  { progress, ...request }: ReportTeamTaskProgress,
): Promise<Outcome<string>> {
  const text = requiredText('progress', 'statement', progress);
  return text.ok ? takeTeamTaskStep(context, request, 'reportTeamTaskProgress', text.value) : text;
}

export interface CompleteTeamTask extends TeamTaskRequest {
  readonly result: string;
}

/** 完成任务: the office says what came of it, and the task is over. Refuses as {@link reportTeamTaskProgress} does. */
export async function completeTeamTask(
  context: UseCaseContext,
  { result, ...request }: CompleteTeamTask,
): Promise<Outcome<string>> {
  const text = requiredText('result', 'statement', result);
  return text.ok ? takeTeamTaskStep(context, request, 'completeTeamTask', text.value) : text;
}
