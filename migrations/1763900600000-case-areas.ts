import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 所涉地区: whose offices look into a case. Of older cases: every division they name, and those above it by its digits. */
export class CaseAreas1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.substance_case ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
      UPDATE coordination.substance_case AS c SET areas = (
        SELECT coalesce(array_agg(DISTINCT area ORDER BY area), '{}') FROM (
          SELECT unnest(c.regions) AS code
          UNION SELECT c.home_region
          UNION SELECT c.region
          UNION SELECT place ->> 'region' FROM jsonb_array_elements(c.route -> 'cooperating') AS place
          UNION SELECT office.value ->> 'region' FROM jsonb_each(c.offices) AS office
        ) AS named CROSS JOIN LATERAL unnest(ARRAY[code, left(code, 4) || '00', left(code, 2) || '0000']) AS area
        WHERE area IS NOT NULL);
      -- A functional zone's code has hyphens as well.
      ALTER TABLE coordination.substance_case DROP CONSTRAINT substance_case_home_region_check;
      ALTER TABLE coordination.substance_case
        ADD CONSTRAINT substance_case_home_region_check CHECK (home_region ~ '^[A-Z0-9][A-Z0-9-]{2,}$');
      CREATE INDEX substance_case_areas ON coordination.substance_case USING gin (areas)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.substance_case DROP COLUMN areas, DROP CONSTRAINT substance_case_home_region_check;
      ALTER TABLE coordination.substance_case
        ADD CONSTRAINT substance_case_home_region_check CHECK (home_region ~ '^[0-9A-Z]{6,16}$') NOT VALID`);
  }
}
