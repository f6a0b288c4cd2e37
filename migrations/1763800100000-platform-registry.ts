import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 平台登记: the shared platform, its identifiers, and the keys under which a write happens once. */
export class PlatformRegistry1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform (
        code text PRIMARY KEY CHECK (length(code) = 18),
        name text NOT NULL,
        registered_region text,
        operating_regions text[] NOT NULL DEFAULT '{}',
        sectors text[] NOT NULL DEFAULT '{}',
        interim boolean NOT NULL DEFAULT false,
        merged_into text REFERENCES coordination.platform
      )`);
    await runner.query(`CREATE INDEX platform_sectors ON coordination.platform USING gin (sectors)`);
    await runner.query(
      `CREATE INDEX platform_operating_regions ON coordination.platform USING gin (operating_regions)`,
    );
    await runner.query(
      `CREATE INDEX platform_registered_region ON coordination.platform (registered_region text_pattern_ops)`,
    );
    await runner.query(`
      CREATE TABLE coordination.platform_identifier (
        kind text NOT NULL CHECK (kind IN ('UNIFIED_SOCIAL_CREDIT_CODE', 'INTERIM_CODE', 'REGISTRATION_NUMBER',
          'ORGANISATION_CODE', 'LICENCE_NUMBER', 'ICP_NUMBER', 'DOMAIN', 'APP_NAME', 'BRAND')),
        value text NOT NULL,
        platform_code text NOT NULL REFERENCES coordination.platform,
        PRIMARY KEY (kind, value)
      )`);
    await runner.query(
      `CREATE INDEX platform_identifier_platform ON coordination.platform_identifier (platform_code)`,
    );
    await runner.query(`
      CREATE TABLE coordination.idempotency_key (
        actor text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, operation, key)
      )`);
    await runner.query(
      `GRANT INSERT, UPDATE ON coordination.platform, coordination.platform_identifier, coordination.idempotency_key
         TO huishang_coordination`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency_key', 'platform_identifier', 'platform']) {
      await runner.query(`DROP TABLE coordination.${table}`);
    }
  }
}
