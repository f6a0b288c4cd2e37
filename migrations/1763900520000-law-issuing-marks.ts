import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 发文机关代字: what the numbers of an office's papers begin with, in rows with dates like those of the other tables. */
export class LawIssuingMarks1763900520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.issuing_mark (
        document text NOT NULL REFERENCES law.document (document),
        article text,
        mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
        note text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text,
        issuing_mark text NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        key text NOT NULL GENERATED ALWAYS AS (COALESCE(level, '-') || '/' || COALESCE(region, '-')) STORED,
        PRIMARY KEY (key, valid_from),
        CONSTRAINT issuing_mark_one_a_day EXCLUDE USING gist (
          law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.issuing_mark
        FOR EACH ROW EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.issuing_mark
        FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.issuing_mark
        FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change();
      GRANT SELECT ON law.issuing_mark TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE law.issuing_mark`);
  }
}
