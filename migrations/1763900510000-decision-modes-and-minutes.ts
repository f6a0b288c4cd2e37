import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;

/** Rows that belong to a step of a dispute: they carry the version whose event it is. */
const OF_A_STEP = `
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event`;

const RECORDS = ['leading_group_decision_mode', 'dispute_view', 'dispute_absence', 'dispute_minutes'];

/**
 * 议事方式、会议纪要、发文字号: how a leading group decides, from a day on; what members say and who is absent; the minutes; and
 * one series of numbers for each issuing office and year.
 */
export class DecisionModesAndMinutes1763900510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createModes(runner);
    await this.#createDiscussions(runner);
    await this.#createNumbers(runner);
    for (const table of RECORDS) {
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT ON coordination.${table}
          FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
        GRANT SELECT, INSERT ON coordination.${table} TO huishang_coordination`);
    }
  }

  /** Groups that were there before voted, and what was opened then is still decided so. */
  async #createModes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.leading_group_decision_mode (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES coordination.leading_group,
        mode text NOT NULL CHECK (mode IN ('CHAIR_AFTER_DISCUSSION', 'VOTE')),
        valid_from timestamptz NOT NULL,
        source text NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        UNIQUE (group_id, valid_from)
      );
      INSERT INTO coordination.leading_group_decision_mode (id, group_id, mode, valid_from, source, set_by, set_at)
      SELECT gen_random_uuid(), leading_group.id, mode, valid_from, source, '本系统', now()
      FROM coordination.leading_group AS leading_group CROSS JOIN (
        VALUES ('VOTE', '2000-01-01 00:00:00+08'::timestamptz, '系统升级前的议事方式'),
               ('CHAIR_AFTER_DISCUSSION', now(), '《重大行政决策程序暂行条例》第三十条')
      ) AS former (mode, valid_from, source)`);
  }

  async #createDiscussions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.dispute_view (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        draft_version integer NOT NULL,
        member text NOT NULL,
        position text NOT NULL CHECK (position IN ('FOR', 'AGAINST', 'DIFFERING')),
        reasons text CHECK (reasons IS NOT NULL OR position = 'FOR'),
        stated_at timestamptz NOT NULL,${OF_A_STEP},
        FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version)
      );

      CREATE TABLE coordination.dispute_absence (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        member text NOT NULL,
        reason text NOT NULL,
        noted_by text NOT NULL,
        noted_at timestamptz NOT NULL,${OF_A_STEP}
      );

      CREATE TABLE coordination.dispute_minutes (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        draft_version integer NOT NULL,
        document_number text NOT NULL UNIQUE,
        meeting_at timestamptz NOT NULL,
        place text,
        content jsonb NOT NULL,
        decided_at timestamptz NOT NULL,${OF_A_STEP},
        FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version)
      );

      ALTER TABLE coordination.deliberation ADD COLUMN place text;
      ALTER TABLE coordination.ruling
        ADD COLUMN decision jsonb,
        ADD COLUMN document_number text UNIQUE,
        DROP CONSTRAINT ruling_check,
        ADD CONSTRAINT ruling_decided CHECK (
          (draft_version IS NULL) = (vote_count IS NULL AND decision IS NULL)
          AND (vote_count IS NULL OR decision IS NULL)
          AND (draft_version IS NULL) = (jws IS NULL))`);
  }

  async #createNumbers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.document_series (
        level text NOT NULL CHECK (level IN ${LEVELS}),
        region text CHECK (region ~ '^[0-9]{6}$'),
        year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        UNIQUE NULLS NOT DISTINCT (level, region, year)
      );
      GRANT SELECT, INSERT ON coordination.document_series TO huishang_coordination;
      GRANT UPDATE (last) ON coordination.document_series TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.document_series;
      ALTER TABLE coordination.ruling
        DROP CONSTRAINT ruling_decided,
        DROP COLUMN decision,
        DROP COLUMN document_number,
        ADD CONSTRAINT ruling_check CHECK (
          ((draft_version IS NULL) = (vote_count IS NULL)) AND ((draft_version IS NULL) = (jws IS NULL)));
      ALTER TABLE coordination.deliberation DROP COLUMN place;
      DROP TABLE coordination.dispute_minutes, coordination.dispute_absence, coordination.dispute_view,
        coordination.leading_group_decision_mode`);
  }
}
