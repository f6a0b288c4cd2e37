import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 证监: licences, crowdfunding projects and private funds. Amounts are minor units (分). */
export class SecuritiesOfferings1763890070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE securities.licence (
        licence_no text PRIMARY KEY,
        platform_code text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('SECURITIES_BROKERAGE', 'SECURITIES_UNDERWRITING', 'FUND_MANAGEMENT',
          'FUND_SALES', 'INVESTMENT_CONSULTING', 'FUTURES_BROKERAGE')),
        issued_on date NOT NULL,
        valid_to date CHECK (valid_to > issued_on),
        status text NOT NULL CHECK (status IN ('VALID', 'EXPIRED', 'CANCELLED', 'REVOKED'))
      );
      CREATE INDEX licence_platform ON securities.licence (platform_code);

      CREATE TABLE securities.crowdfunding_project (
        project_no text PRIMARY KEY,
        platform_code text NOT NULL,
        name text NOT NULL,
        fundraiser text NOT NULL,
        fundraiser_affiliated boolean NOT NULL,
        opened_on date NOT NULL,
        raised bigint NOT NULL CHECK (raised >= 0),
        investors integer NOT NULL CHECK (investors >= 0),
        public_solicitation boolean NOT NULL,
        repurchase_promised boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('FUNDRAISING', 'FUNDED', 'FAILED', 'HALTED'))
      );
      CREATE INDEX crowdfunding_project_platform ON securities.crowdfunding_project (platform_code);

      CREATE TABLE securities.private_fund (
        filing_no text PRIMARY KEY,
        platform_code text NOT NULL,
        name text NOT NULL,
        manager text NOT NULL,
        filed_on date NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        investor_count integer NOT NULL CHECK (investor_count >= 0),
        final_investor_count integer NOT NULL CHECK (final_investor_count >= 0),
        parent_filing_no text REFERENCES securities.private_fund CHECK (parent_filing_no <> filing_no)
      );
      CREATE INDEX private_fund_platform ON securities.private_fund (platform_code);
      CREATE INDEX private_fund_parent ON securities.private_fund (parent_filing_no);

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE securities.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      CREATE VIEW securities.published_platform AS
        SELECT platform_code FROM securities.licence
        UNION ALL SELECT platform_code FROM securities.crowdfunding_project
        UNION ALL SELECT platform_code FROM securities.private_fund`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW securities.published_platform;
      DROP TABLE securities.platform_region, securities.private_fund, securities.crowdfunding_project, securities.licence`);
  }
}
