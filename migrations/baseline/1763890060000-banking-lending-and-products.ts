import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 银监: P2P filings, custody, loan books and wealth products. Amounts are minor units (分). */
export class BankingLendingAndProducts1763890060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE banking.p2p_filing (
        platform_code text PRIMARY KEY,
        filing_no text UNIQUE,
        state text NOT NULL CHECK (state IN ('ACCEPTED', 'FILED', 'REFUSED', 'CANCELLED')),
        authority text NOT NULL,
        filed_on date,
        CHECK (state NOT IN ('FILED', 'CANCELLED') OR (filing_no IS NOT NULL AND filed_on IS NOT NULL))
      );

      CREATE TABLE banking.custody (
        platform_code text PRIMARY KEY,
        bank text NOT NULL,
        arrangement text NOT NULL CHECK (arrangement IN ('BANK', 'JOINT', 'PAYMENT_INSTITUTION')),
        since date NOT NULL,
        coverage numeric(7, 6) NOT NULL CHECK (coverage BETWEEN 0 AND 1),
        as_of date NOT NULL
      );

      CREATE TABLE banking.lending (
        platform_code text PRIMARY KEY,
        as_of date NOT NULL,
        outstanding bigint NOT NULL CHECK (outstanding >= 0),
        lenders integer NOT NULL CHECK (lenders >= 0),
        borrowers integer NOT NULL CHECK (borrowers >= 0),
        overdue_rate numeric(7, 6) NOT NULL CHECK (overdue_rate BETWEEN 0 AND 1),
        pooled_funds boolean NOT NULL,
        guarantees_principal boolean NOT NULL,
        average_term_mismatch_days integer NOT NULL CHECK (average_term_mismatch_days >= 0),
        largest_borrower_share numeric(7, 6) NOT NULL CHECK (largest_borrower_share BETWEEN 0 AND 1),
        related_party_outstanding bigint NOT NULL
          CHECK (related_party_outstanding >= 0 AND related_party_outstanding <= outstanding)
      );

      CREATE TABLE banking.product (
        product_code text PRIMARY KEY,
        platform_code text NOT NULL,
        name text NOT NULL,
        issuer text NOT NULL,
        underlying text NOT NULL,
        promised_yield numeric(7, 6) CHECK (promised_yield >= 0),
        principal_guaranteed boolean NOT NULL,
        term_days integer NOT NULL CHECK (term_days > 0),
        sold_on date NOT NULL,
        amount_raised bigint NOT NULL CHECK (amount_raised >= 0),
        investor_count integer NOT NULL CHECK (investor_count >= 0),
        final_investor_count integer NOT NULL CHECK (final_investor_count >= 0),
        nested_in text REFERENCES banking.product CHECK (nested_in <> product_code)
      );
      CREATE INDEX product_platform ON banking.product (platform_code);
      CREATE INDEX product_nested_in ON banking.product (nested_in);

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE banking.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      CREATE VIEW banking.published_platform AS
        SELECT platform_code FROM banking.p2p_filing
        UNION ALL SELECT platform_code FROM banking.custody
        UNION ALL SELECT platform_code FROM banking.lending
        UNION ALL SELECT platform_code FROM banking.product`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW banking.published_platform;
      DROP TABLE banking.platform_region, banking.product, banking.lending, banking.custody, banking.p2p_filing`);
  }
}
