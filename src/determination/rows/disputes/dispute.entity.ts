import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineBases, Level } from '../../../kernel/index.js';
import type { Conflict } from '../../model/opinions/conflict.js';
import type { EscalatedTo } from '../../model/deadlines/deadline-actions.js';
import type { DisputeState } from '../../model/disputes/dispute.machine.js';
import { WorkflowEventEntity } from '../../../workflow/recorder/index.js';

/** 部门意见协调事项: opinions on one case that differ. */
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

  /** When the present stage has to be over (UTC); it stays when that was missed. Null in states that wait for nobody. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** When the hub acts next by itself (UTC): at the deadline, and later to say that it is still missed. */
  @Column({ name: 'next_action_at', type: 'timestamptz', nullable: true })
  nextActionAt!: Date | null;

  /** Who has last been told that the stage is late; null while it is not. */
  @Column({ name: 'escalated_to', type: 'text', nullable: true })
  escalatedTo!: EscalatedTo | null;

  /** While the parties supply what is missing: the deadline of the acceptance, whose timer stands still. */
  @Column({ name: 'referral_due_at', type: 'timestamptz', nullable: true })
  referralDueAt!: Date | null;

  @Column({ name: 'referral_stopped_at', type: 'timestamptz', nullable: true })
  referralStoppedAt!: Date | null;

  /** 期限依据: what its deadlines were worked out from, by property; null in rows that are older than this. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

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

/** 意见协调办理记录. */
@Entity({ schema: 'coordination', name: 'dispute_event' })
export class DisputeEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;
}
