import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables to which rows are only ever added, beside those that say already when and by whom. */
const RECORDS = [
  'access.agreement_item',
  'coordination.attachment',
  'coordination.deadline_warning',
  'coordination.deliberation',
  'coordination.leading_group',
  'coordination.outbox_message',
  'coordination.ruling',
  'coordination.ruling_draft',
  'coordination.supplement',
  'coordination.supplement_request',
] as const;

/** Counters of uses, with the column that only grows. */
const COUNTERS = [
  ['access.agreement_usage', 'used'],
  ['pboc.account_data_inquiry', 'asked'],
] as const;

const OWNS = `pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')`;

/**
 * The database says of every row that is only added, and of every counter of uses, when it was written and by which login;
 * a counter never falls, so that nobody with a login of the hub gives a quota back. How many platforms are registered, up to
 * a bound, is told to the gateway, whose signals of misuse are to fit the size of the register.
 */
export class AuditTimeOfEveryRecord1763803002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of RECORDS) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN inserted_at timestamptz, ADD COLUMN inserted_by name`,
      );
      await runner.query(`
        ALTER TABLE ${table} ALTER COLUMN inserted_at SET DEFAULT clock_timestamp(),
          ALTER COLUMN inserted_by SET DEFAULT session_user`);
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
    }
    await runner.query(`
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
    for (const [table, column] of COUNTERS) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN counted_at timestamptz, ADD COLUMN counted_by name`,
      );
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT OR UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION audit.record_count('${column}')`);
    }
    await runner.query(`
      CREATE FUNCTION audit.registered_platforms(bound integer) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT count(*)::integer FROM (
          SELECT FROM coordination.platform WHERE merged_into IS NULL LIMIT greatest(bound, 0)) AS registered
      $$`);
    await runner.query(`REVOKE ALL ON FUNCTION audit.registered_platforms(integer) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION audit.registered_platforms(integer) TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION audit.registered_platforms(integer)`);
    for (const [table] of COUNTERS) {
      await runner.query(`DROP TRIGGER record_writer ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN counted_at, DROP COLUMN counted_by`);
    }
    await runner.query(`DROP FUNCTION audit.record_count()`);
    for (const table of RECORDS) {
      await runner.query(`DROP TRIGGER record_writer ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN inserted_at, DROP COLUMN inserted_by`);
    }
  }
}
