import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../kernel/index.js';

/** Whether messages are sent to it, or wait until it is enabled again. */
export const WEBHOOK_STATUSES = ['ACTIVE', 'DISABLED'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

/** Why a webhook was disabled: its receiver answered 410 Gone (RFC 9110 section 15.5.11). */
export const WEBHOOK_DISABLED_REASONS = ['RECEIVER_GONE'] as const;
export type WebhookDisabledReason = (typeof WEBHOOK_DISABLED_REASONS)[number];

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

  /** Follows from `disabledAt`, in the database. */
  @Column({ type: 'text', insert: false, update: false })
  status!: WebhookStatus;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ name: 'disabled_reason', type: 'text', nullable: true })
  disabledReason!: WebhookDisabledReason | null;

  /** Until when the receiver asked to be left alone (Retry-After). */
  @Column({ name: 'paused_until', type: 'timestamptz', nullable: true })
  pausedUntil!: Date | null;

  @Column({ name: 'secret_rotated_at', type: 'timestamptz', nullable: true })
  secretRotatedAt!: Date | null;

  /** Until when messages are signed with earlier secrets too. */
  @Column({ name: 'previous_secrets_until', type: 'timestamptz', nullable: true })
  previousSecretsUntil!: Date | null;

  @Column({ name: 'removed_by', type: 'text', nullable: true })
  removedBy!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
