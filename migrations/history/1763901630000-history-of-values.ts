import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of the agencies that there are, each with the column that says from when its values hold, where one does. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  pboc: {
    payment_licence: 'valid_from',
    account: 'opened_on',
    direct_bank_link: null,
    account_transaction: null,
    suspicious_report: null,
  },
  banking: { p2p_filing: 'filed_on', custody: 'as_of', lending: 'as_of', product: 'sold_on' },
  securities: { licence: 'issued_on', crowdfunding_project: 'opened_on', private_fund: 'filed_on' },
  insurance: {
    licence: 'issued_on',
    partnership: null,
    surety_insurance: null,
    high_cash_value_product: 'sold_since',
  },
  commerce: {
    registration: null,
    shareholder: null,
    branch: null,
    name_change: 'changed_on',
    advertising_case: 'filed_on',
  },
  police: { case_file: 'filed_on', lead: 'received_on' },
};

const TABLES = Object.entries(RECORDS).flatMap(([schema, tables]) =>
  Object.entries(tables).map(([table, validFrom]) => ({ schema, table, validFrom })),
);

/**
 * 数据沿革: every version of an agency's rows is kept, by one function for all tables (docs/adr/0097).
 *
 * - `recorded_since` of a row, and both ends of a version, are the beginning of the transaction that wrote; `recording` says of
 *   each such transaction who it was, for which run of import, and when it was committed.
 * - A row that is inserted costs eight bytes and a comparison; what a statement replaces goes to `row_version` all at once.
 * - No role may write either table: the triggers do, with the owner's rights.
 */
