import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 网络借贷备案: the platform's filing as a lending information intermediary. */
@Entity({ schema: 'banking', name: 'p2p_filing' })
export class P2pFilingEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'filing_no', type: 'text', nullable: true })
  filingNo!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ name: 'filed_on', type: 'date', nullable: true })
  filedOn!: string | null;
}

/** 资金存管: who keeps the clients' money apart from the platform's. */
@Entity({ schema: 'banking', name: 'custody' })
export class CustodyEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  bank!: string;

  @Column({ type: 'text' })
  arrangement!: string;

  @Column({ type: 'date' })
  since!: string;

  /** Share of the clients' money under custody, 0 to 1, as PostgreSQL's decimal text. */
  @Column({ type: 'numeric', precision: 7, scale: 6 })
  coverage!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;
}

/** 借贷业务: the loan book as last inspected. */
@Entity({ schema: 'banking', name: 'lending' })
export class LendingEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  /** 待偿余额, minor units (分). */
  @Column({ type: 'bigint' })
  outstanding!: string;

  @Column({ type: 'integer' })
  lenders!: number;

  @Column({ type: 'integer' })
  borrowers!: number;

  /** Overdue share of what is outstanding, 0 to 1, as PostgreSQL's decimal text. */
  @Column({ name: 'overdue_rate', type: 'numeric', precision: 7, scale: 6 })
  overdueRate!: string;

  @Column({ name: 'pooled_funds', type: 'boolean' })
  pooledFunds!: boolean;

  @Column({ name: 'guarantees_principal', type: 'boolean' })
  guaranteesPrincipal!: boolean;

  @Column({ name: 'average_term_mismatch_days', type: 'integer' })
  averageTermMismatchDays!: number;

  /** The largest borrower's share of what is outstanding, 0 to 1, as PostgreSQL's decimal text. */
  @Column({ name: 'largest_borrower_share', type: 'numeric', precision: 7, scale: 6 })
  largestBorrowerShare!: string;

  /** Owed by the platform's own affiliates, minor units (分). */
  @Column({ name: 'related_party_outstanding', type: 'bigint' })
  relatedPartyOutstanding!: string;
}

/** 理财产品: a product sold through the platform. */
@Entity({ schema: 'banking', name: 'product' })
export class ProductEntity {
  @PrimaryColumn({ name: 'product_code', type: 'text' })
  productCode!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  underlying!: string;

  /** A year, 0.12 for 12 %, as PostgreSQL's decimal text; null where none is promised. */
  @Column({ name: 'promised_yield', type: 'numeric', precision: 7, scale: 6, nullable: true })
  promisedYield!: string | null;

  @Column({ name: 'principal_guaranteed', type: 'boolean' })
  principalGuaranteed!: boolean;

  @Column({ name: 'term_days', type: 'integer' })
  termDays!: number;

  @Column({ name: 'sold_on', type: 'date' })
  soldOn!: string;

  /** Minor units (分). */
  @Column({ name: 'amount_raised', type: 'bigint' })
  amountRaised!: string;

  @Column({ name: 'investor_count', type: 'integer' })
  investorCount!: number;

  @Column({ name: 'final_investor_count', type: 'integer' })
  finalInvestorCount!: number;

  @Column({ name: 'nested_in', type: 'text', nullable: true })
  nestedIn!: string | null;
}
