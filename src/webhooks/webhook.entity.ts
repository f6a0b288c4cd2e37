import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../kernel/index.js';

/** 回调登记: where one agency's systems want to be told. */
@Entity({ schema: 'coordination', name: 'webhook' })
export class WebhookEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  agency!: string;

  /** The office whose webhook it is (所属机构). */
  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  url!: string;

  /** None for all. */
  @Column({ type: 'text', array: true })
  topics!: string[];

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @Column({ name: 'removed_by', type: 'text', nullable: true })
  removedBy!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
