import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { MergeState } from '../model/platform-merge.machine.js';

/** 归并事项: that the absorbed code and the surviving one are the same platform. */
@Entity({ schema: 'coordination', name: 'platform_merge' })
export class PlatformMergeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 被归并代码: resolves as the surviving one while the merge is in force. */
  @Column({ type: 'text' })
  absorbed!: string;

  /** 存续代码. */
  @Column({ type: 'text' })
  surviving!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'reversal_reason', type: 'text', nullable: true })
  reversalReason!: string | null;

  @Column({ type: 'text' })
  state!: MergeState;

  @Column({ type: 'integer' })
  version!: number;

  /** Agency of who made the proposal that is open, or was the last. */
  @Column({ type: 'text' })
  proposer!: string;

  @Column({ name: 'proposer_level', type: 'text' })
  proposerLevel!: Level;

  @Column({ name: 'proposer_region', type: 'text', nullable: true })
  proposerRegion!: string | null;

  @Column({ name: 'proposed_by', type: 'text' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  /** Who decided on the last proposal that was decided on. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}

/** 归并流水. */
@Entity({ schema: 'coordination', name: 'platform_merge_event' })
export class PlatformMergeEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'merge_id', type: 'uuid' })
  mergeId!: string;
}
