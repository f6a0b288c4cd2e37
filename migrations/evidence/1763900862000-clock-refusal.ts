import type { MigrationInterface, QueryRunner } from 'typeorm';

/** @param disagree condition under which a record is refused */
function checkRecorded(disagree: string, sqlState: string): string {
  return `
    CREATE OR REPLACE FUNCTION audit.check_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.recorded_by := coalesce(NEW.recorded_by, session_user);
        IF pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN RETURN NEW; END IF;
        NEW.recorded_by := session_user;
        IF ${disagree} THEN
          RAISE EXCEPTION 'the clocks of the hub and its database differ by more than five minutes'
            USING ERRCODE = '${sqlState}';
        END IF;
        RETURN NEW;
      END $$;`;
}

/**
 * A record that is refused because the clocks differ (时钟偏差) has an SQLSTATE of its own, so that the hub can say why; and the rule
 * is a function, which the hub asks before it discloses anything.
 */
export class ClockRefusal1763900862000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Classes that begin with I to Z are for others than the standard; PostgreSQL has only P0 and XX among them.
    await runner.query(`
      CREATE FUNCTION audit.clocks_agree(stated timestamptz) RETURNS boolean LANGUAGE sql
        RETURN abs(extract(epoch FROM stated - clock_timestamp())) <= 300;
      ${checkRecorded('NOT audit.clocks_agree(NEW.recorded_at)', 'ZC001')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${checkRecorded('abs(extract(epoch FROM NEW.recorded_at - clock_timestamp())) > 300', '42501')}
      DROP FUNCTION audit.clocks_agree(timestamptz)`);
  }
}
