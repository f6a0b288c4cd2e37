import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 沙盒标记: that everything in this database was made up, and of what. The data say it themselves, so that no setting can be forgotten.
 */
export class SandboxNotice1763901600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.sandbox (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        seed text NOT NULL,
        profile_sha256 text NOT NULL CHECK (profile_sha256 ~ '^[0-9a-f]{64}$')
      );
      GRANT SELECT ON access.sandbox TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.sandbox');
  }
}
