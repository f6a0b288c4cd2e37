import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../../kernel/index.js';
import type { Evidence } from '../../model/opinions/opinion.js';

/** What one party has to supply. */
export interface MissingPart {
  readonly agency: Actor;
  readonly missing: string;
}

/** 补正通知: what the office misses in a referred dispute. The last one of a dispute is the open one. */
@Entity({ schema: 'coordination', name: 'supplement_request' })
export class SupplementRequestEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'jsonb' })
  parts!: readonly MissingPart[];

  /** As it was set; a suspension moves the dispute's own deadline. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ name: 'requested_by', type: 'text' })
  requestedBy!: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;
}

/** 补正材料: one party's answer, given once. */
@Entity({ schema: 'coordination', name: 'supplement' })
export class SupplementEntity {
  @PrimaryColumn({ name: 'dispute_id', type: 'uuid' })
  disputeId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** The version of the request that it answers. */
  @Column({ name: 'request_version', type: 'integer' })
  requestVersion!: number;

  @Column({ type: 'text' })
  agency!: Actor;

  @Column({ type: 'text' })
  answer!: string;

  @Column({ type: 'jsonb' })
  evidence!: readonly Evidence[];

  @Column({ name: 'supplied_by', type: 'text' })
  suppliedBy!: string;

  @Column({ name: 'supplied_at', type: 'timestamptz' })
  suppliedAt!: Date;
}
