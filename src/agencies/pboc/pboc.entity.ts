import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 支付业务许可证: a licence to offer payment services. */
@Entity({ schema: 'pboc', name: 'payment_licence' })
export class PaymentLicenceEntity {
  @PrimaryColumn({ name: 'licence_no', type: 'text' })
  licenceNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'business_types', type: 'text', array: true })
  businessTypes!: string[];

  /** Regions in which the licence holds; empty for the whole country. */
  @Column({ name: 'region_scope', type: 'text', array: true })
  regionScope!: string[];

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_to', type: 'date' })
  validTo!: string;

  @Column({ type: 'text' })
  status!: string;
}

/** 账户: a bank account of the platform, client reserve accounts (备付金) among them. */
@Entity({ schema: 'pboc', name: 'account' })
export class AccountEntity {
  @PrimaryColumn({ name: 'account_no', type: 'text' })
  accountNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  /** CLIENT_RESERVE, SETTLEMENT or CUSTODY. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  bank!: string;

  @Column({ type: 'text' })
  depository!: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  /** Minor units (分), at the end of `balanceOn`. */
  @Column({ type: 'bigint' })
  balance!: string;

  @Column({ name: 'balance_on', type: 'date' })
  balanceOn!: string;

  /** 应存备付金: client money that the account should hold, minor units (分); null for other kinds of account. */
  @Column({ name: 'client_funds', type: 'bigint', nullable: true })
  clientFunds!: string | null;
}

/** 银行直连: an interface straight to a bank, past the clearing house. */
@Entity({ schema: 'pboc', name: 'direct_bank_link' })
export class DirectBankLinkEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  bank!: string;

  @Column({ name: 'interface_kind', type: 'text' })
  interfaceKind!: string;

  @Column({ type: 'date' })
  since!: string;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  /** Average of a month, minor units (分). */
  @Column({ name: 'monthly_volume', type: 'bigint' })
  monthlyVolume!: string;
}

/** 账户交易: one booking on an account of the platform. */
@Entity({ schema: 'pboc', name: 'account_transaction' })
export class AccountTransactionEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'account_no', type: 'text' })
  accountNo!: string;

  @Column({ name: 'booked_at', type: 'timestamptz', precision: 3 })
  bookedAt!: Date;

  @Column({ type: 'text' })
  direction!: string;

  /** Minor units (分), above 0; `direction` says which way. */
  @Column({ type: 'bigint' })
  amount!: string;

  @Column({ name: 'balance_after', type: 'bigint', nullable: true })
  balanceAfter!: string | null;

  @Column({ name: 'counterparty_name', type: 'text' })
  counterpartyName!: string;

  @Column({ name: 'counterparty_account_no', type: 'text', nullable: true })
  counterpartyAccountNo!: string | null;

  @Column({ name: 'counterparty_bank', type: 'text', nullable: true })
  counterpartyBank!: string | null;

  @Column({ type: 'text' })
  summary!: string;
}

/** 可疑交易报告: a report under 反洗钱法. */
@Entity({ schema: 'pboc', name: 'suspicious_report' })
export class SuspiciousReportEntity {
  @PrimaryColumn({ name: 'report_no', type: 'text' })
  reportNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: string;

  @Column({ type: 'text' })
  category!: string;

  /** Minor units (分). */
  @Column({ type: 'bigint' })
  amount!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'reporting_institution', type: 'text' })
  reportingInstitution!: string;
}
