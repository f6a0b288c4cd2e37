import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 回调登记: where one agency's systems want to be told. */
@Entity({ schema: 'coordination', name: 'webhook' })
export class WebhookEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  agency!: string;

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
