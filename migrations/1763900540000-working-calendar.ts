import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMED = ['substance_case', 'dispute', 'rectification_order', 'crime_transfer'];

/**
 * 节假日安排: the notices of public holidays that operators add, in rows like those of the other tables of law. 期限依据: what each open
 * deadline was worked out from, beside it in its row; and by which calendar of working days the open deadlines were last worked out.
 */
export class WorkingCalendar1763900540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.holiday_notice (
        document text NOT NULL REFERENCES law.document (document),
        article text,
        mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
        note text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        year text NOT NULL CHECK (year ~ '^[0-9]{4}$'),
        holidays text[] NOT NULL,
        workdays text[] NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        key text NOT NULL GENERATED ALWAYS AS (year) STORED,
        PRIMARY KEY (key, valid_from),
        CONSTRAINT holiday_notice_one_a_day EXCLUDE USING gist (
          law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.holiday_notice
        FOR EACH ROW EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.holiday_notice
        FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.holiday_notice
        FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change();
      GRANT SELECT ON law.holiday_notice TO huishang_coordination`);
    for (const table of TIMED) {
      await runner.query(`ALTER TABLE coordination.${table} ADD COLUMN deadlines jsonb`);
    }
    await runner.query(`
      CREATE TABLE coordination.working_calendar (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        years jsonb NOT NULL,
        applied_at timestamptz NOT NULL,
        pass jsonb
      );
      GRANT SELECT, INSERT, UPDATE (years, applied_at, pass) ON coordination.working_calendar TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.working_calendar`);
    for (const table of TIMED.toReversed()) {
      await runner.query(`ALTER TABLE coordination.${table} DROP COLUMN deadlines`);
    }
    await runner.query(`DROP TABLE law.holiday_notice`);
  }
}
