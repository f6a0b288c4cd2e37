import type { EntityManager } from 'typeorm';
import type { Recorder } from '../../workflow/recorder/index.js';
import type { TeamTaskCommand } from '../model/rulings/team-task.machine.js';
import type { SupersededSubjects } from '../rows/determinations/determination.repository.js';
import type { TeamTaskEntity } from '../rows/determinations/team-task.entity.js';
import { lockOpenTeamTasks } from '../rows/determinations/team-task.repository.js';

/** What is left to do of a dispute's earlier ruling is withdrawn with the determination that it rests on. */
export function withdrawTeamTasks(teamTasks: Recorder<TeamTaskEntity, TeamTaskCommand, object>) {
  return async (manager: EntityManager, { disputeId }: SupersededSubjects, at: Date): Promise<void> => {
    if (disputeId === null) return;
    const metadata = { by: null, at, details: { cause: 'DETERMINATION_SUPERSEDED' } };
    for (const task of await lockOpenTeamTasks(manager, disputeId)) {
      const step = await teamTasks.transition(manager, task, 'withdrawTeamTask', metadata);
      if (!step.ok) throw new Error(`Team task ${task.id}: ${step.error.message.en}`);
    }
  };
}
