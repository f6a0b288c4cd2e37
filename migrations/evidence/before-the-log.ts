/**
 * The statements that take the evidence log away again: the audit record as it was before, with the entries that there are. Leaves and
 * what was proved by them are gone.
 */
export const BEFORE_THE_LOG = `
      DROP TABLE audit.cosignature, audit.checkpoint, audit.tile, audit.leaf, audit.pending_leaf, audit.maintenance, audit.step;
      DROP TRIGGER refusal_count_erase_only ON audit.refusal_count;
      DROP TRIGGER refusal_count_append_only ON audit.refusal_count;
      DROP TRIGGER record_writer ON audit.refusal_count;
      ALTER TABLE audit.refusal_count DROP COLUMN salt, DROP COLUMN erased;
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.refusal_count
        FOR EACH ROW EXECUTE FUNCTION audit.record_writer();
      CREATE TRIGGER refusal_count_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.refusal_count
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      DROP VIEW audit.operation;
      DROP INDEX audit.entry_case, audit.entry_request, audit.entry_officer, audit.entry_agency, audit.entry_platforms,
        audit.disclosure_entry, audit.disclosure_platforms;
      ALTER TABLE audit.entry RENAME TO entry_after;
      ALTER TABLE audit.entry_after RENAME CONSTRAINT entry_pkey TO entry_after_pkey;
      ALTER TABLE audit.disclosure RENAME TO disclosure_after;
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
      INSERT INTO audit.entry
        SELECT entry.id, recorded_at, recorded_by, request_id, agency, role, level, region, coalesce(officer, ''),
          token_issuer, token_id, token_key, client_address, purpose, case_id, basis, operation_kind, operation_name,
          operation_hash, variables_hash, fields.asked, fields.denied, fields.plain, platforms_asked, platforms_disclosed,
          refusal
        FROM audit.entry_after AS entry JOIN audit.field_set AS fields ON fields.hash = entry.field_set;
      CREATE TABLE audit.disclosure (
        entry_id uuid NOT NULL,
        platforms text[] NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by name DEFAULT session_user
      );
      INSERT INTO audit.disclosure SELECT entry_id, platforms, recorded_at, recorded_by FROM audit.disclosure_after;
      DROP TABLE audit.entry_after, audit.disclosure_after, audit.field_set;
      DROP FUNCTION audit.create_months(date, integer), audit.erase_only(), audit.check_recorded();
      CREATE INDEX entry_recorded_at ON audit.entry (recorded_at);
      CREATE INDEX entry_case ON audit.entry (case_id) WHERE case_id IS NOT NULL;
      CREATE INDEX entry_request ON audit.entry (request_id);
      CREATE INDEX entry_officer ON audit.entry (officer, recorded_at);
      CREATE INDEX entry_agency ON audit.entry (agency, recorded_at);
      CREATE INDEX entry_platforms ON audit.entry USING gin ((platforms_asked || platforms_disclosed));
      CREATE INDEX disclosure_entry ON audit.disclosure (entry_id);
      CREATE INDEX disclosure_platforms ON audit.disclosure USING gin (platforms);
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.entry
        FOR EACH ROW EXECUTE FUNCTION audit.record_writer();
      CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
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
          WHERE disclosure.entry_id = entry.id) AS late;
      GRANT SELECT, INSERT ON audit.entry, audit.disclosure TO huishang_gateway;
      GRANT SELECT ON audit.operation TO huishang_gateway;
      REVOKE USAGE ON SCHEMA audit FROM huishang_log`;
