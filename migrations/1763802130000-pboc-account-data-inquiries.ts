import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 有无查询: how often each officer and each agency asked in an hour whether there is account data. The owner of the data
 * keeps the count, so that it holds whichever hub or replica asks.
 */
export class PbocAccountDataInquiries1763802130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pboc.account_data_inquiry (
        scope text NOT NULL CHECK (scope IN ('OFFICER', 'AGENCY')),
        agency text NOT NULL,
        officer text NOT NULL,
        hour timestamptz NOT NULL,
        asked integer NOT NULL CHECK (asked > 0),
        last_granted integer NOT NULL CHECK (last_granted > 0),
        PRIMARY KEY (scope, agency, officer, hour),
        CHECK ((scope = 'AGENCY') = (officer = ''))
      )`);
    await runner.query(
      `GRANT INSERT, UPDATE (asked, last_granted) ON pboc.account_data_inquiry TO huishang_pboc`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE pboc.account_data_inquiry`);
  }
}
