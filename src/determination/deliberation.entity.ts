import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingPaper, VoteChoice } from './deliberation.js';

/** 研究会议: a meeting of the leading group. The last one of a round is the one that holds. */
@Entity({ schema: 'coordination', name: 'deliberation' })
export class DeliberationEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ name: 'meeting_at', type: 'timestamptz' })
  meetingAt!: Date;

  @Column({ type: 'jsonb' })
  papers!: readonly MeetingPaper[];

  @Column({ name: 'convened_by', type: 'text' })
  convenedBy!: string;

  @Column({ name: 'convened_at', type: 'timestamptz' })
  convenedAt!: Date;
}

/** 回避: a member who takes no part. */
@Entity({ schema: 'coordination', name: 'dispute_recusal' })
export class RecusalEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  round!: number;

  @PrimaryColumn({ type: 'text' })
  member!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'recused_at', type: 'timestamptz' })
  recusedAt!: Date;
}

/** 表决记录: every vote ever cast; a member's last one of the round counts. */
@Entity({ schema: 'coordination', name: 'dispute_vote' })
export class VoteEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  member!: string;

  @Column({ type: 'text' })
  choice!: VoteChoice;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ name: 'cast_at', type: 'timestamptz' })
  castAt!: Date;
}
