import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 审计: which platforms an answer disclosed, by which token and from which address it was asked, and what was refused and
 * why. What was asked before its answer is known (a mutation, a use of a warrant) is entered first; the platforms of its
 * answer follow in `audit.disclosure`, before the answer leaves. Requests of nobody, and refusals that could come in
 * floods, are counted in `audit.refusal_count`. An auditor reads `audit.operation`, which has all platforms of an entry.
 */
export class AuditRecord1763803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.entry
        ADD COLUMN platforms_disclosed text[] NOT NULL DEFAULT '{}',
        ADD COLUMN refusal text,
        ADD COLUMN token_issuer text,
        ADD COLUMN token_id text,
        ADD COLUMN token_key text,
        ADD COLUMN client_address text,
        ALTER COLUMN operation_kind DROP NOT NULL,
        ALTER COLUMN operation_hash DROP NOT NULL,
        ALTER COLUMN variables_hash DROP NOT NULL,
        ADD CONSTRAINT entry_of_operation_or_refusal CHECK (refusal IS NOT NULL
          OR (operation_kind IS NOT NULL AND operation_hash IS NOT NULL AND variables_hash IS NOT NULL))`);
    await runner.query(`CREATE INDEX entry_request ON audit.entry (request_id)`);
    await runner.query(`
      CREATE TABLE audit.disclosure (
        entry_id uuid NOT NULL,
        platforms text[] NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`CREATE INDEX disclosure_entry ON audit.disclosure (entry_id)`);
    await runner.query(`
      CREATE TABLE audit.refusal_count (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        refusal text NOT NULL,
        reason text,
        route text NOT NULL,
        client_address text,
        agency text,
        officer text,
        requests integer NOT NULL CHECK (requests > 0),
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX refusal_count_recorded_at ON audit.refusal_count (recorded_at)`);
    for (const table of ['disclosure', 'refusal_count']) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()`);
    }
    await runner.query(`GRANT SELECT, INSERT ON audit.disclosure, audit.refusal_count TO huishang_gateway`);
    await runner.query(`
      CREATE VIEW audit.operation AS
        SELECT entry.*, entry.platforms_disclosed || late.platforms AS platforms
        FROM audit.entry CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(platform), '{}') AS platforms
          FROM audit.disclosure CROSS JOIN unnest(disclosure.platforms) AS platform
          WHERE disclosure.entry_id = entry.id) AS late`);
    await runner.query(`GRANT SELECT ON audit.operation TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW audit.operation`);
    await runner.query(`DROP TABLE audit.disclosure, audit.refusal_count`);
    // Entries of refused requests have no operation to stand for, and nobody may remove an entry; they get an empty one.
    await runner.query(`ALTER TABLE audit.entry DISABLE TRIGGER entry_append_only`);
    await runner.query(`
      UPDATE audit.entry SET operation_kind = coalesce(operation_kind, 'query'),
        operation_hash = coalesce(operation_hash, ''), variables_hash = coalesce(variables_hash, '')
      WHERE operation_kind IS NULL OR operation_hash IS NULL OR variables_hash IS NULL`);
    await runner.query(`ALTER TABLE audit.entry ENABLE TRIGGER entry_append_only`);
    await runner.query(`DROP INDEX audit.entry_request`);
    await runner.query(`
      ALTER TABLE audit.entry
        DROP CONSTRAINT entry_of_operation_or_refusal,
        ALTER COLUMN operation_kind SET NOT NULL,
        ALTER COLUMN operation_hash SET NOT NULL,
        ALTER COLUMN variables_hash SET NOT NULL,
        DROP COLUMN platforms_disclosed,
        DROP COLUMN refusal,
        DROP COLUMN token_issuer,
        DROP COLUMN token_id,
        DROP COLUMN token_key,
        DROP COLUMN client_address`);
  }
}
