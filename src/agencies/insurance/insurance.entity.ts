import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 保险业务许可: a licence of an insurer or intermediary. */
@Entity({ schema: 'insurance', name: 'licence' })
export class InsuranceLicenceEntity {
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

/** 合作机构: a firm that an insurance business works with. */
@Entity({ schema: 'insurance', name: 'partnership' })
export class PartnershipEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ name: 'partner_name', type: 'text' })
  partnerName!: string;

  @Column({ name: 'partner_code', type: 'text', nullable: true })
  partnerCode!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  since!: string;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'boolean' })
  licensed!: boolean;
}

/** 融资性保证保险: surety insurance in force. */
@Entity({ schema: 'insurance', name: 'surety_insurance' })
export class SuretyInsuranceEntity {
  @PrimaryColumn({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  @Column({ type: 'integer' })
  policies!: number;

  /** 承保责任余额, minor units (分). */
  @Column({ type: 'bigint' })
  exposure!: string;

  /** Share of the exposure that is reinsured, 0 to 1, as PostgreSQL's decimal text. */
  @Column({ name: 'reinsured_ratio', type: 'numeric', precision: 7, scale: 6 })
  reinsuredRatio!: string;

  @Column({ name: 'risk_controlled', type: 'boolean' })
  riskControlled!: boolean;
}

/** 高现金价值产品. */
@Entity({ schema: 'insurance', name: 'high_cash_value_product' })
export class HighCashValueProductEntity {
  @PrimaryColumn({ name: 'product_code', type: 'text' })
  productCode!: string;

  @Column({ name: 'platform_code', type: 'text' })
  platformCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'sold_since', type: 'date' })
  soldSince!: string;

  /** Cash value over premiums paid, as PostgreSQL's decimal text; may pass 1. */
  @Column({ name: 'cash_value_ratio', type: 'numeric', precision: 7, scale: 6 })
  cashValueRatio!: string;

  /** Minor units (分). */
  @Column({ name: 'premium_income', type: 'bigint' })
  premiumIncome!: string;
}
