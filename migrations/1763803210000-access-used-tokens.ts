import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 已使用令牌: tokens of issuers whose tokens bring one mutation each, and the request that each was used for (RFC 7519,
 * 4.1.7: `jti` is there to prevent replay). All hub processes share them. A token that has expired is refused anyway, so its
 * row goes; the gateway's role deletes through a function that leaves the others alone.
 */
export class AccessUsedTokens1763803210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.used_token (
        issuer text NOT NULL,
        jti text NOT NULL,
        request_hash text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (issuer, jti)
      )`);
    await runner.query(`CREATE INDEX used_token_by_expiry ON access.used_token (expires_at)`);
    await runner.query(`
      GRANT SELECT, INSERT (issuer, jti, request_hash, expires_at) ON access.used_token TO huishang_gateway`);
    await runner.query(`
      CREATE FUNCTION access.purge_used_tokens(before timestamptz) RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (
          DELETE FROM access.used_token WHERE expires_at < LEAST(before, now() - interval '1 hour') RETURNING 1)
        SELECT count(*) FROM purged
      $$`);
    await runner.query(`REVOKE ALL ON FUNCTION access.purge_used_tokens(timestamptz) FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION access.purge_used_tokens(timestamptz) TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION access.purge_used_tokens(timestamptz)`);
    await runner.query(`DROP TABLE access.used_token`);
  }
}
