import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 管理命令留痕: that an administrator migrated the database, imported rows of law or had tasks or figures made anew is put on record. */
export class CommandsOnRecord1763900863000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.maintenance DROP CONSTRAINT maintenance_act_check;
      ALTER TABLE audit.maintenance ADD CONSTRAINT maintenance_act_check
        CHECK (act IN ('ERASE', 'ARCHIVE', 'RETIRE', 'EXPORT', 'COMMAND'))`);
  }

  /** Commands that are on record stay: they are leaves. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.maintenance DROP CONSTRAINT maintenance_act_check;
      ALTER TABLE audit.maintenance ADD CONSTRAINT maintenance_act_check
        CHECK (act IN ('ERASE', 'ARCHIVE', 'RETIRE', 'EXPORT')) NOT VALID`);
  }
}
