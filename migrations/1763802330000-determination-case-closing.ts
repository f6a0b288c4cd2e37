import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 办结: when nothing more was to be carried out on a case that the agencies determined by consensus. */
export class DeterminationCaseClosing1763802330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.substance_case ADD COLUMN closed_at timestamptz
        CHECK (closed_at IS NULL OR status = 'DETERMINED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coordination.substance_case DROP COLUMN closed_at`);
  }
}
