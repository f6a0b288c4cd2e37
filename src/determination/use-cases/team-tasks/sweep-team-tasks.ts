import type { DataSource } from 'typeorm';
import { selectRow, sql } from '../../../database/index.js';
import { sweepRows } from '../../../workflow/jobs/index.js';
import { nextStage } from '../../model/rulings/team-task-timer.js';
import { TeamTaskEntity } from '../../rows/determinations/team-task.entity.js';
import { teamTaskRecorder } from '../../transitions/transitions.js';

/**
 * Warns of tasks of joint teams that are due soon, reminds of those that are late, and later tells the lead and the office
 * (预警、催办、督办), each once, however many processes sweep.
 *
 * @returns the ids of those that it acted on, once for each stage
 * @throws RowsPassedOver of the tasks that could not be acted on, after all others were
 */
export function sweepTeamTasks(database: DataSource, now: Date): Promise<readonly string[]> {
  return sweepRows(database, {
    lockNext: (manager, passedOver) =>
      selectRow(manager, TeamTaskEntity, {
        matching: [sql`chosen.acts_at <= ${now} AND chosen.id <> ALL (${passedOver}::uuid[])`],
        order: { actsAt: 'ASC', id: 'ASC' },
        lock: 'FOR UPDATE SKIP LOCKED',
      }),
    idOf: ({ id }) => id,
    async act(manager, task) {
      const next = nextStage(task, now);
      if (next === null) return null;
      const details = { dueAt: task.dueAt?.toISOString() ?? null };
      const metadata = { by: null, at: now, details };
      const moved = await teamTaskRecorder.transition(manager, task, next.stage, metadata, next.change);
      if (!moved.ok) throw new Error(`Team task ${task.id}: ${moved.error.message.en}`);
      return task.id;
    },
  });
}
