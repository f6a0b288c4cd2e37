import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 向第三方提供: by when the source agency answers a request, and when the hub acts on it next. Requests and consents from before
 * have no clock.
 */
export class ClocksOfOnwardConsents1763901680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.onward_consent
        ADD COLUMN due_at timestamptz CHECK (due_at IS NULL OR state = 'REQUESTED'),
        ADD COLUMN deadlines jsonb,
        ADD COLUMN acts_at timestamptz CHECK (acts_at IS NULL OR state IN ('REQUESTED', 'CONSENTED')),
        ADD COLUMN warned_at timestamptz,
        ADD COLUMN reminded_at timestamptz;
      CREATE INDEX onward_consent_acts ON coordination.onward_consent (acts_at, id) WHERE acts_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind = 'ONWARD_CONSENT';
      ALTER TABLE coordination.onward_consent
        DROP COLUMN due_at, DROP COLUMN deadlines, DROP COLUMN acts_at, DROP COLUMN warned_at, DROP COLUMN reminded_at`);
  }
}
