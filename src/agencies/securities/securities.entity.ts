import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 证券、基金业务许可. */
@Entity({ schema: 'securities', name: 'licence' })
export class SecuritiesLicenceEntity {
  @PrimaryColumn({ name: 'licence_no', type: 'text' })
  licenceNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  status!: string;
}

/** 股权众筹项目: a project that raises money on the platform. */
@Entity({ schema: 'securities', name: 'crowdfunding_project' })
export class CrowdfundingProjectEntity {
  @PrimaryColumn({ name: 'project_no', type: 'text' })
  projectNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  fundraiser!: string;

  @Column({ name: 'fundraiser_affiliated', type: 'boolean' })
  fundraiserAffiliated!: boolean;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;

  /** Minor units (分). */
  @Column({ type: 'bigint' })
  raised!: string;

  @Column({ type: 'integer' })
  investors!: number;

  @Column({ name: 'public_solicitation', type: 'boolean' })
  publicSolicitation!: boolean;

  @Column({ name: 'repurchase_promised', type: 'boolean' })
  repurchasePromised!: boolean;

  @Column({ type: 'text' })
  state!: string;
}

/** 私募基金: a private fund sold through or run by the platform. */
@Entity({ schema: 'securities', name: 'private_fund' })
export class PrivateFundEntity {
  @PrimaryColumn({ name: 'filing_no', type: 'text' })
  filingNo!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  manager!: string;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: string;

  /** Minor units (分). */
  @Column({ type: 'bigint' })
  size!: string;

  @Column({ name: 'investor_count', type: 'integer' })
  investorCount!: number;

  @Column({ name: 'final_investor_count', type: 'integer' })
  finalInvestorCount!: number;

  @Column({ name: 'parent_filing_no', type: 'text', nullable: true })
  parentFilingNo!: string | null;
}
