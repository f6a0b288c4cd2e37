import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level } from '../../kernel/index.js';

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
  status!: string;

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

  @Column({ type: 'text' })
  status!: string;

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

/** A step in an agreement's life (协议变更记录); rows are only ever added. */
@Entity({ schema: 'access', name: 'agreement_event' })
export class AgreementEventEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'uuid' })
  agreementId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  command!: string;

  @Column({ name: 'from_status', type: 'text', nullable: true })
  fromStatus!: string | null;

  @Column({ name: 'to_status', type: 'text' })
  toStatus!: string;

  /** The version of the terms that the step was about. */
  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion!: number;

  /** The version of the terms in force after the step, whether suspended or not. */
  @Column({ name: 'in_force', type: 'integer', nullable: true })
  inForce!: number | null;

  @Column({ type: 'text' })
  agency!: string;

  /** The acting office: its level and region; null for steps from before offices were recorded. */
  @Column({ type: 'text', nullable: true })
  level!: Level | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  officer!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
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
