import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMED = ['substance_case', 'dispute', 'rectification_order', 'crime_transfer'];

/**
 * 期限依据: what each open deadline was worked out from, beside it in its row; and by which calendar of working days the open
 * deadlines were last worked out.
 */
export class DeadlineBases1763900540100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TIMED) {
      await runner.query(`ALTER TABLE coordination.${table} ADD COLUMN deadlines jsonb`);
    }
    await runner.query(`
      CREATE TABLE coordination.working_calendar (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        years jsonb NOT NULL,
        applied_at timestamptz NOT NULL,
        pass jsonb
      );
      GRANT SELECT, INSERT, UPDATE (years, applied_at, pass) ON coordination.working_calendar TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.working_calendar`);
    for (const table of TIMED.toReversed()) {
      await runner.query(`ALTER TABLE coordination.${table} DROP COLUMN deadlines`);
    }
  }
}
