import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 证监: licences, crowdfunding projects and private funds. Amounts are minor units (分). */
export class SecuritiesOfferings1763800500000 implements MigrationInterface {
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
      )`);
    await runner.query(`CREATE INDEX licence_platform ON securities.licence (platform_code)`);
    await runner.query(`
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
      )`);
    await runner.query(
      `CREATE INDEX crowdfunding_project_platform ON securities.crowdfunding_project (platform_code)`,
    );
    await runner.query(`
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
      )`);
    await runner.query(`CREATE INDEX private_fund_platform ON securities.private_fund (platform_code)`);
    await runner.query(`CREATE INDEX private_fund_parent ON securities.private_fund (parent_filing_no)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['private_fund', 'crowdfunding_project', 'licence']) {
      await runner.query(`DROP TABLE securities.${table}`);
    }
  }
}
