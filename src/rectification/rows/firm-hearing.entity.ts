import type { PaperKind } from '../../workflow/recorder/index.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FirmHearing } from '../model/firm-hearing.js';

/** 听取当事人意见记录: rows are only added, each with the event of the version that it made; the last one of an order holds. */
@Entity({ schema: 'coordination', name: 'firm_hearing' })
export class FirmHearingEntity {
  @PrimaryColumn({ name: 'order_id', type: 'uuid' })
  orderId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  content!: FirmHearing;

  @Column({ name: 'recorded_by', type: 'text' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}

/** 听取当事人意见记录: a paper of its order, and a leaf of the evidence log. */
export const FIRM_HEARING: PaperKind<FirmHearingEntity> = {
  kind: 'FIRM_HEARING',
  row: FirmHearingEntity,
  subject: 'orderId',
  version: 'version',
};
