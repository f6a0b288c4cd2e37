import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 审计: what was given plain and under what, and which platforms a request named. Platform codes identify organisations;
 * they are what shows that somebody walks through platforms one by one.
 */
export class AuditDisclosures1763802110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.entry
        ADD COLUMN fields_plain jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN platforms_asked text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit.entry DROP COLUMN fields_plain, DROP COLUMN platforms_asked`);
  }
}
