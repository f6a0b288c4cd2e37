import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts of uses under agreements are dropped after half a year: quotas need those of today, and logs are kept for six
 * months at least (网络安全法 art. 21). The gateway's role deletes through a function that leaves younger ones alone.
 */
export class AccessUsagePurge1763802310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX agreement_usage_by_day ON access.agreement_usage (day)`);
    await runner.query(`
      CREATE FUNCTION access.purge_agreement_usage(before date) RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (
          DELETE FROM access.agreement_usage
          WHERE day < LEAST(before, (now() AT TIME ZONE 'Asia/Shanghai')::date - 183) RETURNING 1)
        SELECT count(*) FROM purged
      $$`);
    await runner.query(`REVOKE ALL ON FUNCTION access.purge_agreement_usage(date) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION access.purge_agreement_usage(date) TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION access.purge_agreement_usage(date)`);
    await runner.query(`DROP INDEX access.agreement_usage_by_day`);
  }
}
