import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEFORE_THE_LOG } from './before-the-log.js';

/** Months that have a partition from the beginning, from that of the oldest entry on; later ones follow as time goes on. */
const MONTHS_AHEAD = 4;

/**
 * 存证日志: each record of the audit schema is a leaf of a Merkle tree (RFC 6962; docs/log-format.md), as is each step of a
 * workflow. Who records adds the leaf's hash to `audit.pending_leaf` in the same statement; the sequencer gives it its
 * index in `audit.leaf` and signs the head.
 *
 * - Entries name their fields by the hash of a field set, which is stored once.
 * - Entries and disclosures are partitioned by month, so that a closed month can be archived as a whole.
 * - `recorded_at` is stated by the hub, because the leaf has it; the database refuses one that is more than five minutes
 *   away from its own clock. Owners of the tables may state any, so that a restored backup keeps what it was.
 * - Personal columns may be emptied, with the salt, when their digests are kept; nothing else ever changes.
 * - Records from before have no salt and no leaf.
 */
export class LogLeaves1763900800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE huishang_log NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA audit TO huishang_log;

      CREATE FUNCTION audit.check_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.recorded_by := coalesce(NEW.recorded_by, session_user);
        IF pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN RETURN NEW; END IF;
        NEW.recorded_by := session_user;
        IF abs(extract(epoch FROM NEW.recorded_at - clock_timestamp())) > 300 THEN
          RAISE EXCEPTION 'the clocks of the hub and its database differ by more than five minutes'
            USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;

      -- Only owners of the table reach this with an UPDATE: nobody else has the right. It lets personal columns be emptied.
      CREATE FUNCTION audit.erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        personal text[] := string_to_array(TG_ARGV[0], ' ') || ARRAY['salt', 'erased'];
      BEGIN
        IF to_jsonb(NEW) - personal IS DISTINCT FROM to_jsonb(OLD) - personal
          OR OLD.salt IS NULL OR NEW.salt IS NOT NULL OR NEW.erased IS NULL
          OR EXISTS (SELECT FROM jsonb_each_text(to_jsonb(NEW)) AS each
            WHERE each.key = ANY (string_to_array(TG_ARGV[0], ' ')) AND each.value IS NOT NULL)
        THEN
          RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;`);
    await this.#createEntries(runner);
    await this.#createOthers(runner);
    await this.#createTree(runner);
  }

  async #createEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW audit.operation;
      CREATE TABLE audit.field_set (
        hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
        asked text[] NOT NULL,
        denied jsonb NOT NULL,
        plain jsonb NOT NULL
      );
      CREATE INDEX field_set_asked ON audit.field_set USING gin (asked);
      CREATE TRIGGER field_set_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.field_set
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      ALTER TABLE audit.entry RENAME TO entry_before;
      ALTER TABLE audit.entry_before RENAME CONSTRAINT entry_pkey TO entry_before_pkey;
      DROP INDEX audit.entry_recorded_at, audit.entry_case, audit.entry_request, audit.entry_officer, audit.entry_agency,
        audit.entry_platforms;
      CREATE TABLE audit.entry (
        id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
        recorded_by name NOT NULL DEFAULT session_user,
        request_id text NOT NULL,
        agency text NOT NULL,
        role text NOT NULL,
        level text NOT NULL,
        region text,
        officer text,
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
        field_set bytea NOT NULL,
        platforms_asked text[] NOT NULL DEFAULT '{}',
        platforms_disclosed text[] NOT NULL DEFAULT '{}',
        refusal text,
        answer_hash bytea,
        salt bytea CHECK (octet_length(salt) = 16),
        erased text[],
        PRIMARY KEY (recorded_at, id),
        CONSTRAINT entry_of_operation_or_refusal CHECK (refusal IS NOT NULL
          OR (operation_kind IS NOT NULL AND operation_hash IS NOT NULL AND variables_hash IS NOT NULL)),
        CONSTRAINT entry_erased_with_its_salt CHECK (erased IS NULL OR salt IS NULL),
        CONSTRAINT entry_has_officer CHECK (officer IS NOT NULL OR erased IS NOT NULL)
      ) PARTITION BY RANGE (recorded_at);
      CREATE TABLE audit.entry_default PARTITION OF audit.entry DEFAULT;
      CREATE INDEX entry_case ON audit.entry (case_id, recorded_at) WHERE case_id IS NOT NULL;
      CREATE INDEX entry_request ON audit.entry (request_id);
      CREATE INDEX entry_officer ON audit.entry (officer, recorded_at);
      CREATE INDEX entry_agency ON audit.entry (agency, recorded_at);
      CREATE INDEX entry_fields ON audit.entry (field_set, recorded_at);
      CREATE INDEX entry_platforms ON audit.entry USING gin ((platforms_asked || platforms_disclosed));

      ALTER TABLE audit.disclosure RENAME TO disclosure_before;
      DROP INDEX audit.disclosure_entry, audit.disclosure_platforms;
      CREATE TABLE audit.disclosure (
        id uuid NOT NULL,
        entry_id uuid NOT NULL,
        platforms text[] NOT NULL,
        answer_hash bytea,
        recorded_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
        recorded_by name NOT NULL DEFAULT session_user,
        PRIMARY KEY (recorded_at, id)
      ) PARTITION BY RANGE (recorded_at);
      CREATE TABLE audit.disclosure_default PARTITION OF audit.disclosure DEFAULT;
      CREATE INDEX disclosure_entry ON audit.disclosure (entry_id);
      CREATE INDEX disclosure_platforms ON audit.disclosure USING gin (platforms);

      -- A month's partitions, where they are missing. Rows of a month that came before its partition stay in the default one.
      CREATE FUNCTION audit.create_months(first date, months integer) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE
        month date;
        created integer := 0;
        parent text;
      BEGIN
        FOR month IN SELECT pg_catalog.date_trunc('month', first)::date + pg_catalog.make_interval(months => n)
          FROM pg_catalog.generate_series(0, least(months, 120) - 1) AS n
        LOOP
          FOREACH parent IN ARRAY ARRAY['entry', 'disclosure'] LOOP
            CONTINUE WHEN pg_catalog.to_regclass(
              pg_catalog.format('audit.%I', parent || pg_catalog.to_char(month, '_YYYY_MM'))) IS NOT NULL;
            BEGIN
              EXECUTE pg_catalog.format(
                'CREATE TABLE audit.%I PARTITION OF audit.%I FOR VALUES FROM (%L) TO (%L)',
                parent || pg_catalog.to_char(month, '_YYYY_MM'), parent,
                month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
              created := created + 1;
            EXCEPTION WHEN check_violation OR duplicate_table THEN NULL;
            END;
          END LOOP;
        END LOOP;
        RETURN created;
      END $$;
      REVOKE ALL ON FUNCTION audit.create_months(date, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.create_months(date, integer) TO huishang_log;
      SELECT audit.create_months(first::date, (
          (extract(year FROM now()) - extract(year FROM first)) * 12
          + extract(month FROM now()) - extract(month FROM first) + ${MONTHS_AHEAD})::integer)
        FROM (SELECT greatest(coalesce(min(recorded_at), now()), now() - interval '5 years') AS first
          FROM audit.entry_before) AS oldest;

      INSERT INTO audit.field_set (hash, asked, denied, plain)
        SELECT DISTINCT sha256(convert_to(jsonb_build_array(fields_asked, fields_denied, fields_plain)::text, 'UTF8')),
          fields_asked, fields_denied, fields_plain
        FROM audit.entry_before;
      INSERT INTO audit.entry (id, recorded_at, recorded_by, request_id, agency, role, level, region, officer, token_issuer,
          token_id, token_key, client_address, purpose, case_id, basis, operation_kind, operation_name, operation_hash,
          variables_hash, field_set, platforms_asked, platforms_disclosed, refusal)
        SELECT id, recorded_at, coalesce(recorded_by, 'huishang_gateway'), request_id, agency, role, level, region, officer,
          token_issuer, token_id, token_key, client_address, purpose, case_id, basis, operation_kind, operation_name,
          operation_hash, variables_hash,
          sha256(convert_to(jsonb_build_array(fields_asked, fields_denied, fields_plain)::text, 'UTF8')),
          platforms_asked, platforms_disclosed, refusal
        FROM audit.entry_before;
      INSERT INTO audit.disclosure (id, entry_id, platforms, recorded_at, recorded_by)
        SELECT gen_random_uuid(), entry_id, platforms, recorded_at, coalesce(recorded_by, 'huishang_gateway')
        FROM audit.disclosure_before;
      DROP TABLE audit.entry_before, audit.disclosure_before;

      CREATE TRIGGER record_writer BEFORE INSERT ON audit.entry
        FOR EACH ROW EXECUTE FUNCTION audit.check_recorded();
      CREATE TRIGGER entry_erase_only BEFORE UPDATE ON audit.entry FOR EACH ROW
        EXECUTE FUNCTION audit.erase_only('officer token_issuer token_id token_key client_address basis');
      CREATE TRIGGER entry_append_only BEFORE DELETE OR TRUNCATE ON audit.entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.disclosure
        FOR EACH ROW EXECUTE FUNCTION audit.check_recorded();
      CREATE TRIGGER disclosure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.disclosure
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      CREATE VIEW audit.operation AS
        SELECT entry.id, entry.recorded_at, entry.request_id, entry.agency, entry.role, entry.level, entry.region,
          entry.officer, entry.purpose, entry.case_id, entry.basis, entry.operation_kind, entry.operation_name,
          entry.operation_hash, entry.variables_hash, fields.asked AS fields_asked, fields.denied AS fields_denied,
          fields.plain AS fields_plain, entry.platforms_asked, entry.platforms_disclosed, entry.refusal,
          entry.token_issuer, entry.token_id, entry.token_key, entry.client_address, entry.answer_hash,
          entry.platforms_disclosed || late.platforms AS platforms
        FROM audit.entry
        LEFT JOIN audit.field_set AS fields ON fields.hash = entry.field_set
        CROSS JOIN LATERAL (
          SELECT coalesce(array_agg(platform), '{}') AS platforms
          FROM audit.disclosure CROSS JOIN unnest(disclosure.platforms) AS platform
          WHERE disclosure.entry_id = entry.id) AS late;
      GRANT SELECT, INSERT ON audit.entry, audit.disclosure, audit.field_set TO huishang_gateway;
      GRANT SELECT ON audit.operation TO huishang_gateway`);
  }

  async #createOthers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit.refusal_count
        ADD COLUMN salt bytea CHECK (octet_length(salt) = 16),
        ADD COLUMN erased text[],
        ADD CONSTRAINT refusal_count_erased_with_its_salt CHECK (erased IS NULL OR salt IS NULL);
      DROP TRIGGER record_writer ON audit.refusal_count;
      DROP TRIGGER refusal_count_append_only ON audit.refusal_count;
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.refusal_count
        FOR EACH ROW EXECUTE FUNCTION audit.check_recorded();
      CREATE TRIGGER refusal_count_erase_only BEFORE UPDATE ON audit.refusal_count
        FOR EACH ROW EXECUTE FUNCTION audit.erase_only('client_address officer');
      CREATE TRIGGER refusal_count_append_only BEFORE DELETE OR TRUNCATE ON audit.refusal_count
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      -- One step of a workflow as it was when it was recorded: its leaf, whose personal members are told by these columns.
      CREATE TABLE audit.step (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
        recorded_by name NOT NULL DEFAULT session_user,
        workflow text NOT NULL,
        subject uuid NOT NULL,
        version integer NOT NULL,
        agency text,
        level text,
        region text,
        role text,
        officer text,
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        rule text,
        happened timestamptz NOT NULL,
        changes jsonb,
        details jsonb,
        salt bytea CHECK (octet_length(salt) = 16),
        erased text[],
        UNIQUE (workflow, subject, version),
        CONSTRAINT step_erased_with_its_salt CHECK (erased IS NULL OR salt IS NULL)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.step
        FOR EACH ROW EXECUTE FUNCTION audit.check_recorded();
      CREATE TRIGGER step_erase_only BEFORE UPDATE ON audit.step
        FOR EACH ROW EXECUTE FUNCTION audit.erase_only('officer changes details');
      CREATE TRIGGER step_append_only BEFORE DELETE OR TRUNCATE ON audit.step
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      -- What was done to the record itself.
      CREATE TABLE audit.maintenance (
        id uuid PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
        recorded_by name NOT NULL DEFAULT session_user,
        act text NOT NULL CHECK (act IN ('ERASE', 'ARCHIVE', 'RETIRE')),
        facts jsonb NOT NULL,
        done_by text,
        salt bytea CHECK (octet_length(salt) = 16),
        erased text[]
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON audit.maintenance
        FOR EACH ROW EXECUTE FUNCTION audit.check_recorded();
      CREATE TRIGGER maintenance_erase_only BEFORE UPDATE ON audit.maintenance
        FOR EACH ROW EXECUTE FUNCTION audit.erase_only('done_by');
      CREATE TRIGGER maintenance_append_only BEFORE DELETE OR TRUNCATE ON audit.maintenance
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      GRANT SELECT ON audit.step, audit.maintenance TO huishang_gateway;
      GRANT INSERT ON audit.step TO huishang_gateway, huishang_coordination`);
  }

  async #createTree(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit.pending_leaf (
        record_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('request', 'disclosure', 'refusals', 'step', 'maintenance')),
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
        added_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      -- Its rows come and go: pages are cleared before they are many.
      ALTER TABLE audit.pending_leaf SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);

      CREATE TABLE audit.leaf (
        leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
        record_id uuid NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('request', 'disclosure', 'refusals', 'step', 'maintenance')),
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
      );
      CREATE TABLE audit.tile (
        level smallint NOT NULL CHECK (level BETWEEN 0 AND 63),
        tile_index bigint NOT NULL CHECK (tile_index >= 0),
        hashes bytea NOT NULL CHECK (octet_length(hashes) = 8192),
        -- The root of its hashes, which is one of those of the tile above.
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        PRIMARY KEY (level, tile_index)
      );
      -- One root for one size, for ever. The note has the log's own signature; those of witnesses are beside it.
      CREATE TABLE audit.checkpoint (
        tree_size bigint PRIMARY KEY CHECK (tree_size > 0),
        root_hash bytea NOT NULL CHECK (octet_length(root_hash) = 32),
        note text NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE TABLE audit.cosignature (
        tree_size bigint NOT NULL REFERENCES audit.checkpoint,
        witness text NOT NULL,
        line text NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tree_size, witness)
      );`);
    // Times are the database's own: nobody who adds a row states them.
    const columns = {
      leaf: 'leaf_index, record_id, kind, leaf_hash',
      tile: 'level, tile_index, hashes, root',
      checkpoint: 'tree_size, root_hash, note',
      cosignature: 'tree_size, witness, line',
    };
    for (const [table, given] of Object.entries(columns)) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
        GRANT SELECT, INSERT (${given}) ON audit.${table} TO huishang_log;
        GRANT SELECT ON audit.${table} TO huishang_gateway`);
    }
    await runner.query(`
      GRANT INSERT (record_id, kind, leaf_hash) ON audit.pending_leaf TO huishang_gateway, huishang_coordination;
      GRANT SELECT, DELETE ON audit.pending_leaf TO huishang_log;
      GRANT SELECT ON audit.pending_leaf TO huishang_gateway`);
  }

  /** Entries stay; their leaves and what was proved by them are gone. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE_THE_LOG);
  }
}
