import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, eachRegion, is } from './codes.js';

/** 人民银行: payment licences, accounts, clearing links and reports. Amounts are minor units (分). */
export class PbocPaymentsAndAccounts1763890050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pboc.payment_licence (
        licence_no text PRIMARY KEY,
        platform_code text NOT NULL,
        business_types text[] NOT NULL CHECK (cardinality(business_types) > 0 AND business_types <@ ARRAY[
          'INTERNET_PAYMENT', 'MOBILE_PAYMENT', 'FIXED_LINE_PAYMENT', 'DIGITAL_TV_PAYMENT',
          'PREPAID_CARD_ISSUANCE', 'PREPAID_CARD_ACCEPTANCE', 'BANK_CARD_ACQUIRING']),
        region_scope text[] NOT NULL DEFAULT '{}' ${eachRegion('region_scope')},
        valid_from date NOT NULL,
        valid_to date NOT NULL CHECK (valid_to > valid_from),
        status text NOT NULL CHECK (status IN ('VALID', 'EXPIRED', 'CANCELLED', 'REVOKED'))
      );
      CREATE INDEX payment_licence_platform ON pboc.payment_licence (platform_code);

      CREATE TABLE pboc.account (
        account_no text PRIMARY KEY CHECK (account_no ~ '^[0-9]{8,32}$'),
        platform_code text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CLIENT_RESERVE', 'SETTLEMENT', 'CUSTODY')),
        bank text NOT NULL,
        depository text NOT NULL CHECK (depository IN ('CENTRAL_BANK', 'QUALIFIED_BANK', 'OTHER')),
        opened_on date NOT NULL,
        closed_on date CHECK (closed_on >= opened_on),
        balance bigint NOT NULL,
        balance_on date NOT NULL,
        client_funds bigint CHECK (client_funds >= 0),
        UNIQUE (platform_code, account_no),
        CHECK (kind = 'CLIENT_RESERVE' OR client_funds IS NULL)
      );

      CREATE TABLE pboc.direct_bank_link (
        platform_code text NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        bank text NOT NULL,
        interface_kind text NOT NULL CHECK (interface_kind IN (
          'QUICK_PAYMENT', 'GATEWAY_PAYMENT', 'AGENT_COLLECTION', 'AGENT_PAYMENT')),
        since date NOT NULL,
        ended_on date CHECK (ended_on >= since),
        monthly_volume bigint NOT NULL CHECK (monthly_volume >= 0),
        PRIMARY KEY (platform_code, position)
      );

      -- Milliseconds, so that a page's cursor names the instant exactly; ids compare by byte in any locale.
      CREATE TABLE pboc.account_transaction (
        id text COLLATE "C" PRIMARY KEY,
        platform_code text NOT NULL,
        account_no text NOT NULL,
        booked_at timestamptz(3) NOT NULL,
        direction text NOT NULL CHECK (direction IN ('CREDIT', 'DEBIT')),
        amount bigint NOT NULL CHECK (amount > 0),
        balance_after bigint,
        counterparty_name text NOT NULL,
        counterparty_account_no text,
        counterparty_bank text,
        summary text NOT NULL DEFAULT '',
        FOREIGN KEY (platform_code, account_no) REFERENCES pboc.account (platform_code, account_no)
      );
      CREATE INDEX account_transaction_platform_page
        ON pboc.account_transaction (platform_code, booked_at, id);
      CREATE INDEX account_transaction_account_page
        ON pboc.account_transaction (account_no, booked_at, id);

      CREATE TABLE pboc.suspicious_report (
        report_no text PRIMARY KEY,
        platform_code text NOT NULL,
        filed_on date NOT NULL,
        category text NOT NULL CHECK (category IN (
          'ILLEGAL_FUNDRAISING', 'MONEY_LAUNDERING', 'FRAUD', 'UNDERGROUND_BANKING', 'OTHER')),
        amount bigint NOT NULL CHECK (amount >= 0),
        status text NOT NULL CHECK (status IN ('RECEIVED', 'UNDER_ANALYSIS', 'TRANSFERRED', 'CLOSED')),
        reporting_institution text NOT NULL
      );
      CREATE INDEX suspicious_report_platform ON pboc.suspicious_report (platform_code);

      -- 有无查询: how often each officer and each agency asked in an hour whether there is account data. The owner of the data
      -- keeps the count, so that it holds whichever hub or replica asks.
      CREATE TABLE pboc.account_data_inquiry (
        scope text NOT NULL CHECK (scope IN ('OFFICER', 'AGENCY')),
        agency text NOT NULL ${is('agency', ACTOR)},
        officer text NOT NULL,
        hour timestamptz NOT NULL,
        asked integer NOT NULL CHECK (asked > 0),
        last_granted integer NOT NULL CHECK (last_granted > 0),
        counted_at timestamptz,
        counted_by name,
        PRIMARY KEY (scope, agency, officer, hour),
        CHECK ((scope = 'AGENCY') = (officer = ''))
      );
      CREATE TRIGGER record_writer BEFORE INSERT OR UPDATE ON pboc.account_data_inquiry
        FOR EACH ROW EXECUTE FUNCTION audit.record_count('asked');
      GRANT INSERT, UPDATE (asked, last_granted) ON pboc.account_data_inquiry TO huishang_pboc;

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE pboc.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      -- Suspicious-transaction reports and account transactions may not be inferred, and stay out.
      CREATE VIEW pboc.published_platform AS
        SELECT platform_code FROM pboc.payment_licence
        UNION ALL SELECT platform_code FROM pboc.direct_bank_link`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW pboc.published_platform;
      DROP TABLE pboc.platform_region, pboc.account_data_inquiry, pboc.suspicious_report, pboc.account_transaction, pboc.direct_bank_link, pboc.account, pboc.payment_licence`);
  }
}
