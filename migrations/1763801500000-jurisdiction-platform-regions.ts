import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGENCIES = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police'];

/**
 * 属地: the regions (GB/T 2260) in which each agency knows a platform to be registered or to operate. Every agency keeps
 * its own, because it is the agency that holds a caller to its jurisdiction.
 */
export class JurisdictionPlatformRegions1763801500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const agency of AGENCIES) {
      await runner.query(`
        CREATE TABLE ${agency}.platform_region (
          platform_code text NOT NULL,
          region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
          PRIMARY KEY (platform_code, region)
        )`);
      await runner.query(`
        INSERT INTO ${agency}.platform_region (platform_code, region)
        SELECT DISTINCT platform.code, place.region
        FROM coordination.platform AS platform,
          unnest(array_append(platform.operating_regions, platform.registered_region)) AS place (region)
        WHERE place.region IS NOT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const agency of AGENCIES) await runner.query(`DROP TABLE ${agency}.platform_region`);
  }
}
