import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineBases, Level } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { CorrectionState } from '../model/correction.machine.js';

/** 校核申请: that a value which its source agency gave is wrong. The two agencies alone see what it says. */
@Entity({ schema: 'coordination', name: 'correction' })
export class CorrectionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The office that asks. */
  @Column({ type: 'text' })
  asker!: string;

  @Column({ name: 'asker_level', type: 'text' })
  askerLevel!: Level;

  @Column({ name: 'asker_region', type: 'text', nullable: true })
  askerRegion!: string | null;

  @Column({ name: 'asked_by', type: 'text' })
  askedBy!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** 数源部门. */
  @Column({ type: 'text' })
  owner!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** Schema coordinate, `Type.field`. */
  @Column({ type: 'text' })
  field!: string;

  /** The catalogue item that guards it. */
  @Column({ type: 'text' })
  item!: string;

  /** The entry of the record by which the office was given the value. */
  @Column({ name: 'read_entry', type: 'uuid' })
  readEntry!: string;

  /** What stands there, as the office read it. */
  @Column({ type: 'text' })
  stands!: string;

  /** What should stand there. */
  @Column({ type: 'text' })
  proposed!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** The case to which the evidence is attached; null where there is none. */
  @Column({ name: 'evidence_case', type: 'uuid', nullable: true })
  evidenceCase!: string | null;

  /** SHA-256 of attachments of that case. */
  @Column({ type: 'text', array: true })
  evidence!: string[];

  @Column({ type: 'text' })
  state!: CorrectionState;

  @Column({ type: 'integer' })
  version!: number;

  /** What the owner asked, or why it corrected or refused; null until it said anything. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  /** Law, article or document that a refusal rests on. */
  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  /** What the asker added. */
  @Column({ type: 'text', nullable: true })
  supplement!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** Since when the value was wrong, as the owner says. */
  @Column({ name: 'wrong_since', type: 'timestamptz', nullable: true })
  wrongSince!: Date | null;

  /** Whether all offices that were given the value since then were told; null where it was not corrected. */
  @Column({ name: 'told_all', type: 'boolean', nullable: true })
  toldAll!: boolean | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** 校核流水. */
@Entity({ schema: 'coordination', name: 'correction_event' })
export class CorrectionEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'correction_id', type: 'uuid' })
  correctionId!: string;
}

/** 数据更正通知: that an office was given a value which has been corrected; nothing of the value. */
@Entity({ schema: 'coordination', name: 'correction_notice' })
export class CorrectionNoticeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'correction_id', type: 'uuid' })
  correctionId!: string;

  /** The office that was given it. */
  @Column({ type: 'text' })
  agency!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ name: 'wrong_since', type: 'timestamptz' })
  wrongSince!: Date;

  /** When it was last given the value before the correction. */
  @Column({ name: 'last_read_at', type: 'timestamptz' })
  lastReadAt!: Date;

  @Column({ name: 'corrected_at', type: 'timestamptz' })
  correctedAt!: Date;
}