export class HistoryOfValues1763901630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION registry.begin_recording() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE owner xid8;
      BEGIN
        EXECUTE format('SELECT transaction FROM %I.recording WHERE began = transaction_timestamp()', TG_TABLE_SCHEMA) INTO owner;
        IF owner IS NULL THEN
          EXECUTE format('INSERT INTO %I.recording (began, transaction, login, import_run)
            VALUES (transaction_timestamp(), pg_current_xact_id(), session_user, $1)', TG_TABLE_SCHEMA)
          USING nullif(current_setting('huishang.import_run', true), '')::uuid;
        ELSIF owner <> pg_current_xact_id() THEN
          RAISE EXCEPTION 'another transaction began at the same instant' USING ERRCODE = 'serialization_failure';
        END IF;
        RETURN NULL;
      END $$;

      CREATE FUNCTION registry.end_recording() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        -- A clock that was set back must not put a later commit before an earlier one.
        EXECUTE format('UPDATE %1$I.recording SET committed = greatest(clock_timestamp(),
            (SELECT max(committed) + interval ''1 microsecond'' FROM %1$I.recording)) WHERE began = $1', TG_TABLE_SCHEMA)
        USING NEW.began;
        RETURN NULL;
      END $$;

      CREATE FUNCTION registry.stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.recorded_since := transaction_timestamp();
        RETURN NEW;
      END $$;

      CREATE FUNCTION registry.refuse_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the database says since when a row is recorded' USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE FUNCTION registry.keep_versions() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        -- What came and went within one transaction nobody else has seen.
        EXECUTE format('INSERT INTO %I.row_version (table_name, platform_code, key, row, valid_from, recorded_from, recorded_to)
            SELECT %L, r.platform_code, %s, to_jsonb(r) - ''recorded_since'', %s, r.recorded_since, transaction_timestamp()
            FROM %s AS r WHERE r.recorded_since <> transaction_timestamp()', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0],
          TG_ARGV[1], CASE TG_OP WHEN 'TRUNCATE' THEN format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME) ELSE 'replaced' END);
        RETURN NULL;
      END $$;

      CREATE FUNCTION registry.keep_history(schema_name text, name text, valid_from text DEFAULT NULL) RETURNS void
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        whole text := format('%I.%I', schema_name, name);
        key text;
        arguments text;
      BEGIN
        SELECT format('ARRAY[%s]', string_agg(format('r.%I::text', attname), ', ' ORDER BY place)) INTO STRICT key
        FROM pg_index CROSS JOIN unnest(indkey::smallint[]) WITH ORDINALITY AS part (number, place)
        JOIN pg_attribute ON attrelid = indrelid AND attnum = number
        WHERE indisprimary AND indrelid = whole::regclass;
        arguments := format('%L, %L', key, CASE WHEN valid_from IS NULL THEN 'NULL::date' ELSE format('r.%I', valid_from) END);
        IF to_regclass(format('%I.recording', schema_name)) IS NULL THEN
          EXECUTE format('
            CREATE TABLE %1$I.recording (
              began timestamptz PRIMARY KEY,
              transaction xid8 NOT NULL,
              login name NOT NULL,
              import_run uuid,
              committed timestamptz
            );
            CREATE INDEX recording_committed ON %1$I.recording (committed);
            CREATE TABLE %1$I.row_version (
              table_name text NOT NULL,
              platform_code text NOT NULL,
              key text[] NOT NULL,
              row jsonb NOT NULL,
              valid_from date,
              recorded_from timestamptz NOT NULL,
              recorded_to timestamptz NOT NULL
            );
            CREATE INDEX row_version_platform ON %1$I.row_version (table_name, platform_code, recorded_to);
            INSERT INTO %1$I.recording (began, transaction, login, committed)
              VALUES (transaction_timestamp(), pg_current_xact_id(), session_user, clock_timestamp());
            CREATE CONSTRAINT TRIGGER end_recording AFTER INSERT ON %1$I.recording
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registry.end_recording()', schema_name);
        ELSE
          EXECUTE format('INSERT INTO %I.recording (began, transaction, login)
            VALUES (transaction_timestamp(), pg_current_xact_id(), session_user) ON CONFLICT DO NOTHING', schema_name);
        END IF;
        EXECUTE format('
          ALTER TABLE %1$s ADD COLUMN recorded_since timestamptz NOT NULL DEFAULT transaction_timestamp();
          CREATE TRIGGER history_1_begins BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %1$s
            FOR EACH STATEMENT EXECUTE FUNCTION registry.begin_recording();
          CREATE TRIGGER history_2_stamps BEFORE UPDATE ON %1$s
            FOR EACH ROW EXECUTE FUNCTION registry.stamp_row();
          CREATE TRIGGER history_2_stands AFTER INSERT ON %1$s
            FOR EACH ROW WHEN (NEW.recorded_since <> transaction_timestamp()) EXECUTE FUNCTION registry.refuse_stamp();
          CREATE TRIGGER history_3_replaced AFTER UPDATE ON %1$s REFERENCING OLD TABLE AS replaced
            FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_versions(%2$s);
          CREATE TRIGGER history_4_removed AFTER DELETE ON %1$s REFERENCING OLD TABLE AS replaced
            FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_versions(%2$s);
          CREATE TRIGGER history_5_emptied BEFORE TRUNCATE ON %1$s
            FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_versions(%2$s)', whole, arguments);
      END $$;
      REVOKE ALL ON FUNCTION registry.begin_recording(), registry.end_recording(), registry.stamp_row(),
        registry.refuse_stamp(), registry.keep_versions(), registry.keep_history(text, text, text) FROM PUBLIC`);
    for (const { schema, table, validFrom } of TABLES) {
      await runner.query('SELECT registry.keep_history($1, $2, $3)', [schema, table, validFrom]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { schema, table } of TABLES) {
      await runner.query(`
        DROP TRIGGER history_1_begins ON ${schema}.${table};
        DROP TRIGGER history_2_stamps ON ${schema}.${table};
        DROP TRIGGER history_2_stands ON ${schema}.${table};
        DROP TRIGGER history_3_replaced ON ${schema}.${table};
        DROP TRIGGER history_4_removed ON ${schema}.${table};
        DROP TRIGGER history_5_emptied ON ${schema}.${table};
        ALTER TABLE ${schema}.${table} DROP COLUMN recorded_since`);
    }
    for (const schema of Object.keys(RECORDS)) {
      await runner.query(`DROP TABLE ${schema}.row_version, ${schema}.recording`);
    }
    await runner.query(`
      DROP FUNCTION registry.keep_history(text, text, text);
      DROP FUNCTION registry.keep_versions();
      DROP FUNCTION registry.refuse_stamp();
      DROP FUNCTION registry.stamp_row();
      DROP FUNCTION registry.end_recording();
      DROP FUNCTION registry.begin_recording()`);
  }
}
