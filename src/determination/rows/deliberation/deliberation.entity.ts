import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../../kernel/index.js';
import type { MeetingPaper, VoteChoice } from '../../model/deliberation/deliberation.js';

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

  /** 会议地点; null where none was named. */
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'jsonb' })
  papers!: readonly MeetingPaper[];

  @Column({ name: 'convened_by', type: 'text' })
  convenedBy!: string;

  @Column({ name: 'convened_at', type: 'timestamptz' })
  convenedAt!: Date;
}

/** 回避决定: whether a member takes part, and who sits in his place. What was decided last in a round holds. */
@Entity({ schema: 'coordination', name: 'dispute_recusal' })
export class RecusalEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  member!: string;

  /** False where an application was turned down. */
  @Column({ type: 'boolean' })
  recused!: boolean;

  @Column({ type: 'text' })
  reason!: string;

  /** Who applied for it; null where the member recused himself. */
  @Column({ type: 'text', nullable: true })
  applicant!: Actor | null;

  /** Who decided on the application; null where the member recused himself. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  /** 代为参会人员: who sits in the member's place, by the name in his tokens. */
  @Column({ type: 'text', nullable: true })
  substitute!: string | null;

  @Column({ name: 'substitute_agency', type: 'text', nullable: true })
  substituteAgency!: Actor | null;

  @Column({ name: 'recused_at', type: 'timestamptz' })
  recusedAt!: Date;
}

/** 表决记录: every vote ever cast; a member's last one on the tabled draft counts. */
@Entity({ schema: 'coordination', name: 'dispute_vote' })
export class VoteEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  /** The draft that it is on; null for a vote that is older than drafts. */
  @Column({ name: 'draft_version', type: 'integer', nullable: true })
  draftVersion!: number | null;

  @Column({ type: 'text' })
  member!: string;

  @Column({ type: 'text' })
  choice!: VoteChoice;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ name: 'cast_at', type: 'timestamptz' })
  castAt!: Date;
}

/** 专家咨询意见: an expert panel's advice, which binds nobody (重大行政决策程序暂行条例 19–22). */
@Entity({ schema: 'coordination', name: 'dispute_panel_advice' })
export class PanelAdviceEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  panel!: string;

  @Column({ type: 'text' })
  advice!: string;

  /** SHA-256 of the paper, 64 lower-case hexadecimal digits. */
  @Column({ name: 'paper_sha256', type: 'text' })
  paperSha256!: string;

  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
