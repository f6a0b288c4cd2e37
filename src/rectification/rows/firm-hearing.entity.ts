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
