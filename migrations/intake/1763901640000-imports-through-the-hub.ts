import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMAS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'] as const;

/** Columns of a run that its agency's intake login writes as the run goes on. */
const WRITTEN = 'seen, findings, refusal, cancelled_by, attempts';

/** Where an agency knows a platform to operate besides what the register says: its own records of branches. */
const OWN_REGIONS: Readonly<Record<string, string>> = {
  commerce:
    'UNION SELECT platform_code, region FROM commerce.branch WHERE platform_code = ANY (codes) AND region IS NOT NULL',
};

/**
 * 经平台导入: runs that officers ask the hub for, which wait for their turn, and the files that they sent.
 *
 * - A file lies in pieces of its agency's own schema, until its run has ended.
 * - `place_platforms` fills the agency's `platform_region` for platforms of which it has imported rows. The intake login still
 *   reads nothing of the register, and does not write that table itself.
 * - Offices below the national one import rows of platforms of their own regions alone: `audit.platforms_outside` tells those
 *   that are not.
 * - `audit.open_imports` tells the hub whose imports are to be gone on with, and nothing of them.
 */
export class ImportsThroughTheHub1763901640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.platforms_outside(codes text[], patterns text[]) RETURNS text[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce(array_agg(platform.code), '{}') FROM coordination.platform
        WHERE platform.code = ANY (codes) AND NOT EXISTS (
          SELECT FROM unnest(platform.operating_regions || platform.registered_region) AS place (region)
          WHERE place.region LIKE ANY (patterns))
      $$;
      REVOKE ALL ON FUNCTION audit.platforms_outside(text[], text[]) FROM PUBLIC;

      CREATE FUNCTION audit.open_imports() RETURNS SETOF text
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        agency name;
        is_open boolean;
      BEGIN
        FOR agency IN
          SELECT nspname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
          WHERE relname = 'intake_run' AND relkind = 'r' ORDER BY nspname
        LOOP
          EXECUTE format('SELECT EXISTS (SELECT FROM %I.intake_run WHERE from_hub AND ended_at IS NULL)', agency) INTO is_open;
          IF is_open THEN RETURN NEXT agency; END IF;
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION audit.open_imports() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.open_imports() TO huishang_gateway`);
    for (const schema of SCHEMAS) {
      const role = `huishang_${schema}_intake`;
      await runner.query(`
        ALTER TABLE ${schema}.intake_run
          DROP CONSTRAINT intake_run_state_check,
          DROP CONSTRAINT intake_run_check,
          ADD CONSTRAINT intake_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'REFUSED', 'STOPPED')),
          ADD CONSTRAINT intake_run_ended CHECK ((state IN ('QUEUED', 'RUNNING')) = (ended_at IS NULL)),
          ADD COLUMN dry_run boolean NOT NULL DEFAULT false,
          ADD COLUMN from_hub boolean NOT NULL DEFAULT false,
          ADD COLUMN again boolean NOT NULL DEFAULT false,
          ADD COLUMN actor jsonb,
          ADD COLUMN request_key text UNIQUE,
          ADD COLUMN request_hash text CHECK (request_hash ~ '^[0-9a-f]{64}$'),
          ADD COLUMN expected bigint CHECK (expected >= 0),
          ADD COLUMN seen bigint NOT NULL DEFAULT 0 CHECK (seen >= 0),
          ADD COLUMN findings jsonb,
          ADD COLUMN refusal jsonb,
          ADD COLUMN cancelled_by jsonb,
          ADD COLUMN attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0);
        CREATE INDEX intake_run_open ON ${schema}.intake_run (id) WHERE ended_at IS NULL;

        CREATE TABLE ${schema}.intake_file (
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
        CREATE TABLE ${schema}.intake_piece (
          sha256 text NOT NULL REFERENCES ${schema}.intake_file ON DELETE CASCADE,
          position integer NOT NULL CHECK (position >= 0),
          bytes bytea NOT NULL,
          PRIMARY KEY (sha256, position)
        );
        GRANT SELECT, INSERT, DELETE ON ${schema}.intake_file TO ${role};
        GRANT UPDATE (name, sent_by, sent_at) ON ${schema}.intake_file TO ${role};
        GRANT SELECT, INSERT ON ${schema}.intake_piece TO ${role};
        GRANT UPDATE (${WRITTEN}) ON ${schema}.intake_run TO ${role};
        GRANT EXECUTE ON FUNCTION audit.platforms_outside(text[], text[]) TO ${role};

        CREATE FUNCTION ${schema}.place_platforms(codes text[]) RETURNS void
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
          INSERT INTO ${schema}.platform_region (platform_code, region)
          SELECT code, place.region FROM coordination.platform,
            unnest(operating_regions || registered_region) AS place (region)
          WHERE code = ANY (codes) AND place.region IS NOT NULL
          ${OWN_REGIONS[schema] ?? ''}
          ON CONFLICT DO NOTHING
        $$;
        REVOKE ALL ON FUNCTION ${schema}.place_platforms(text[]) FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${schema}.place_platforms(text[]) TO ${role}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) {
      const role = `huishang_${schema}_intake`;
      await runner.query(`
        DROP FUNCTION ${schema}.place_platforms(text[]);
        REVOKE EXECUTE ON FUNCTION audit.platforms_outside(text[], text[]) FROM ${role};
        DROP TABLE ${schema}.intake_piece, ${schema}.intake_file;
        DELETE FROM ${schema}.intake_refusal WHERE run_id IN (SELECT id FROM ${schema}.intake_run WHERE dry_run OR state = 'QUEUED');
        DELETE FROM ${schema}.intake_run WHERE dry_run OR state = 'QUEUED';
        DROP INDEX ${schema}.intake_run_open;
        ALTER TABLE ${schema}.intake_run
          DROP CONSTRAINT intake_run_state,
          DROP CONSTRAINT intake_run_ended,
          ADD CONSTRAINT intake_run_state_check CHECK (state IN ('RUNNING', 'COMPLETED', 'REFUSED', 'STOPPED')),
          ADD CONSTRAINT intake_run_check CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
          DROP COLUMN dry_run,
          DROP COLUMN from_hub,
          DROP COLUMN again,
          DROP COLUMN actor,
          DROP COLUMN request_key,
          DROP COLUMN request_hash,
          DROP COLUMN expected,
          DROP COLUMN seen,
          DROP COLUMN findings,
          DROP COLUMN refusal,
          DROP COLUMN cancelled_by,
          DROP COLUMN attempts`);
    }
    await runner.query(`
      DROP FUNCTION audit.open_imports();
      DROP FUNCTION audit.platforms_outside(text[], text[])`);
  }
}
