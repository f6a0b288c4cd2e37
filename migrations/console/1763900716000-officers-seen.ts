import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 近期使用人员: which people of an agency the record of uses names lately, and on which day last, so that whoever decides on an
 * agreement is told how many it concerns without a scan of that record. What it holds already is taken over.
 */
export class OfficersSeen1763900716000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.officer_seen (
        agency text NOT NULL CHECK (agency ~ '^[A-Z][A-Z0-9_]{0,63}$'),
        officer text NOT NULL,
        region text CHECK (region ~ '^[0-9]{6}$'),
        last_seen date NOT NULL,
        PRIMARY KEY (agency, officer)
      );
      COMMENT ON COLUMN access.officer_seen.region IS 'of the office for which the officer acted last; null for the whole country';
      COMMENT ON COLUMN access.officer_seen.last_seen IS 'calendar day in Beijing';
      GRANT SELECT, INSERT, UPDATE (region, last_seen), DELETE ON access.officer_seen TO huishang_gateway;
      GRANT SELECT ON access.officer_seen TO huishang_coordination;
      INSERT INTO access.officer_seen (agency, officer, region, last_seen)
      SELECT DISTINCT ON (agency, officer) agency, officer, region, (recorded_at AT TIME ZONE 'Asia/Shanghai')::date
      FROM audit.entry
      WHERE role IN ('OFFICER', 'LEADER') AND recorded_at >= now() - interval '90 days'
      ORDER BY agency, officer, recorded_at DESC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.officer_seen`);
  }
}
