import type { PaperKind } from '../../workflow/recorder/index.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderEvidence } from '../model/read-inputs.js';

/** 整改进展: one report of the addressee. It belongs to the event of the version that it made; rows are only added. */
@Entity({ schema: 'coordination', name: 'rectification_progress' })
export class RectificationProgressEntity {
  @PrimaryColumn({ name: 'order_id', type: 'uuid' })
  orderId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** 0 to 100. */
  @Column({ type: 'integer' })
  percent!: number;

  @Column({ type: 'text' })
  done!: string;

  @Column({ type: 'text', nullable: true })
  obstacles!: string | null;

  @Column({ type: 'jsonb' })
  evidence!: readonly OrderEvidence[];

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;
}

/** 整改进展报告: a paper of its order, and a leaf of the evidence log. */
export const RECTIFICATION_PROGRESS: PaperKind<RectificationProgressEntity> = {
  kind: 'RECTIFICATION_PROGRESS',
  row: RectificationProgressEntity,
  subject: 'orderId',
  version: 'version',
};
