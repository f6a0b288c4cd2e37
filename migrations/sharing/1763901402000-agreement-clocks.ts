import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['answer_due_at', 'timestamptz'],
  ['answered_at', 'timestamptz'],
  ['extended_at', 'timestamptz'],
  ['extension_reason', 'text'],
  ['extension_consent', 'text'],
  ['refusal_reason', 'text'],
  ['refusal_ground', 'text'],
  ['supply_due_at', 'timestamptz'],
  ['supplied_at', 'timestamptz'],
  ['supplied_by', 'text'],
  ['deadlines', 'jsonb'],
  ['acts_at', 'timestamptz'],
  ['warned_at', 'timestamptz'],
  ['reminded_at', 'timestamptz'],
  ['escalated_at', 'timestamptz'],
] as const;

/**
 * 答复期限、提供期限: by when an owner answers an application for its items and provides what it consented to. Versions from
 * before have no clock.
 */
export class AgreementClocks1763901402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.agreement_version
        ${COLUMNS.map(([name, type]) => `ADD COLUMN ${name} ${type}`).join(', ')},
        ADD CHECK ((extended_at IS NULL) = (extension_reason IS NULL)),
        ADD CHECK ((extended_at IS NULL) = (extension_consent IS NULL)),
        ADD CHECK ((refusal_reason IS NULL) = (refusal_ground IS NULL)),
        ADD CHECK (refusal_reason IS NULL OR status = 'REJECTED'),
        ADD CHECK ((supplied_at IS NULL) = (supplied_by IS NULL)),
        ADD CHECK (acts_at IS NULL OR status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL', 'IN_FORCE'))`);
    await runner.query(`
      CREATE INDEX agreement_version_acts ON access.agreement_version (acts_at, id) WHERE acts_at IS NOT NULL`);
    await runner.query(`
      GRANT UPDATE (${COLUMNS.map(([name]) => name).join(', ')}) ON access.agreement_version
        TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE kind = 'SUPPLY_AGREEMENT'`);
    await runner.query(`
      ALTER TABLE access.agreement_version ${COLUMNS.map(([name]) => `DROP COLUMN ${name}`).join(', ')}`);
  }
}
