import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Level } from '../../../kernel/index.js';
import { WorkflowEventEntity } from '../../../workflow/recorder/index.js';
import type { TeamTaskTimer } from '../../model/rulings/team-task-timer.js';
import type { TeamTaskState } from '../../model/rulings/team-task.machine.js';

/** 联合小组任务: what one member of a ruling's joint team does, and how far it is. */
@Entity({ schema: 'coordination', name: 'team_task' })
export class TeamTaskEntity implements TeamTaskTimer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'ruling_id', type: 'uuid' })
  rulingId!: string;

  @Column({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** Its place in the ruling, from 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  task!: string;

  /** Last day in Beijing, `YYYY-MM-DD`, as the ruling names it. */
  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  /** 承办单位: the agency, and which of its offices does it. */
  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  /** 牵头单位 of the team, and its office. */
  @Column({ type: 'text' })
  lead!: Actor;

  @Column({ name: 'lead_level', type: 'text' })
  leadLevel!: Level;

  @Column({ name: 'lead_region', type: 'text', nullable: true })
  leadRegion!: string | null;

  /** The leading group that ruled. */
  @Column({ name: 'group_level', type: 'text' })
  groupLevel!: Level;

  @Column({ name: 'group_region', type: 'text', nullable: true })
  groupRegion!: string | null;

  @Column({ name: 'assigned_at', type: 'timestamptz' })
  assignedAt!: Date;

  @Column({ type: 'text' })
  state!: TeamTaskState;

  @Column({ type: 'integer' })
  version!: number;

  /** 进展: as it was last reported. */
  @Column({ type: 'text', nullable: true })
  progress!: string | null;

  @Column({ name: 'progress_at', type: 'timestamptz', nullable: true })
  progressAt!: Date | null;

  /** 完成情况. */
  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true })
  completedAt!: Date | null;

  @Column({ name: 'warn_at', type: 'timestamptz', nullable: true })
  warnAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'escalate_at', type: 'timestamptz', nullable: true })
  escalateAt!: Date | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** 联合小组任务流水. */
@Entity({ schema: 'coordination', name: 'team_task_event' })
export class TeamTaskEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'team_task_id', type: 'uuid' })
  teamTaskId!: string;
}
