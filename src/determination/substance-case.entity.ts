import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor, Agency, Level } from '../kernel/index.js';
import { WorkflowEventEntity } from './event.entity.js';
import type { CaseStatus } from './substance-case.machine.js';

/** 业务实质认定案件: one line of business of one platform whose substance is to be determined. */
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

  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column({ name: 'opened_by', type: 'text' })
  openedBy!: Actor;

  @Column({ name: 'opened_by_officer', type: 'text' })
  openedByOfficer!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'concerned_agencies', type: 'text', array: true })
  concernedAgencies!: Agency[];

  /** Level of the leading group that would decide a dispute, fixed when the case is opened. */
  @Column({ type: 'text' })
  level!: Level;

  /** Its region (GB/T 2260); null for the national one. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** 案件流水. */
@Entity({ schema: 'coordination', name: 'substance_case_event' })
export class SubstanceCaseEventEntity extends WorkflowEventEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;
}
