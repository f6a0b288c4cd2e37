import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, DeadlineBases, Level } from '../../../kernel/index.js';
import { WorkflowEventEntity } from '../../../workflow/recorder/index.js';
import type { CaseRoute, PartyOffices } from '../../model/offices/case-route.js';
import type { CaseStatus } from '../../model/cases/substance-case.machine.js';

/** 业务实质认定事项: one line of business of one platform whose substance is to be determined. */
@Entity({ schema: 'coordination', name: 'substance_case' })
export class SubstanceCaseEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'business_line', type: 'text' })
  businessLine!: string;

  @Column({ type: 'text' })
  status!: CaseStatus;

  @Column({ type: 'text' })
  reason!: string;

  /** 新证据: what had come to light since nothing was found wrong; null where nothing was named. */
  @Column({ name: 'new_evidence', type: 'text', nullable: true })
  newEvidence!: string | null;

  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column({ name: 'opened_by', type: 'text' })
  openedBy!: Actor;

  @Column({ name: 'opened_by_officer', type: 'text' })
  openedByOfficer!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'concerned_agencies', type: 'text', array: true })
  concernedAgencies!: Actor[];

  /** When the collection of opinions ends (UTC); null once it has ended. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** 期限依据: what its deadlines were worked out from, by property; null in rows that are older than this. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: DeadlineBases | null;

  /** From when on every agency sees every opinion; null while they are being collected. */
  @Column({ name: 'collection_closed_at', type: 'timestamptz', nullable: true })
  collectionClosedAt!: Date | null;

  /** 逾期未反馈: those that had not answered when the window closed, and have not since. */
  @Column({ name: 'silent_agencies', type: 'text', array: true })
  silentAgencies!: Actor[];

  /** 属地: where the platform was registered and operated when the case was opened (GB/T 2260), in ascending order. */
  @Column({ type: 'text', array: true })
  regions!: string[];

  /** 属地: the place that the case belongs to, by whose rules it is judged (GB/T 2260 or a functional zone); null for the country. */
  @Column({ name: 'home_region', type: 'text', nullable: true })
  homeRegion!: string | null;

  /** 归口管理: which groups co-operate, and who decides where they disagree. */
  @Column({ type: 'jsonb' })
  route!: CaseRoute;

  /** 承办机构: which office of each party deals with it; nothing for parties of cases that are older than this. */
  @Column({ type: 'jsonb' })
  offices!: PartyOffices;

  /** 所涉地区: every place that the case concerns and those above them, whose offices look into it; see `areasOf`. */
  @Column({ type: 'text', array: true })
  areas!: string[];

  /** Level of the leading group that decides a dispute: that of its place, or of the common superior once places disagree. */
  @Column({ type: 'text' })
  level!: Level;

  /** Its region (GB/T 2260); null for the national one. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  /** 办结: when all that was determined by consensus had been carried out, or was found to need nothing; null before. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** 认定事项办理记录. */
@Entity({ schema: 'coordination', name: 'substance_case_event' })
export class SubstanceCaseEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;
}
