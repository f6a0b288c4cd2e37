import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineBases } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { AgreementVersionStatus } from './agreement-version.machine.js';
import type { AgreementStatus } from './sharing-agreement.machine.js';

/** 共享协议: under which an owner shares conditional items with a grantee. Its terms are in its versions. */
@Entity({ schema: 'access', name: 'agreement' })
export class SharingAgreementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ type: 'text' })
  grantee!: string;

  /** For which region, about the platforms and for the offices in it; null for the whole country. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  status!: AgreementStatus;

  /** Counts the steps taken. */
  @Column({ type: 'integer' })
  version!: number;

  /** The version of the terms in force; the first one before any is, the last one that was after the end. */
  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion!: number;

  @Column({ name: 'suspended_by', type: 'text', array: true })
  suspendedBy!: string[];

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;
}

/** 协议版本: the terms as proposed, amended and approved; they never change, only the version's status does. */
@Entity({ schema: 'access', name: 'agreement_version' })
export class AgreementVersionEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** By which its events name it. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  status!: AgreementVersionStatus;

  /** Counts the steps that this version of the terms has taken. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text', array: true })
  purposes!: string[];

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  @Column({ type: 'text' })
  jurisdiction!: string;

  @Column({ type: 'boolean' })
  masked!: boolean;

  @Column({ name: 'daily_quota', type: 'integer', nullable: true })
  dailyQuota!: number | null;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;

  @Column({ name: 'proposed_by', type: 'text' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'first_approved_by', type: 'text', nullable: true })
  firstApprovedBy!: string | null;

  @Column({ name: 'first_approved_at', type: 'timestamptz', nullable: true })
  firstApprovedAt!: Date | null;

  /** Who gave the second approval, which brought it into force. */
  @Column({ name: 'approved_by', type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** 答复期限 of the owner; null for versions from before there were clocks. */
  @Column({ name: 'answer_due_at', type: 'timestamptz', nullable: true })
  answerDueAt!: Date | null;

  /** When the owner consented or refused; null until then, and where the grantee withdrew it. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'extended_at', type: 'timestamptz', nullable: true })
  extendedAt!: Date | null;

  /** Why the owner needs longer. */
  @Column({ name: 'extension_reason', type: 'text', nullable: true })
  extensionReason!: string | null;

  /** The document by which the data authority (政务数据共享主管部门) gave leave. */
  @Column({ name: 'extension_consent', type: 'text', nullable: true })
  extensionConsent!: string | null;

  /** Why the owner did not consent. */
  @Column({ name: 'refusal_reason', type: 'text', nullable: true })
  refusalReason!: string | null;

  /** Law and article that the refusal rests on. */
  @Column({ name: 'refusal_ground', type: 'text', nullable: true })
  refusalGround!: string | null;

  /** 提供期限 of the owner, from its consent on. */
  @Column({ name: 'supply_due_at', type: 'timestamptz', nullable: true })
  supplyDueAt!: Date | null;

  @Column({ name: 'supplied_at', type: 'timestamptz', nullable: true })
  suppliedAt!: Date | null;

  /** Who of the owner says that the data are provided. */
  @Column({ name: 'supplied_by', type: 'text', nullable: true })
  suppliedBy!: string | null;

  /** What the running deadline was worked out from. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** A catalogue item that a version of an agreement gives. */
@Entity({ schema: 'access', name: 'agreement_item' })
export class AgreementItemEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @PrimaryColumn({ type: 'text' })
  item!: string;
}

/**
 * 协议变更流水: a step of an agreement. Its details have `termsVersion`, the version of the terms that the step was about, and
 * `inForce`, the one in force after it, whether suspended or not.
 */
@Entity({ schema: 'access', name: 'agreement_event' })
export class AgreementEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;
}

/** 协议版本流水: a step of a version of the terms. */
@Entity({ schema: 'access', name: 'agreement_version_event' })
export class AgreementVersionEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'version_id', type: 'uuid' })
  versionId!: string;
}

/** 协议用量: operations counted under an agreement with a daily quota. */
@Entity({ schema: 'access', name: 'agreement_usage' })
export class AgreementUsageEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  /** Calendar day in Beijing. */
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'integer' })
  used!: number;
}
