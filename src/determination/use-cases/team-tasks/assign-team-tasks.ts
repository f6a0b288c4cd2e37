import type { EntityManager } from 'typeorm';
import { beijingDay, newId, type Actor, type OfficePlace } from '../../../kernel/index.js';
import { officeInCharge, type LawSnapshot } from '../../../law/index.js';
import type { EventMetadata } from '../../../workflow/recorder/index.js';
import { teamTaskTimer } from '../../model/rulings/team-task-timer.js';
import { teamTaskMachine } from '../../model/rulings/team-task.machine.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import type { RulingEntity } from '../../rows/determinations/determination.entity.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import type { StageSettings } from '../../settings/index.js';
import { teamTaskRecorder } from '../../transitions/transitions.js';

export interface Assignment {
  readonly ruling: RulingEntity;
  readonly dispute: DisputeEntity;
  readonly substanceCase: SubstanceCaseEntity;
  readonly law: LawSnapshot;
  readonly settings: Partial<StageSettings>;
}

/**
 * Assigns the tasks of a ruling's joint team (交办联合小组任务), each to the office of its agency that deals with the case, else to that
 * in charge before the leading group.
 */
export async function assignTeamTasks(
  manager: EntityManager,
  { ruling, dispute, substanceCase, law, settings }: Assignment,
  metadata: EventMetadata,
): Promise<void> {
  const { jointTeam, id: rulingId } = ruling;
  if (!jointTeam) return;
  const { level: groupLevel, region: groupRegion, id: disputeId } = dispute;
  const { at } = metadata;
  const officeOf = (actor: Actor): OfficePlace =>
    substanceCase.offices[actor] ??
    officeInCharge(law, actor, { level: groupLevel, region: groupRegion }, beijingDay(at));
  const lead = officeOf(jointTeam.lead);
  for (const [index, { agency, task, dueOn }] of jointTeam.tasks.entries()) {
    const { level, region } = officeOf(agency);
    const row = {
      id: newId(),
      rulingId,
      disputeId,
      platformCode: substanceCase.platformCode,
      number: index + 1,
      task,
      dueOn,
      agency,
      level,
      region,
      lead: jointTeam.lead,
      leadLevel: lead.level,
      leadRegion: lead.region,
      groupLevel,
      groupRegion,
      assignedAt: at,
      state: teamTaskMachine.initial,
      version: 1,
      progress: null,
      progressAt: null,
      result: null,
      completedAt: null,
      ...teamTaskTimer(at, dueOn, settings),
    };
    await teamTaskRecorder.open(manager, row, { ...metadata, details: { rulingId } });
  }
}
