import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTIONS = ['name_bigrams(text)', 'region_prefixes(text[])'];

/** Index for each filter of a list, by the name that is dropped again. */
const INDEXES: Readonly<Record<string, string>> = {
  platform_name_bigrams: 'coordination.platform USING gin (coordination.name_bigrams(name))',
  platform_operating_prefixes:
    'coordination.platform USING gin (coordination.region_prefixes(operating_regions))',
  platform_interim: 'coordination.platform (code) WHERE interim AND merged_into IS NULL',
  substance_case_status: 'coordination.substance_case (status, id)',
  dispute_state: 'coordination.dispute (state, id)',
  rectification_order_addressee: 'coordination.rectification_order (addressee, id)',
  rectification_order_state: 'coordination.rectification_order (state, id)',
  // What statistics read of events, in the order in which they are read.
  substance_case_event_entry:
    'coordination.substance_case_event (case_id, version) INCLUDE (to_state, at) WHERE from_state IS DISTINCT FROM to_state',
  substance_case_event_lapse: `coordination.substance_case_event (case_id) WHERE command = 'closeCollection'`,
  dispute_event_entry:
    'coordination.dispute_event (dispute_id, version) INCLUDE (to_state, at) WHERE from_state IS DISTINCT FROM to_state',
  dispute_event_conflicts: `coordination.dispute_event (dispute_id) WHERE changes ? 'conflicts'`,
  opinion_version_first:
    'coordination.opinion_version (opinion_id) INCLUDE (recorded_at, act) WHERE version = 1',
};

/**
 * Indexes so that no list walks a whole table for a filter, and a view of first answers for statistics.
 *
 * Names are searched by their runs of two characters: most Chinese words have two, and pg_trgm finds nothing for fewer
 * than three, and nothing at all of Chinese under the C locale of the embedded server.
 */
export class CoordinationSearchIndexes1763803400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
    for (const name of FUNCTIONS) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_coordination`);
    }
    for (const [name, definition] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON ${definition}`);
    }
    // Reads as its owner, so that the policies on opinions, which call a function for each row, are one condition here:
    // whoever acts for the hub sees when and how each agency first answered, an agency only of itself. No content.
    await runner.query(`
      CREATE VIEW coordination.first_answer AS
      SELECT opinion.case_id, opinion.agency, version.recorded_at AS at, version.act
      FROM coordination.opinion AS opinion
      JOIN coordination.opinion_version AS version ON version.opinion_id = opinion.id AND version.version = 1
      WHERE (SELECT coordination.acting_as()) = 'HUB' OR opinion.agency = (SELECT coordination.acting_as())`);
    await runner.query(`REVOKE ALL ON coordination.first_answer FROM PUBLIC`);
    await runner.query(`GRANT SELECT ON coordination.first_answer TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW coordination.first_answer`);
    for (const name of Object.keys(INDEXES).toReversed()) {
      await runner.query(`DROP INDEX coordination.${name}`);
    }
    for (const name of FUNCTIONS) await runner.query(`DROP FUNCTION coordination.${name}`);
  }
}
