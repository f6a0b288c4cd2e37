import type { MigrationInterface, QueryRunner } from 'typeorm';
import { each, eachRegion, isRegion, SECTOR } from './codes.js';

const TERMS = 'coordination.platform_terms(text, text, text[], text, text[])';

/**
 * 平台登记: the shared platform and its identifiers.
 *
 * One index has all that platforms are searched by. A page is the first few that match in order of code, and an index of
 * array elements (GIN) has no order. So each term stands behind the first four characters of the code: those of one province
 * of registration. The search goes from block to block in order and ends when the page is full, and terms that are looked
 * for together are met within one index.
 */
export class PlatformRegistry1763890040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform (
        code text PRIMARY KEY CHECK (length(code) = 18),
        name text NOT NULL,
        registered_region text ${isRegion('registered_region')},
        operating_regions text[] NOT NULL DEFAULT '{}' ${eachRegion('operating_regions')},
        sectors text[] NOT NULL DEFAULT '{}' ${each('sectors', SECTOR)},
        interim boolean NOT NULL DEFAULT false,
        merged_into text REFERENCES coordination.platform
      );
      CREATE INDEX platform_interim ON coordination.platform (code) WHERE interim AND merged_into IS NULL;
      -- Those of a region hold the codes in order, so that a page ends the reading.
      CREATE INDEX platform_registered_region ON coordination.platform (registered_region text_pattern_ops);
      CREATE INDEX platform_province ON coordination.platform ((left(registered_region, 2)), code);
      CREATE INDEX platform_prefecture ON coordination.platform ((left(registered_region, 4)), code);
      CREATE INDEX platform_district ON coordination.platform ((left(registered_region, 6)), code);

      CREATE TABLE coordination.platform_identifier (
        kind text NOT NULL CHECK (kind IN ('UNIFIED_SOCIAL_CREDIT_CODE', 'INTERIM_CODE', 'REGISTRATION_NUMBER',
          'ORGANISATION_CODE', 'LICENCE_NUMBER', 'ICP_NUMBER', 'DOMAIN', 'APP_NAME', 'BRAND')),
        value text NOT NULL,
        platform_code text NOT NULL REFERENCES coordination.platform,
        PRIMARY KEY (kind, value)
      );
      CREATE INDEX platform_identifier_platform ON coordination.platform_identifier (platform_code);
      GRANT INSERT, UPDATE ON coordination.platform, coordination.platform_identifier TO huishang_coordination`);
    await this.#indexTerms(runner);
    await runner.query(`
      -- How many platforms are registered, up to a bound, is told to the gateway, whose signals of misuse are to fit the
      -- size of the register.
      CREATE FUNCTION audit.registered_platforms(bound integer) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT count(*)::integer FROM (
          SELECT FROM coordination.platform WHERE merged_into IS NULL LIMIT greatest(bound, 0)) AS registered
      $$;
      REVOKE ALL ON FUNCTION audit.registered_platforms(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.registered_platforms(integer) TO huishang_gateway`);
  }

  /**
   * The array is read by GIN, which drops what is there twice. The cost keeps plans from calling the function for each row,
   * and PARALLEL RESTRICTED from starting workers for a handful of rows.
   *
   * Names are searched by their runs of two characters: most Chinese words have two, and pg_trgm finds nothing for fewer
   * than three, and nothing at all of Chinese under the C locale of the embedded server.
   */
  async #indexTerms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.platform_terms(
        code text, name text, sectors text[], registered_region text, operating_regions text[]
      ) RETURNS text[]
      LANGUAGE sql IMMUTABLE PARALLEL RESTRICTED COST 1000 SET search_path = ''
      AS $$
        SELECT ARRAY(
            SELECT pg_catalog.left(code, 4) || 'n' || pg_catalog.substr(name, start, 2)
            FROM pg_catalog.generate_series(1, pg_catalog.char_length(name) - 1) AS start)
          || ARRAY(
            SELECT pg_catalog.left(code, 4) || 's' || sector FROM pg_catalog.unnest(sectors) AS sector)
          || ARRAY(
            SELECT pg_catalog.left(code, 4) || part
            FROM pg_catalog.unnest(operating_regions) AS region
            CROSS JOIN LATERAL pg_catalog.unnest(ARRAY[
              'o' || pg_catalog.left(region, 2), 'o' || pg_catalog.left(region, 4), 'o' || region]) AS part)
          || CASE WHEN registered_region IS NOT NULL THEN ARRAY[
            pg_catalog.left(code, 4) || 'r' || pg_catalog.left(registered_region, 2),
            pg_catalog.left(code, 4) || 'r' || pg_catalog.left(registered_region, 4),
            pg_catalog.left(code, 4) || 'r' || registered_region] END
      $$;
      REVOKE ALL ON FUNCTION ${TERMS} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${TERMS} TO huishang_coordination;
      CREATE INDEX platform_terms ON coordination.platform USING gin (
        coordination.platform_terms(code, name, sectors, registered_region, operating_regions))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit.registered_platforms(integer);
      DROP TABLE coordination.platform_identifier, coordination.platform;
      DROP FUNCTION ${TERMS}`);
  }
}
