import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each agency publishes: the platforms that it licensed or holds business data on, and nothing of the data. What may
 * not be inferred stays out: leads, criminal case files and suspicious-transaction reports, and account transactions. The
 * registration that commerce has of every firm says nothing of a business; its advertising cases do.
 */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  pboc: ['payment_licence', 'direct_bank_link'],
  banking: ['p2p_filing', 'custody', 'lending', 'product'],
  securities: ['licence', 'crowdfunding_project', 'private_fund'],
  insurance: ['licence', 'partnership', 'surety_insurance', 'high_cash_value_product'],
  commerce: ['advertising_case'],
  police: [],
};

/**
 * 持有部门: each agency says in a view of its own, `<agency>.published_platform`, on which platforms it can contribute;
 * coordination reads them all through one view and still nothing else of an agency's schema.
 */
export class PlatformRegistryPlatformHolders1763802211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [agency, tables] of Object.entries(PUBLISHED)) {
      const parts = tables.map((table) => `SELECT platform_code FROM ${agency}.${table}`);
      const nothing = 'SELECT NULL::text AS platform_code WHERE false';
      await runner.query(
        `CREATE VIEW ${agency}.published_platform AS ${parts.join(' UNION ALL ') || nothing}`,
      );
    }
    const all = Object.keys(PUBLISHED).map(
      (agency) =>
        `SELECT '${agency.toUpperCase()}' AS agency, platform_code FROM ${agency}.published_platform`,
    );
    await runner.query(`CREATE VIEW coordination.platform_holder AS ${all.join(' UNION ALL ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW coordination.platform_holder`);
    for (const agency of Object.keys(PUBLISHED)) {
      await runner.query(`DROP VIEW ${agency}.published_platform`);
    }
  }
}
