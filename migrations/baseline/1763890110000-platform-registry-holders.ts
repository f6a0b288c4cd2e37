import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 持有部门: each agency says in a view of its own on which platforms it can contribute; coordination reads them all through
 * one view and still nothing else of an agency's schema.
 */
export class PlatformRegistryHolders1763890110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW coordination.platform_holder AS
        SELECT 'PBOC' AS agency, platform_code FROM pboc.published_platform
        UNION ALL SELECT 'BANKING' AS agency, platform_code FROM banking.published_platform
        UNION ALL SELECT 'SECURITIES' AS agency, platform_code FROM securities.published_platform
        UNION ALL SELECT 'INSURANCE' AS agency, platform_code FROM insurance.published_platform
        UNION ALL SELECT 'COMMERCE' AS agency, platform_code FROM commerce.published_platform
        UNION ALL SELECT 'POLICE' AS agency, platform_code FROM police.published_platform`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW coordination.platform_holder`);
  }
}
