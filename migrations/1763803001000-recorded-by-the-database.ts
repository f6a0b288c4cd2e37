import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that had `recorded_at`, set by default only. */
const AUDIT = ['audit.entry', 'audit.disclosure', 'audit.refusal_count'] as const;

/** Tables to which rows are only ever added, and whose rows are evidence of who did what and when. */
const EVENTS = [
  'access.agreement_event',
  'warrants.warrant_event',
  'coordination.substance_case_event',
  'coordination.opinion_version',
  'coordination.dispute_event',
  'coordination.dispute_recusal',
  'coordination.dispute_vote',
  'coordination.dispute_panel_advice',
  'coordination.interim_measure_event',
  'coordination.rectification_order_event',
  'coordination.rectification_progress',
  'coordination.leading_group_membership_event',
  'coordination.case_attachment',
] as const;

async function createFunction(runner: QueryRunner, name: string, time: string, login: string): Promise<void> {
  await runner.query(`
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        NEW.${time} := clock_timestamp();
        NEW.${login} := session_user;
      END IF;
      RETURN NEW;
    END $$`);
}

/**
 * The database itself says when a row was added and by which login, whatever the statement says: `recorded_at` and
 * `recorded_by` of audit entries, `inserted_at` and `inserted_by` of events, whose `at` is the hub's clock. Rows from before
 * do not say who, and events not when. Logins that own the tables may state both, so that a restored backup keeps what it
 * was.
 */
export class RecordedByTheDatabase1763803001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFunction(runner, 'audit.record_writer', 'recorded_at', 'recorded_by');
    await createFunction(runner, 'audit.record_insert', 'inserted_at', 'inserted_by');
    for (const table of AUDIT) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN recorded_by name`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN recorded_by SET DEFAULT session_user`);
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION audit.record_writer()`);
    }
    for (const table of EVENTS) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN inserted_at timestamptz, ADD COLUMN inserted_by name`,
      );
      await runner.query(`
        ALTER TABLE ${table} ALTER COLUMN inserted_at SET DEFAULT clock_timestamp(),
          ALTER COLUMN inserted_by SET DEFAULT session_user`);
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...AUDIT, ...EVENTS]) await runner.query(`DROP TRIGGER record_writer ON ${table}`);
    for (const table of AUDIT) await runner.query(`ALTER TABLE ${table} DROP COLUMN recorded_by`);
    for (const table of EVENTS) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN inserted_at, DROP COLUMN inserted_by`);
    }
    await runner.query(`DROP FUNCTION audit.record_writer(), audit.record_insert()`);
  }
}
