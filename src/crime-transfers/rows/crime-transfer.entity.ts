import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineBases, Level, Rank } from '../../kernel/index.js';
import { WorkflowEventEntity } from '../../workflow/recorder/index.js';
import type { CrimeTransferState } from '../model/crime-transfer.machine.js';
import type { TransferPaper } from '../model/papers.js';

/** 涉嫌犯罪案件移送: what one office hands over to the police. */
@Entity({ schema: 'coordination', name: 'crime_transfer' })
export class CrimeTransferEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** 移送机关: the sending office; the region is null for the national one. */
  @Column({ type: 'text' })
  sender!: string;

  @Column({ name: 'sender_level', type: 'text' })
  senderLevel!: Level;

  @Column({ name: 'sender_region', type: 'text', nullable: true })
  senderRegion!: string | null;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** The case in which the suspicion came up; null where there is none. */
  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  /** 涉嫌罪名. */
  @Column({ type: 'text' })
  offence!: string;

  @Column({ type: 'text' })
  facts!: string;

  /** 涉案金额, minor units (分); null where it is not known. */
  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  /** Those who prepare it, two or more. */
  @Column({ type: 'text', array: true })
  officers!: string[];

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  @Column({ type: 'text' })
  state!: CrimeTransferState;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text', nullable: true })
  approver!: string | null;

  @Column({ name: 'approver_rank', type: 'text', nullable: true })
  approverRank!: Rank | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** 移送材料. */
  @Column({ type: 'jsonb' })
  papers!: readonly TransferPaper[];

  /** 缺少的材料, as the police named them; none once they were completed. */
  @Column({ name: 'missing_papers', type: 'text', array: true })
  missingPapers!: string[];

  @Column({ name: 'complete_by', type: 'timestamptz', nullable: true })
  completeBy!: Date | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', nullable: true })
  handedOverAt!: Date | null;

  /** The police office that it is with. */
  @Column({ name: 'police_level', type: 'text', nullable: true })
  policeLevel!: Level | null;

  @Column({ name: 'police_region', type: 'text', nullable: true })
  policeRegion!: string | null;

  /** Regions of all police offices that it was with. */
  @Column({ name: 'police_regions', type: 'text', array: true })
  policeRegions!: string[];

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  /** 立案编号. */
  @Column({ name: 'case_number', type: 'text', nullable: true })
  caseNumber!: string | null;

  /** Until when the sender may object to the last refusal, or advise the procuratorate after an objection. */
  @Column({ name: 'objection_until', type: 'timestamptz', nullable: true })
  objectionUntil!: Date | null;

  @Column({ name: 'objected_at', type: 'timestamptz', nullable: true })
  objectedAt!: Date | null;

  @Column({ name: 'advised_at', type: 'timestamptz', nullable: true })
  advisedAt!: Date | null;

  /** 行政处理. */
  @Column({ type: 'text', nullable: true })
  disposal!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** 期限依据: what its deadlines were worked out from, by property; null in rows that are older than this. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  @Column({ name: 'acts_at', type: 'timestamptz', nullable: true })
  actsAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** 移送流水. */
@Entity({ schema: 'coordination', name: 'crime_transfer_event' })
export class CrimeTransferEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'transfer_id', type: 'uuid' })
  transferId!: string;
}
