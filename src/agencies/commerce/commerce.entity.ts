import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 企业登记: a firm's entry in the business register. */
@Entity({ schema: 'commerce', name: 'registration' })
export class RegistrationEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'registered_name', type: 'text' })
  registeredName!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'established_on', type: 'date' })
  establishedOn!: string;

  /** 注册资本, minor units (分). */
  @Column({ name: 'registered_capital', type: 'bigint' })
  registeredCapital!: string;

  @Column({ name: 'legal_representative_name', type: 'text' })
  legalRepresentativeName!: string;

  @Column({ name: 'legal_representative_id_number', type: 'text' })
  legalRepresentativeIdNumber!: string;

  @Column({ name: 'business_scope', type: 'text' })
  businessScope!: string;
}

/** 股东: a holder of the firm's capital. */
@Entity({ schema: 'commerce', name: 'shareholder' })
export class ShareholderEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'holder_code', type: 'text', nullable: true })
  holderCode!: string | null;

  /** Share of the capital, 0 to 1, as PostgreSQL's decimal text. */
  @Column({ type: 'numeric', precision: 7, scale: 6 })
  ratio!: string;

  @Column({ name: 'id_number', type: 'text', nullable: true })
  idNumber!: string | null;
}

/** 分支机构: a branch, subsidiary or partnership under the firm. */
@Entity({ schema: 'commerce', name: 'branch' })
export class BranchEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'branch_code', type: 'text', nullable: true })
  branchCode!: string | null;

  @Column({ type: 'text' })
  region!: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;
}

/** 名称变更. */
@Entity({ schema: 'commerce', name: 'name_change' })
export class NameChangeEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @PrimaryColumn({ name: 'changed_on', type: 'date' })
  changedOn!: string;

  @Column({ name: 'former_name', type: 'text' })
  formerName!: string;

  @Column({ name: 'new_name', type: 'text' })
  newName!: string;
}

/** 广告案件: an advertising case. */
@Entity({ schema: 'commerce', name: 'advertising_case' })
export class AdvertisingCaseEntity {
  @PrimaryColumn({ name: 'case_no', type: 'text' })
  caseNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'red_line', type: 'text' })
  redLine!: string;

  @Column({ type: 'text' })
  medium!: string;

  @Column({ type: 'text' })
  claim!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: string;

  /** 罚款, minor units (分); null until a penalty is decided. */
  @Column({ type: 'bigint', nullable: true })
  penalty!: string | null;
}
