import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERMS = 'platform_terms(text, text, text[], text, text[])';

/** Indexes that the one of terms replaces, by the name that is made again. */
const REPLACED: Readonly<Record<string, string>> = {
  platform_name_bigrams: 'coordination.platform USING gin (coordination.name_bigrams(name))',
  platform_operating_prefixes:
    'coordination.platform USING gin (coordination.region_prefixes(operating_regions))',
  platform_sectors: 'coordination.platform USING gin (sectors)',
  platform_operating_regions: 'coordination.platform USING gin (operating_regions)',
};

/**
 * One index for all that platforms are searched by, in place of four.
 *
 * A page is the first few that match in order of code, and an index of array elements (GIN) has no order. So each term stands
 * behind the first four characters of the code: those of one province of registration. The search goes from block to block in
 * order and ends when the page is full, and terms that are looked for together are met within one index.
 */
export class PlatformRegistryTerms1763803600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The array is read by GIN, which drops what is there twice. The cost keeps plans from calling it for each
    // row, and PARALLEL RESTRICTED from starting workers for a handful of rows.
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
      $$`);
    await runner.query(`REVOKE ALL ON FUNCTION coordination.${TERMS} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${TERMS} TO huishang_coordination`);
    await runner.query(`
      CREATE INDEX platform_terms ON coordination.platform USING gin (
        coordination.platform_terms(code, name, sectors, registered_region, operating_regions))`);
    for (const name of Object.keys(REPLACED)) await runner.query(`DROP INDEX coordination.${name}`);
    await runner.query(`DROP FUNCTION coordination.name_bigrams(text)`);
    await runner.query(`DROP FUNCTION coordination.region_prefixes(text[])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.name_bigrams(text) RETURNS text[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ''
      AS $$
        SELECT COALESCE(pg_catalog.array_agg(DISTINCT pg_catalog.substr($1, start, 2)), '{}')
        FROM pg_catalog.generate_series(1, pg_catalog.char_length($1) - 1) AS start
      $$`);
    await runner.query(`
      CREATE FUNCTION coordination.region_prefixes(text[]) RETURNS text[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = ''
      AS $$
        SELECT COALESCE(pg_catalog.array_agg(DISTINCT pg_catalog.left(region, length)), '{}')
        FROM pg_catalog.unnest($1) AS region, pg_catalog.unnest(ARRAY[2, 4, 6]) AS length
      $$`);
    for (const name of ['name_bigrams(text)', 'region_prefixes(text[])']) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_coordination`);
    }
    for (const [name, definition] of Object.entries(REPLACED)) {
      await runner.query(`CREATE INDEX ${name} ON ${definition}`);
    }
    await runner.query(`DROP INDEX coordination.platform_terms`);
    await runner.query(`DROP FUNCTION coordination.${TERMS}`);
  }
}
