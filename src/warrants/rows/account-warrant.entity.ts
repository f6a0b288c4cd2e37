import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Level, Rank } from '../../kernel/index.js';
import type { GateTarget } from '../../law/index.js';
import type { AccountWarrantState } from '../model/account-warrant.machine.js';

/** 账户查询手续: one agency's warrant for account data of one platform. */
@Entity({ schema: 'warrants', name: 'account_warrant' })
export class AccountWarrantEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  requester!: Actor;

  /** The requesting office (申请单位): its level, and its region; null for the national one. */
  @Column({ name: 'requester_level', type: 'text' })
  requesterLevel!: Level;

  @Column({ name: 'requester_region', type: 'text', nullable: true })
  requesterRegion!: string | null;

  @Column({ name: 'requested_by', type: 'text' })
  requestedBy!: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** Null for all accounts of the platform. */
  @Column({ type: 'text', array: true, nullable: true })
  accounts!: string[] | null;

  @Column({ name: 'period_from', type: 'date' })
  periodFrom!: string;

  @Column({ name: 'period_to', type: 'date' })
  periodTo!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  gate!: string;

  /** As whose the accounts are opened; null for one from before that was recorded. */
  @Column({ type: 'text', nullable: true })
  target!: GateTarget | null;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  @Column({ name: 'document_sha256', type: 'text' })
  documentSha256!: string;

  @Column({ type: 'text', array: true })
  officers!: string[];

  @Column({ type: 'text' })
  state!: AccountWarrantState;

  @Column({ type: 'text', nullable: true })
  approver!: string | null;

  @Column({ name: 'approver_level', type: 'text', nullable: true })
  approverLevel!: Level | null;

  @Column({ name: 'approver_rank', type: 'text', nullable: true })
  approverRank!: Rank | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ name: 'valid_from', type: 'timestamptz' })
  validFrom!: Date;

  @Column({ name: 'valid_to', type: 'timestamptz' })
  validTo!: Date;

  @Column({ name: 'uses_allowed', type: 'integer' })
  usesAllowed!: number;

  @Column({ name: 'uses_left', type: 'integer' })
  usesLeft!: number;

  @Column({ type: 'integer' })
  version!: number;
}
