import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 保监: licences, partnerships, surety insurance and high-cash-value products. Amounts are minor units (分). */
export class InsuranceBusiness1763800600000 implements MigrationInterface {
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
      )`);
    await runner.query(`CREATE INDEX licence_platform ON insurance.licence (platform_code)`);
    await runner.query(`
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
      )`);
    await runner.query(`CREATE INDEX partnership_partner ON insurance.partnership (partner_code)`);
    await runner.query(`
      CREATE TABLE insurance.surety_insurance (
        platform_code text PRIMARY KEY,
        as_of date NOT NULL,
        policies integer NOT NULL CHECK (policies >= 0),
        exposure bigint NOT NULL CHECK (exposure >= 0),
        reinsured_ratio numeric(7, 6) NOT NULL CHECK (reinsured_ratio BETWEEN 0 AND 1),
        risk_controlled boolean NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE insurance.high_cash_value_product (
        product_code text PRIMARY KEY,
        platform_code text NOT NULL,
        name text NOT NULL,
        sold_since date NOT NULL,
        cash_value_ratio numeric(7, 6) NOT NULL CHECK (cash_value_ratio >= 0),
        premium_income bigint NOT NULL CHECK (premium_income >= 0)
      )`);
    await runner.query(
      `CREATE INDEX high_cash_value_product_platform ON insurance.high_cash_value_product (platform_code)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['high_cash_value_product', 'surety_insurance', 'partnership', 'licence']) {
      await runner.query(`DROP TABLE insurance.${table}`);
    }
  }
}
