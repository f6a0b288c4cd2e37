import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { MajorCaseState } from '../model/major-case.js';

/** 重大情况快报: what an agency tells the group's office and those above within minutes. */
@Entity({ schema: 'coordination', name: 'major_case' })
export class MajorCaseEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 报告单位. */
  @Column({ type: 'text' })
  reporter!: string;

  @Column({ name: 'reporter_level', type: 'text' })
  reporterLevel!: Level;

  @Column({ name: 'reporter_region', type: 'text', nullable: true })
  reporterRegion!: string | null;

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  /** The group whose office is told, with those above it. */
  @Column({ name: 'group_level', type: 'text' })
  groupLevel!: Level;

  @Column({ name: 'group_region', type: 'text', nullable: true })
  groupRegion!: string | null;

  @Column({ name: 'platform_code', type: 'text', nullable: true })
  platformCode!: string | null;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'text' })
  region!: string;

  /** Minor units (分); null where it is not known. */
  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  @Column({ type: 'integer', nullable: true })
  people!: number | null;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt!: Date;

  @Column({ type: 'text' })
  measures!: string;

  @Column({ type: 'text' })
  contact!: string;

  @Column({ type: 'text' })
  state!: MajorCaseState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'acknowledged_by', type: 'text', nullable: true })
  acknowledgedBy!: string | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** 快报流水. */
@Entity({ schema: 'coordination', name: 'major_case_event' })
export class MajorCaseEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'major_case_id', type: 'uuid' })
  majorCaseId!: string;
}
