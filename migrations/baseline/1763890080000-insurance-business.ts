import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 保监: licences, partnerships, surety insurance and high-cash-value products. Amounts are minor units (分). */
export class InsuranceBusiness1763890080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE insurance.licence (
        licence_no text PRIMARY KEY,
        platform_code text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('LIFE_INSURER', 'PROPERTY_INSURER', 'REINSURER', 'INSURANCE_AGENCY',
          'INSURANCE_BROKERAGE', 'LOSS_ADJUSTMENT')),
        issued_on date NOT NULL,
        valid_to date CHECK (valid_to > issued_on),
        status text NOT NULL CHECK (status IN ('VALID', 'EXPIRED', 'CANCELLED', 'REVOKED'))
      );
      CREATE INDEX licence_platform ON insurance.licence (platform_code);

      CREATE TABLE insurance.partnership (
        platform_code text NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        partner_name text NOT NULL,
        partner_code text CHECK (length(partner_code) = 18),
        kind text NOT NULL CHECK (kind IN ('SALES', 'TRAFFIC_REFERRAL', 'SURETY', 'CREDIT_ENHANCEMENT',
          'FUND_CUSTODY', 'TECHNOLOGY')),
        since date NOT NULL,
        ended_on date CHECK (ended_on >= since),
        licensed boolean NOT NULL,
        PRIMARY KEY (platform_code, position)
      );
      CREATE INDEX partnership_partner ON insurance.partnership (partner_code);

      CREATE TABLE insurance.surety_insurance (
        platform_code text PRIMARY KEY,
        as_of date NOT NULL,
        policies integer NOT NULL CHECK (policies >= 0),
        exposure bigint NOT NULL CHECK (exposure >= 0),
        reinsured_ratio numeric(7, 6) NOT NULL CHECK (reinsured_ratio BETWEEN 0 AND 1),
        risk_controlled boolean NOT NULL
      );

      CREATE TABLE insurance.high_cash_value_product (
        product_code text PRIMARY KEY,
        platform_code text NOT NULL,
        name text NOT NULL,
        sold_since date NOT NULL,
        cash_value_ratio numeric(7, 6) NOT NULL CHECK (cash_value_ratio >= 0),
        premium_income bigint NOT NULL CHECK (premium_income >= 0)
      );
      CREATE INDEX high_cash_value_product_platform ON insurance.high_cash_value_product (platform_code);

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE insurance.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      CREATE VIEW insurance.published_platform AS
        SELECT platform_code FROM insurance.licence
        UNION ALL SELECT platform_code FROM insurance.partnership
        UNION ALL SELECT platform_code FROM insurance.surety_insurance
        UNION ALL SELECT platform_code FROM insurance.high_cash_value_product`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW insurance.published_platform;
      DROP TABLE insurance.platform_region, insurance.high_cash_value_product, insurance.surety_insurance, insurance.partnership, insurance.licence`);
  }
}
