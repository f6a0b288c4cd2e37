import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 审计检索: entries by each of their columns that auditors ask for, the newest first; by their id, as receipts find them; and field
 * sets by what was denied and by what allowed something.
 */
export class AuditQuestions1763900850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX entry_id ON audit.entry (id);
      CREATE INDEX entry_role ON audit.entry (role, recorded_at);
      CREATE INDEX entry_purpose ON audit.entry (purpose, recorded_at) WHERE purpose IS NOT NULL;
      CREATE INDEX entry_operation ON audit.entry (operation_name, recorded_at) WHERE operation_name IS NOT NULL;
      CREATE INDEX entry_refused ON audit.entry (recorded_at) WHERE refusal IS NOT NULL;
      CREATE INDEX entry_refusal ON audit.entry (refusal, recorded_at) WHERE refusal IS NOT NULL;
      CREATE INDEX disclosure_id ON audit.disclosure (id);
      CREATE INDEX field_set_plain ON audit.field_set USING gin (plain jsonb_path_ops);
      CREATE INDEX field_set_denied ON audit.field_set (hash) WHERE denied <> '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit.field_set_denied, audit.field_set_plain, audit.disclosure_id, audit.entry_refusal, audit.entry_refused,
        audit.entry_operation, audit.entry_purpose, audit.entry_role, audit.entry_id`);
  }
}
