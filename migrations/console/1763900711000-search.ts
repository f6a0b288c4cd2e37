import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 检索: what people find a platform by, in one text for each: code, name, other identifiers, initials of the name in Pinyin. The
 * database keeps the text; initials are worked out by the hub and are null until then, and again once a name has changed
 * (`src/platform-registry/fill-initials.ts`).
 *
 * Parts of a text are found by its runs of two characters, as those of names are (`platform_terms`): pg_trgm finds nothing for fewer than
 * three, and nothing at all of Chinese under the C locale of the embedded server.
 */
export class Search1763900711000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.search_runs(content text) RETURNS text[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 SET search_path = ''
      AS $$
        SELECT ARRAY(
          SELECT DISTINCT pg_catalog.substr(content, start, 2)
          FROM pg_catalog.generate_series(1, pg_catalog.char_length(content) - 1) AS start)
      $$;
      REVOKE ALL ON FUNCTION coordination.search_runs(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coordination.search_runs(text) TO huishang_coordination;

      CREATE TABLE coordination.platform_search (
        platform_code text PRIMARY KEY REFERENCES coordination.platform ON DELETE CASCADE,
        named text NOT NULL,
        initials text,
        content text NOT NULL GENERATED ALWAYS AS (named || chr(10) || coalesce(initials, '')) STORED
      );
      CREATE INDEX platform_search_runs ON coordination.platform_search USING gin (coordination.search_runs(content));
      CREATE INDEX platform_search_without_initials ON coordination.platform_search (platform_code) WHERE initials IS NULL;
      GRANT SELECT ON coordination.platform_search TO huishang_coordination;
      GRANT UPDATE (initials) ON coordination.platform_search TO huishang_coordination;

      CREATE INDEX matter_number_runs ON coordination.matter_number USING gin (coordination.search_runs(number));
      CREATE INDEX rectification_order_number_runs ON coordination.rectification_order
        USING gin (coordination.search_runs(document_number));
      CREATE INDEX ruling_number_runs ON coordination.ruling USING gin (coordination.search_runs(document_number));
      CREATE INDEX dispute_minutes_number_runs ON coordination.dispute_minutes
        USING gin (coordination.search_runs(document_number))`);
    await this.#keepTexts(runner);
  }

  /** By triggers of statements, so that one COPY of a batch writes its texts at once. */
  async #keepTexts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.write_search_text(codes text[]) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = ''
      AS $$
        INSERT INTO coordination.platform_search AS kept (platform_code, named)
        SELECT p.code, upper(normalize(concat_ws(pg_catalog.chr(10), p.code, p.name, (
            SELECT pg_catalog.string_agg(i.value, pg_catalog.chr(10) ORDER BY i.kind, i.value)
            FROM coordination.platform_identifier AS i WHERE i.platform_code = p.code AND i.value <> p.code)), NFKC))
        FROM coordination.platform AS p WHERE p.code = ANY (codes)
        ON CONFLICT (platform_code) DO UPDATE SET named = excluded.named, initials = NULL
          WHERE kept.named <> excluded.named
      $$;
      REVOKE ALL ON FUNCTION coordination.write_search_text(text[]) FROM PUBLIC;
      CREATE FUNCTION coordination.platform_is_searched() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
      AS $$
      BEGIN
        PERFORM coordination.write_search_text(ARRAY(SELECT code FROM changed));
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION coordination.platform_is_searched() FROM PUBLIC;
      CREATE FUNCTION coordination.identifier_is_searched() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
      AS $$
      BEGIN
        PERFORM coordination.write_search_text(ARRAY(SELECT DISTINCT platform_code FROM changed));
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION coordination.identifier_is_searched() FROM PUBLIC;
      CREATE TRIGGER is_searched_added AFTER INSERT ON coordination.platform
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.platform_is_searched();
      CREATE TRIGGER is_searched_changed AFTER UPDATE ON coordination.platform
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.platform_is_searched();
      CREATE TRIGGER is_searched_added AFTER INSERT ON coordination.platform_identifier
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_is_searched();
      CREATE TRIGGER is_searched_changed AFTER UPDATE ON coordination.platform_identifier
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION coordination.identifier_is_searched();
      SELECT coordination.write_search_text(ARRAY(SELECT code FROM coordination.platform))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER is_searched_added ON coordination.platform;
      DROP TRIGGER is_searched_changed ON coordination.platform;
      DROP TRIGGER is_searched_added ON coordination.platform_identifier;
      DROP TRIGGER is_searched_changed ON coordination.platform_identifier;
      DROP FUNCTION coordination.platform_is_searched(), coordination.identifier_is_searched(),
        coordination.write_search_text(text[]);
      DROP INDEX coordination.matter_number_runs, coordination.rectification_order_number_runs,
        coordination.ruling_number_runs, coordination.dispute_minutes_number_runs;
      DROP TABLE coordination.platform_search;
      DROP FUNCTION coordination.search_runs(text)`);
  }
}
