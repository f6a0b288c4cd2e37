import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公安: criminal case files and leads. Amounts are minor units (分). */
export class PoliceCasesAndLeads1763890100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE police.case_file (
        case_no text PRIMARY KEY,
        platform_code text NOT NULL,
        suspected_offence text NOT NULL CHECK (suspected_offence IN (
          'ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS', 'FUNDRAISING_FRAUD', 'UNAUTHORISED_SECURITIES_ISSUE',
          'ILLEGAL_BUSINESS_OPERATION', 'CONTRACT_FRAUD', 'PYRAMID_SELLING', 'MISAPPROPRIATION_OF_FUNDS')),
        stage text NOT NULL CHECK (stage IN ('FILED', 'INVESTIGATION', 'REFERRED_FOR_PROSECUTION', 'PROSECUTED',
          'ADJUDICATED', 'WITHDRAWN')),
        handling_unit text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        filed_on date NOT NULL,
        victims integer NOT NULL CHECK (victims >= 0),
        frozen_amount bigint NOT NULL CHECK (frozen_amount >= 0)
      );
      CREATE INDEX case_file_platform ON police.case_file (platform_code);

      CREATE TABLE police.lead (
        lead_no text PRIMARY KEY,
        platform_code text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('PUBLIC_REPORT', 'AGENCY_TRANSFER', 'OWN_FINDING')),
        received_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('UNDER_REVIEW', 'CASE_FILED', 'NOT_FILED')),
        case_no text REFERENCES police.case_file,
        informant_name text,
        CHECK (case_no IS NULL OR state = 'CASE_FILED'),
        CHECK (informant_name IS NULL OR channel = 'PUBLIC_REPORT')
      );
      CREATE INDEX lead_platform ON police.lead (platform_code);
      CREATE INDEX lead_case ON police.lead (case_no);

      -- A role that no policy names sees no row, whatever it is granted later.
      ALTER TABLE police.lead ENABLE ROW LEVEL SECURITY;
      CREATE POLICY police_select ON police.lead FOR SELECT TO huishang_police USING (true);

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE police.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      -- Leads and criminal case files may not be inferred, so the police publish nothing.
      CREATE VIEW police.published_platform AS
        SELECT NULL::text AS platform_code WHERE false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW police.published_platform;
      DROP TABLE police.platform_region, police.lead, police.case_file`);
  }
}
