import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The login of the job queue. Its schema is pg-boss's own and is made by pg-boss's plans when the hub is started or
 * migrated (`src/workflow/jobs/install-jobs.ts`), which also grant this role its rights there. It has none anywhere else.
 */
export class JobsRole1763802231000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE huishang_jobs NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
  }

  /** A role belongs to the whole server, where another database may need it. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}
