import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 附件日用量: bytes that each agency has put to cases in a day of Beijing; all hub processes count here. */
export class AttachmentsDailyUsage1763803520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.attachment_usage (
        agency text NOT NULL CHECK (agency IN
          ('PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE', 'OFFICE', 'LEADING_GROUP')),
        day date NOT NULL,
        bytes bigint NOT NULL CHECK (bytes > 0),
        PRIMARY KEY (agency, day)
      )`);
    await runner.query(
      `GRANT INSERT, UPDATE (bytes) ON coordination.attachment_usage TO huishang_coordination`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.attachment_usage`);
  }
}
