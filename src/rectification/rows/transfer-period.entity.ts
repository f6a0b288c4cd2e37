import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TransferPeriod, TransferPeriodCode } from '../model/transfer-period.js';

/** 法定期限 of transfers as dated data. */
@Entity({ schema: 'coordination', name: 'transfer_period' })
export class TransferPeriodEntity implements TransferPeriod {
  @PrimaryColumn({ type: 'text' })
  code!: TransferPeriodCode;

  @PrimaryColumn({ name: 'in_force_from', type: 'date' })
  inForceFrom!: string;

  @Column({ name: 'in_force_to', type: 'date', nullable: true })
  inForceTo!: string | null;

  @Column({ type: 'integer' })
  days!: number;

  @Column({ type: 'text' })
  law!: string;

  @Column({ type: 'text' })
  article!: string;
}
