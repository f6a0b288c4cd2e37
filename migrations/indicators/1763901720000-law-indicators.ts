import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 预警指标: signs that a red line may be crossed, in rows with dates like those of the other tables. */
export class LawIndicators1763901720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.indicator (
        document text NOT NULL REFERENCES law.document (document),
        article text,
        mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
        note text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        indicator text NOT NULL,
        red_line text NOT NULL,
        sectors text[] NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        items text[] NOT NULL CHECK (cardinality(items) > 0),
        fields text[] NOT NULL CHECK (cardinality(fields) > 0),
        requires text[] NOT NULL,
        formula text NOT NULL,
        threshold double precision,
        unit text CHECK (unit IN ('YUAN', 'RATIO', 'YEARLY_RATE', 'DAYS', 'PERSONS', 'COUNT')),
        also text[] NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        key text NOT NULL GENERATED ALWAYS AS (COALESCE(indicator, '-') || '/' || COALESCE(document, '-')) STORED,
        PRIMARY KEY (key, valid_from),
        CHECK ((threshold IS NULL) = (unit IS NULL)),
        CONSTRAINT indicator_one_a_day EXCLUDE USING gist (
          law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.indicator
        FOR EACH ROW EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.indicator
        FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.indicator
        FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change();
      GRANT SELECT ON law.indicator TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE law.indicator`);
  }
}
