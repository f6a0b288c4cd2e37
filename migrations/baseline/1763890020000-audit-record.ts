import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNS = `pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')`;

/** A trigger's function that writes when a row was added and by which login. */
const writerOf = (name: string, time: string, login: string): string => `
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT ${OWNS} THEN
          NEW.${time} := clock_timestamp();
          NEW.${login} := session_user;
        END IF;
        RETURN NEW;
      END $$;`;

/**
 * 审计: one row for each operation, which nobody changes or removes, the owner of the table included: what was asked, by
 * which token and from which address, what was denied, what was given plain and under what, which platforms were named and
 * disclosed, and what was refused and why. Platform codes identify organisations; they are what shows that somebody walks
 * through platforms one by one.
 *
 * What was asked before its answer is known (a mutation, a use of a warrant) is entered first; the platforms of its
 * answer follow in `audit.disclosure`, before the answer leaves. Requests of nobody, and refusals that could come in
 * floods, are counted in `audit.refusal_count`. An auditor reads `audit.operation`, which has all platforms of an entry.
 *
 * The database itself says when a row was added and by which login, whatever the statement says: `recorded_at` and
 * `recorded_by` here, `inserted_at` and `inserted_by` of rows that are only added elsewhere, whose `at` is the hub's clock,
 * `counted_at` and `counted_by` of counters, which never fall, so that nobody with a login of the hub gives a quota back.
 * Logins that own the tables may state all of them, so that a restored backup keeps what it was.
 */
export class AuditRecord1763890020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      ${writerOf('audit.record_writer', 'recorded_at', 'recorded_by')}
      ${writerOf('audit.record_insert', 'inserted_at', 'inserted_by')}
      CREATE FUNCTION audit.record_count() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        counted text := TG_ARGV[0];
      BEGIN
        IF ${OWNS} THEN RETURN NEW; END IF;
        NEW.counted_at := clock_timestamp();
        NEW.counted_by := session_user;
        IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) ->> counted)::bigint < (to_jsonb(OLD) ->> counted)::bigint THEN
          RAISE EXCEPTION 'a count of uses never falls' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await this.#createEntries(runner);
    await this.#createRefusalCounts(runner);
    await runner.query(`
      GRANT SELECT, INSERT ON audit.entry, audit.disclosure, audit.refusal_count TO huishang_gateway;
      GRANT SELECT ON audit.operation TO huishang_gateway`);
  }

  async #createEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.entry (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by name DEFAULT session_user,
        request_id text NOT NULL,
        agency text NOT NULL,
        role text NOT NULL,
        level text NOT NULL,
        region text,
        officer text NOT NULL,
        token_issuer text,
        token_id text,
        token_key text,
        client_address text,
        purpose text,
        case_id text,
        basis text,
        operation_kind text CHECK (operation_kind IN ('query', 'mutation', 'subscription')),
        operation_name text,
        operation_hash text,
        variables_hash text,
        fields_asked text[] NOT NULL,
        fields_denied jsonb NOT NULL,
        fields_plain jsonb NOT NULL DEFAULT '[]',
        platforms_asked text[] NOT NULL DEFAULT '{}',
        platforms_disclosed text[] NOT NULL DEFAULT '{}',
        refusal text,
        CONSTRAINT entry_of_operation_or_refusal CHECK (refusal IS NOT NULL
          OR (operation_kind IS NOT NULL AND operation_hash IS NOT NULL AND variables_hash IS NOT NULL))
      );
      CREATE INDEX entry_recorded_at ON audit.entry (recorded_at);
      CREATE INDEX entry_case ON audit.entry (case_id) WHERE case_id IS NOT NULL;
      CREATE INDEX entry_request ON audit.entry (request_id);
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.entry
        FOR EACH ROW EXECUTE FUNCTION audit.record_writer();
      CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      CREATE TABLE audit.disclosure (
        entry_id uuid NOT NULL,
        platforms text[] NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by name DEFAULT session_user
      );
      CREATE INDEX disclosure_entry ON audit.disclosure (entry_id);
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.disclosure
        FOR EACH ROW EXECUTE FUNCTION audit.record_writer();
      CREATE TRIGGER disclosure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.disclosure
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      CREATE VIEW audit.operation AS
        SELECT entry.id, entry.recorded_at, entry.request_id, entry.agency, entry.role, entry.level, entry.region,
          entry.officer, entry.purpose, entry.case_id, entry.basis, entry.operation_kind, entry.operation_name,
          entry.operation_hash, entry.variables_hash, entry.fields_asked, entry.fields_denied, entry.fields_plain,
          entry.platforms_asked, entry.platforms_disclosed, entry.refusal, entry.token_issuer, entry.token_id,
          entry.token_key, entry.client_address, entry.platforms_disclosed || late.platforms AS platforms
        FROM audit.entry CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(platform), '{}') AS platforms
          FROM audit.disclosure CROSS JOIN unnest(disclosure.platforms) AS platform
          WHERE disclosure.entry_id = entry.id) AS late`);
  }

  async #createRefusalCounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.refusal_count (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by name DEFAULT session_user,
        refusal text NOT NULL,
        reason text,
        route text NOT NULL,
        client_address text,
        agency text,
        officer text,
        requests integer NOT NULL CHECK (requests > 0),
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL
      );
      CREATE INDEX refusal_count_recorded_at ON audit.refusal_count (recorded_at);
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.refusal_count
        FOR EACH ROW EXECUTE FUNCTION audit.record_writer();
      CREATE TRIGGER refusal_count_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.refusal_count
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW audit.operation;
      DROP TABLE audit.refusal_count, audit.disclosure, audit.entry;
      DROP FUNCTION audit.record_count(), audit.record_insert(), audit.record_writer(), audit.refuse_change()`);
  }
}
