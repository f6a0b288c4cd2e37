import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 接入数据导入: what an agency that joins needs to import files (tables, rights and a login of its own), by one call of its
 * migration, as the agencies that were there have it (docs/adr/0102).
 *
 * - `registry.open_intake(schema, tables…)` comes after the agency's tables and its `platform_region`; `registry.close_intake`
 *   takes all of it back, with the runs.
 * - The name of an agency may have an underscore: whose steps an intake login records is read from the whole name.
 */
export class OpenIntake1763901790000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION audit.check_intake_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF session_user LIKE 'huishang\\_%\\_intake' AND (NEW.workflow <> 'IMPORT'
          OR NEW.agency IS DISTINCT FROM upper(substring(session_user::text FROM '^huishang_(.+)_intake$')))
        THEN
          RAISE EXCEPTION 'an intake login records imports of its own agency only' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION registry.open_intake(schema_name text, VARIADIC tables text[]) RETURNS void
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $open$
      DECLARE
        role text := format('huishang_%s_intake', schema_name);
        records text;
      BEGIN
        SELECT string_agg(format('%I.%I', schema_name, name), ', ') INTO STRICT records FROM unnest(tables) AS name;
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
        EXECUTE format($body$
          CREATE TABLE %1$I.intake_run (
            id uuid PRIMARY KEY,
            version integer NOT NULL CHECK (version > 0),
            table_name text NOT NULL,
            mode text NOT NULL CHECK (mode IN ('DELTA', 'SNAPSHOT')),
            all_or_nothing boolean NOT NULL,
            file_name text NOT NULL,
            sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
            bytes bigint NOT NULL CHECK (bytes >= 0),
            mapping jsonb NOT NULL,
            mapping_hash text NOT NULL CHECK (mapping_hash ~ '^[0-9a-f]{64}$'),
            started_by text NOT NULL,
            state text NOT NULL,
            position bigint NOT NULL CHECK (position >= 0),
            added bigint NOT NULL CHECK (added >= 0),
            changed bigint NOT NULL CHECK (changed >= 0),
            unchanged bigint NOT NULL CHECK (unchanged >= 0),
            removed bigint NOT NULL CHECK (removed >= 0),
            refused bigint NOT NULL CHECK (refused >= 0),
            withheld bigint NOT NULL CHECK (withheld >= 0),
            reason text,
            started_at timestamptz NOT NULL,
            ended_at timestamptz,
            dry_run boolean NOT NULL DEFAULT false,
            from_hub boolean NOT NULL DEFAULT false,
            again boolean NOT NULL DEFAULT false,
            actor jsonb,
            request_key text UNIQUE,
            request_hash text CHECK (request_hash ~ '^[0-9a-f]{64}$'),
            expected bigint CHECK (expected >= 0),
            seen bigint NOT NULL DEFAULT 0 CHECK (seen >= 0),
            findings jsonb,
            refusal jsonb,
            cancelled_by jsonb,
            attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            CONSTRAINT intake_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'REFUSED', 'STOPPED')),
            CONSTRAINT intake_run_ended CHECK ((state IN ('QUEUED', 'RUNNING')) = (ended_at IS NULL))
          );
          CREATE INDEX intake_run_started ON %1$I.intake_run (started_at, id);
          CREATE INDEX intake_run_table ON %1$I.intake_run (table_name, started_at);
          CREATE INDEX intake_run_open ON %1$I.intake_run (id) WHERE ended_at IS NULL;

          CREATE TABLE %1$I.intake_refusal (
            run_id uuid NOT NULL REFERENCES %1$I.intake_run,
            line bigint NOT NULL CHECK (line > 0),
            position integer NOT NULL CHECK (position >= 0),
            column_name text,
            header text,
            code text NOT NULL,
            facts jsonb NOT NULL,
            value text,
            PRIMARY KEY (run_id, line, position)
          );
          CREATE TABLE %1$I.intake_key (
            run_id uuid NOT NULL,
            key text COLLATE "C" NOT NULL,
            refused boolean NOT NULL,
            line bigint NOT NULL,
            PRIMARY KEY (run_id, key, refused)
          );
          CREATE TABLE %1$I.intake_met (
            run_id uuid NOT NULL,
            first_line bigint NOT NULL,
            added boolean NOT NULL,
            began timestamptz NOT NULL,
            keys text[] COLLATE "C" NOT NULL,
            lines bigint[] NOT NULL CHECK (cardinality(lines) = cardinality(keys)),
            PRIMARY KEY (run_id, first_line, added)
          );
          ALTER TABLE %1$I.intake_met ALTER COLUMN keys SET STORAGE EXTERNAL, ALTER COLUMN lines SET STORAGE EXTERNAL;
          CREATE TABLE %1$I.intake_file (
            sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
            name text NOT NULL,
            bytes bigint NOT NULL CHECK (bytes > 0),
            lines bigint CHECK (lines >= 0),
            format text NOT NULL CHECK (format IN ('csv', 'ndjson', 'xlsx')),
            headers text[] NOT NULL,
            examples jsonb NOT NULL,
            sent_by text NOT NULL,
            sent_at timestamptz NOT NULL
          );
          CREATE TABLE %1$I.intake_piece (
            sha256 text NOT NULL REFERENCES %1$I.intake_file ON DELETE CASCADE,
            position integer NOT NULL CHECK (position >= 0),
            bytes bytea NOT NULL,
            PRIMARY KEY (sha256, position)
          );

          CREATE FUNCTION %1$I.place_platforms(codes text[]) RETURNS void
          LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $place$
            INSERT INTO %1$I.platform_region (platform_code, region)
            SELECT code, place.region FROM coordination.platform,
              unnest(operating_regions || registered_region) AS place (region)
            WHERE code = ANY (codes) AND place.region IS NOT NULL
            ON CONFLICT DO NOTHING
          $place$;
          REVOKE ALL ON FUNCTION %1$I.place_platforms(text[]) FROM PUBLIC;

          GRANT USAGE ON SCHEMA %1$I, audit TO %2$I;
          GRANT SELECT, INSERT, UPDATE, DELETE ON %3$s TO %2$I;
          GRANT SELECT, INSERT ON %1$I.intake_run, %1$I.intake_refusal TO %2$I;
          GRANT UPDATE (version, state, position, added, changed, unchanged, removed, refused, withheld, reason, ended_at,
            seen, findings, refusal, cancelled_by, attempts) ON %1$I.intake_run TO %2$I;
          GRANT SELECT, INSERT, DELETE ON %1$I.intake_key, %1$I.intake_met, %1$I.intake_file TO %2$I;
          GRANT UPDATE (name, sent_by, sent_at) ON %1$I.intake_file TO %2$I;
          GRANT SELECT, INSERT ON %1$I.intake_piece TO %2$I;
          GRANT EXECUTE ON FUNCTION %1$I.place_platforms(text[]), audit.unknown_platforms(text[]),
            audit.platforms_outside(text[], text[]) TO %2$I;
          GRANT INSERT ON audit.step TO %2$I;
          GRANT INSERT (record_id, kind, leaf_hash) ON audit.pending_leaf TO %2$I$body$, schema_name, role, records);
      END $open$;

      CREATE FUNCTION registry.close_intake(schema_name text) RETURNS void
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $close$
      BEGIN
        EXECUTE format($body$
          DROP FUNCTION %1$I.place_platforms(text[]);
          DROP TABLE %1$I.intake_piece, %1$I.intake_file, %1$I.intake_met, %1$I.intake_key, %1$I.intake_refusal,
            %1$I.intake_run;
          REVOKE ALL ON ALL TABLES IN SCHEMA %1$I FROM %2$I;
          REVOKE EXECUTE ON FUNCTION audit.unknown_platforms(text[]), audit.platforms_outside(text[], text[]) FROM %2$I;
          REVOKE INSERT (record_id, kind, leaf_hash) ON audit.pending_leaf FROM %2$I;
          REVOKE INSERT ON audit.step FROM %2$I;
          REVOKE USAGE ON SCHEMA %1$I, audit FROM %2$I$body$, schema_name, format('huishang_%s_intake', schema_name));
      END $close$;
      REVOKE ALL ON FUNCTION registry.open_intake(text, text[]), registry.close_intake(text) FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION registry.close_intake(text);
      DROP FUNCTION registry.open_intake(text, text[]);
      CREATE OR REPLACE FUNCTION audit.check_intake_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF session_user LIKE 'huishang\\_%\\_intake' AND (NEW.workflow <> 'IMPORT'
          OR NEW.agency IS DISTINCT FROM upper(split_part(session_user::text, '_', 2)))
        THEN
          RAISE EXCEPTION 'an intake login records imports of its own agency only' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
  }
}
