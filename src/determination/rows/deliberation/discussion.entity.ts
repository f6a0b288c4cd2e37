import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberPosition, MinutesContent } from '../../model/deliberation/discussion.js';

/** 成员意见记录: every view that a member gave of a draft; the last one holds. */
@Entity({ schema: 'coordination', name: 'dispute_view' })
export class MemberViewEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'draft_version', type: 'integer' })
  draftVersion!: number;

  @Column({ type: 'text' })
  member!: string;

  @Column({ type: 'text' })
  position!: MemberPosition;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ name: 'stated_at', type: 'timestamptz' })
  statedAt!: Date;
}

/** 缺席记录: who does not take part in the meeting that holds. */
@Entity({ schema: 'coordination', name: 'dispute_absence' })
export class AbsenceEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  member!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'noted_by', type: 'text' })
  notedBy!: string;

  @Column({ name: 'noted_at', type: 'timestamptz' })
  notedAt!: Date;
}

/** 会议纪要: of a meeting in which the group decided on a draft. */
@Entity({ schema: 'coordination', name: 'dispute_minutes' })
export class MinutesEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'draft_version', type: 'integer' })
  draftVersion!: number;

  /** 发文字号. */
  @Column({ name: 'document_number', type: 'text' })
  documentNumber!: string;

  @Column({ name: 'meeting_at', type: 'timestamptz' })
  meetingAt!: Date;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'jsonb' })
  content!: MinutesContent;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;
}
