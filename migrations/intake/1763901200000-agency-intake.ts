import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that each agency fills from files of its own; what the hub counts or keeps for itself is not among them. */
const RECORDS = {
  pboc: ['payment_licence', 'account', 'direct_bank_link', 'account_transaction', 'suspicious_report'],
  banking: ['p2p_filing', 'custody', 'lending', 'product'],
  securities: ['licence', 'crowdfunding_project', 'private_fund'],
  insurance: ['licence', 'partnership', 'surety_insurance', 'high_cash_value_product'],
  commerce: ['registration', 'shareholder', 'branch', 'name_change', 'advertising_case'],
  police: ['case_file', 'lead'],
} as const;

const OWN_TABLES = ['intake_run', 'intake_refusal', 'intake_key'];

/**
 * 数据导入: each agency's runs of import, in its own schema, and a login that may write that schema's records and nothing else.
 *
 * - A run's row has the position up to which its rows are committed: both change in one transaction.
 * - `intake_key` has the keys that a run has met, until it ends: for keys that come twice, and rows that are absent.
 * - Of the register a login learns which of its codes are not in it, and nothing more.
 * - Into the evidence log it writes steps of its own agency's runs only.
 */
export class AgencyIntake1763901200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit.unknown_platforms(codes text[]) RETURNS text[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT coalesce(array_agg(asked.code), '{}') FROM unnest(codes) AS asked (code)
        WHERE NOT EXISTS (SELECT FROM coordination.platform WHERE platform.code = asked.code)
      $$;
      REVOKE ALL ON FUNCTION audit.unknown_platforms(text[]) FROM PUBLIC;

      CREATE FUNCTION audit.check_intake_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF session_user LIKE 'huishang\\_%\\_intake' AND (NEW.workflow <> 'IMPORT'
          OR NEW.agency IS DISTINCT FROM upper(split_part(session_user::text, '_', 2)))
        THEN
          RAISE EXCEPTION 'an intake login records imports of its own agency only' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER step_intake BEFORE INSERT ON audit.step
        FOR EACH ROW EXECUTE FUNCTION audit.check_intake_step()`);
    for (const [schema, tables] of Object.entries(RECORDS)) await this.#createFor(runner, schema, tables);
  }

  async #createFor(runner: QueryRunner, schema: string, tables: readonly string[]): Promise<void> {
    const role = `huishang_${schema}_intake`;
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE ${role} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;

      CREATE TABLE ${schema}.intake_run (
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
        state text NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'REFUSED', 'STOPPED')),
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
        CHECK ((state = 'RUNNING') = (ended_at IS NULL))
      );
      CREATE INDEX intake_run_started ON ${schema}.intake_run (started_at, id);
      CREATE INDEX intake_run_table ON ${schema}.intake_run (table_name, started_at);

      CREATE TABLE ${schema}.intake_refusal (
        run_id uuid NOT NULL REFERENCES ${schema}.intake_run,
        line bigint NOT NULL CHECK (line > 0),
        position integer NOT NULL CHECK (position >= 0),
        column_name text,
        header text,
        code text NOT NULL,
        facts jsonb NOT NULL,
        value text,
        PRIMARY KEY (run_id, line, position)
      );

      CREATE TABLE ${schema}.intake_key (
        run_id uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        refused boolean NOT NULL,
        line bigint NOT NULL,
        PRIMARY KEY (run_id, key, refused)
      );

      GRANT USAGE ON SCHEMA ${schema}, audit TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables.map((table) => `${schema}.${table}`).join(', ')} TO ${role};
      GRANT SELECT, INSERT ON ${schema}.intake_run, ${schema}.intake_refusal TO ${role};
      GRANT UPDATE (version, state, position, added, changed, unchanged, removed, refused, withheld, reason, ended_at)
        ON ${schema}.intake_run TO ${role};
      GRANT SELECT, INSERT, DELETE ON ${schema}.intake_key TO ${role};
      GRANT EXECUTE ON FUNCTION audit.unknown_platforms(text[]) TO ${role};
      GRANT INSERT ON audit.step TO ${role};
      GRANT INSERT (record_id, kind, leaf_hash) ON audit.pending_leaf TO ${role}`);
    if (schema === 'police') {
      await runner.query(
        `CREATE POLICY police_intake ON police.lead FOR ALL TO ${role} USING (true) WITH CHECK (true)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY police_intake ON police.lead');
    for (const [schema, tables] of Object.entries(RECORDS)) {
      const role = `huishang_${schema}_intake`;
      await runner.query(`
        REVOKE INSERT (record_id, kind, leaf_hash) ON audit.pending_leaf FROM ${role};
        REVOKE INSERT ON audit.step FROM ${role};
        REVOKE ALL ON ${tables.map((table) => `${schema}.${table}`).join(', ')} FROM ${role};
        REVOKE USAGE ON SCHEMA ${schema}, audit FROM ${role};
        DROP TABLE ${OWN_TABLES.toReversed()
          .map((table) => `${schema}.${table}`)
          .join(', ')}`);
    }
    await runner.query(`
      DROP TRIGGER step_intake ON audit.step;
      DROP FUNCTION audit.check_intake_step();
      DROP FUNCTION audit.unknown_platforms(text[])`);
  }
}
