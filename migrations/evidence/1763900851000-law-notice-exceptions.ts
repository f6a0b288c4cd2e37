import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 告知例外: for which purposes a data subject is not told what was given of him, in rows with dates like those of the other tables. */
export class LawNoticeExceptions1763900851000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.notice_exception (
        document text NOT NULL REFERENCES law.document (document),
        article text,
        mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
        note text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        purpose text NOT NULL CHECK (purpose IN ('RECTIFICATION', 'SUBSTANCE_DETERMINATION', 'ACCOUNT_INQUIRY',
          'CRIMINAL_INVESTIGATION', 'RISK_MONITORING', 'STATISTICS')),
        zh text NOT NULL,
        en text NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        key text NOT NULL GENERATED ALWAYS AS (COALESCE(purpose, '-') || '/' || COALESCE(document, '-')) STORED,
        PRIMARY KEY (key, valid_from),
        CONSTRAINT notice_exception_one_a_day EXCLUDE USING gist (
          law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.notice_exception
        FOR EACH ROW EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.notice_exception
        FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.notice_exception
        FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change();
      GRANT SELECT ON law.notice_exception TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE law.notice_exception`);
  }
}
