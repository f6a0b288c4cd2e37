import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 审计: one row for each operation, which nobody changes or removes, the owner of the table included. */
export class AuditEntry1763800050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.entry (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        request_id text NOT NULL,
        agency text NOT NULL,
        role text NOT NULL,
        level text NOT NULL,
        region text,
        officer text NOT NULL,
        purpose text,
        case_id text,
        basis text,
        operation_kind text NOT NULL CHECK (operation_kind IN ('query', 'mutation', 'subscription')),
        operation_name text,
        operation_hash text NOT NULL,
        variables_hash text NOT NULL,
        fields_asked text[] NOT NULL,
        fields_denied jsonb NOT NULL
      )`);
    await runner.query(`CREATE INDEX entry_recorded_at ON audit.entry (recorded_at)`);
    await runner.query(`CREATE INDEX entry_case ON audit.entry (case_id) WHERE case_id IS NOT NULL`);
    await runner.query(`
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()`);
    await runner.query(`GRANT SELECT, INSERT ON audit.entry TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit.entry`);
    await runner.query(`DROP FUNCTION audit.refuse_change()`);
  }
}
