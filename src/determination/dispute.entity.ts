import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../kernel/index.js';
import type { Conflict } from './conflict.js';
import type { DisputeState } from './dispute.machine.js';
import { WorkflowEventEntity } from './event.entity.js';

/** 部门意见争议: opinions on one case that differ. */
@Entity({ schema: 'coordination', name: 'dispute' })
export class DisputeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  state!: DisputeState;

  @Column({ type: 'integer' })
  version!: number;

  /** 1 at first, one more each time it is reopened; votes and recusals belong to a round. */
  @Column({ type: 'integer' })
  round!: number;

  /** Between the opinions that stand now. */
  @Column({ type: 'jsonb' })
  conflicts!: readonly Conflict[];

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** When the consultation ends (UTC); null in states without a deadline. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  /** The state that a suspended dispute resumes in. */
  @Column({ name: 'suspended_from', type: 'text', nullable: true })
  suspendedFrom!: DisputeState | null;

  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt!: Date | null;
}

/** 争议流水. */
@Entity({ schema: 'coordination', name: 'dispute_event' })
export class DisputeEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;
}
