import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalBasis } from '../../determination/index.js';
import type { Actor, DeadlineBases, Level, RedLine } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { OrderTimer } from '../model/order-timer.js';
import type { OrderOffices } from '../model/order-capacity.js';
import type { OrderKind, OrderState } from '../model/rectification-order.js';

/** 整治任务交办单: what the leading group's office has one agency do about one determination. */
@Entity({ schema: 'coordination', name: 'rectification_order' })
export class RectificationOrderEntity implements OrderTimer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 发文字号: of the series of the office that issued it. */
  @Column({ name: 'document_number', type: 'text' })
  documentNumber!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ name: 'determination_id', type: 'uuid' })
  determinationId!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  kind!: OrderKind;

  @Column({ type: 'text' })
  addressee!: Actor;

  /** 核查部门. */
  @Column({ type: 'text' })
  verifier!: Actor;

  /**
   * 承办机构: which office of the addressee and of the verifier deals with it, and which office of a leading group watches over it where it
   * is another than that of the order's group; nothing for orders that are older than this.
   */
  @Column({ type: 'jsonb' })
  offices!: OrderOffices;

  @Column({ type: 'text' })
  measures!: string;

  @Column({ name: 'red_lines', type: 'text', array: true })
  redLines!: RedLine[];

  @Column({ name: 'legal_basis', type: 'jsonb' })
  legalBasis!: readonly LegalBasis[];

  @Column({ name: 'issued_by', type: 'text' })
  issuedBy!: Actor;

  @Column({ name: 'issued_by_officer', type: 'text' })
  issuedByOfficer!: string;

  /** 发文机关: which office of the group or its office issued it. */
  @Column({ name: 'issued_level', type: 'text' })
  issuedLevel!: Level;

  @Column({ name: 'issued_region', type: 'text', nullable: true })
  issuedRegion!: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt!: Date;

  @Column({ type: 'text' })
  state!: OrderState;

  @Column({ type: 'integer' })
  version!: number;

  /** 整改期限: when the work has to be done. */
  @Column({ name: 'rectify_by', type: 'timestamptz' })
  rectifyBy!: Date;

  @Column({ name: 'warn_at', type: 'timestamptz', nullable: true })
  warnAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** 期限依据: what its deadlines were worked out from, by property; null in rows that are older than this. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  @Column({ name: 'escalate_at', type: 'timestamptz', nullable: true })
  escalateAt!: Date | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;

  /** How often the order was escalated, over all its steps. */
  @Column({ name: 'escalation_level', type: 'integer' })
  escalationLevel!: number;

  @Column({ name: 'extended_at', type: 'timestamptz', nullable: true })
  extendedAt!: Date | null;
}

/** 整改流水. */
@Entity({ schema: 'coordination', name: 'rectification_order_event' })
export class RectificationOrderEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'order_id', type: 'uuid' })
  orderId!: string;
}
