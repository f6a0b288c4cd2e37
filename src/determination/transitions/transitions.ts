import { publishMovedDeadline } from '../../workflow/deadlines/index.js';
import { createRecorder } from '../../workflow/recorder/index.js';
import { closeOrderTasks } from '../reactions/close-order-tasks.js';
import { endInterimMeasures } from '../reactions/end-interim-measures.js';
import { partiesOf, publishMissedDeadline } from '../reactions/publish-missed-deadline.js';
import { publishTakenUp } from '../reactions/publish-taken-up.js';
import { publishConsensus, publishRuling } from '../reactions/publish-result.js';
import { syncTasksOfCase, syncTasksOfDispute } from '../reactions/sync-tasks.js';
import { publishTeamTask, syncTasksOfTeamTask } from '../reactions/team-task-tasks.js';
import { withdrawTeamTasks } from '../reactions/withdraw-team-tasks.js';
import { wakeUpAt } from '../reactions/wake-up.js';
import { caseWorkflow } from '../rows/cases/substance-case.repository.js';
import { teamTaskWorkflow } from '../rows/determinations/team-task.repository.js';
import { disputeWorkflow } from '../rows/disputes/dispute.repository.js';
import { interimMeasureWorkflow } from '../rows/disputes/interim-measure.repository.js';

/**
 * What subscribes to what. Use cases take a step by one of these recorders, which writes row and event and then runs the
 * reactions in the order given, in the step's transaction: no step can leave one out, and none happens without them. What
 * has to see where several steps of one transaction led (tasks, results) is done once, just before the commit
 * (`beforeCommit`); what may only happen if it commits (wake-ups, announcements) just after it.
 */

/** Steps of interim measures (临时管控措施). */
export const interimMeasureRecorder = createRecorder(interimMeasureWorkflow, [
  wakeUpAt(({ until }) => until),
]);

/** Steps of disputes (意见协调事项). */
export const disputeRecorder = createRecorder(disputeWorkflow, [
  wakeUpAt(({ nextActionAt }) => nextActionAt),
  endInterimMeasures(interimMeasureRecorder),
  syncTasksOfDispute,
  publishRuling,
  publishMissedDeadline,
  publishMovedDeadline({
    topic: 'dispute.deadline_moved',
    kind: 'DISPUTE',
    concerned: partiesOf,
  }),
]);

/** Steps of cases (认定事项). */
export const caseRecorder = createRecorder(caseWorkflow, [
  wakeUpAt(({ dueAt }) => dueAt),
  syncTasksOfCase,
  publishConsensus,
  publishTakenUp,
  publishMovedDeadline({
    topic: 'case.deadline_moved',
    kind: 'CASE',
    concerned: ({ concernedAgencies }) => concernedAgencies,
  }),
]);

/** Steps of tasks of joint teams (联合小组任务). */
export const teamTaskRecorder = createRecorder(teamTaskWorkflow, [
  wakeUpAt(({ actsAt }) => actsAt),
  syncTasksOfTeamTask,
  publishTeamTask,
]);

/** A determination (认定) has no table of states: it is in force until another one supersedes it. */
export const onSuperseded = [closeOrderTasks, withdrawTeamTasks(teamTaskRecorder)] as const;
