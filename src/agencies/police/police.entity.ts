import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 刑事案件卷宗: a criminal case that concerns the platform. */
@Entity({ schema: 'police', name: 'case_file' })
export class CaseFileEntity {
  @PrimaryColumn({ name: 'case_no', type: 'text' })
  caseNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'suspected_offence', type: 'text' })
  suspectedOffence!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ name: 'handling_unit', type: 'text' })
  handlingUnit!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: string;

  @Column({ type: 'integer' })
  victims!: number;

  /** 冻结资金, minor units (分). */
  @Column({ name: 'frozen_amount', type: 'bigint' })
  frozenAmount!: string;
}

/** 案件线索: a lead about the platform. */
@Entity({ schema: 'police', name: 'lead' })
export class LeadEntity {
  @PrimaryColumn({ name: 'lead_no', type: 'text' })
  leadNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'case_no', type: 'text', nullable: true })
  caseNo!: string | null;

  @Column({ name: 'informant_name', type: 'text', nullable: true })
  informantName!: string | null;
}
