import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 存证导出留痕: that leaves of the log were exported by the command line is put on record, as what else is done to it. */
export class ExportsOnRecord1763900860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.maintenance DROP CONSTRAINT maintenance_act_check;
      ALTER TABLE audit.maintenance ADD CONSTRAINT maintenance_act_check
        CHECK (act IN ('ERASE', 'ARCHIVE', 'RETIRE', 'EXPORT'))`);
  }

  /** Exports that are on record stay: they are leaves. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.maintenance DROP CONSTRAINT maintenance_act_check;
      ALTER TABLE audit.maintenance ADD CONSTRAINT maintenance_act_check
        CHECK (act IN ('ERASE', 'ARCHIVE', 'RETIRE')) NOT VALID`);
  }
}
