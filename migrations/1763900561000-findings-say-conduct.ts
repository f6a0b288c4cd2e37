import type { MigrationInterface, QueryRunner } from 'typeorm';

const GRAVITY = `CHECK (gravity IN ('MINOR', 'GRAVE', 'REFUSES_RECTIFICATION', 'SUSPECTED_CRIME'))`;
const CONDUCT = `CHECK (conduct ~ '^[A-Z][A-Z0-9_]*$')`;

/**
 * Conduct, gravity and harm of drafts and rulings, and why they cannot be said; what a determination asks for by the rules: kinds of order
 * together, and the transfer of a suspected crime.
 */
export class FindingsSayConduct1763900561000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE law.disposition_rule ADD COLUMN required_kinds text[] NOT NULL DEFAULT '{}';
      ALTER TABLE coordination.opinion_version ADD COLUMN unassessed_reason text;
      ALTER TABLE coordination.determination
        ADD COLUMN conduct text ${CONDUCT},
        ADD COLUMN gravity text ${GRAVITY},
        ADD COLUMN disposition_rules text[] NOT NULL DEFAULT '{}',
        ADD COLUMN required_orders text[] NOT NULL DEFAULT '{}',
        ADD COLUMN crime_reporters jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(crime_reporters) = 'array')`);
    for (const table of ['ruling_draft', 'ruling']) {
      await runner.query(`
        ALTER TABLE coordination.${table}
          ADD COLUMN conduct text ${CONDUCT},
          ADD COLUMN gravity text ${GRAVITY},
          ADD COLUMN severity jsonb CHECK (jsonb_typeof(severity) = 'object'),
          ADD COLUMN unassessed_reason text`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ruling', 'ruling_draft']) {
      await runner.query(`
        ALTER TABLE coordination.${table}
          DROP COLUMN unassessed_reason, DROP COLUMN severity, DROP COLUMN gravity, DROP COLUMN conduct`);
    }
    await runner.query(`
      ALTER TABLE coordination.determination
        DROP COLUMN crime_reporters, DROP COLUMN required_orders, DROP COLUMN disposition_rules, DROP COLUMN gravity,
        DROP COLUMN conduct;
      ALTER TABLE coordination.opinion_version DROP COLUMN unassessed_reason;
      ALTER TABLE law.disposition_rule DROP COLUMN required_kinds`);
  }
}
