import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 每日限额与已使用令牌: uses under agreements with a quota, by day; and tokens of issuers whose tokens bring one mutation each,
 * with the request that each was used for (RFC 7519, 4.1.7: `jti` is there to prevent replay). All hub processes share both.
 * The gateway's role deletes through functions that leave alone what is needed.
 */
export class AccessQuotasAndTokens1763890130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.agreement_usage (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        day date NOT NULL,
        used integer NOT NULL CHECK (used >= 0),
        last_granted integer NOT NULL CHECK (last_granted > 0),
        counted_at timestamptz,
        counted_by name,
        PRIMARY KEY (agreement_id, day)
      );
      CREATE INDEX agreement_usage_by_day ON access.agreement_usage (day);
      CREATE TRIGGER record_writer BEFORE INSERT OR UPDATE ON access.agreement_usage
        FOR EACH ROW EXECUTE FUNCTION audit.record_count('used');
      GRANT SELECT ON access.agreement_usage TO huishang_coordination, huishang_gateway;
      GRANT INSERT, UPDATE (used, last_granted) ON access.agreement_usage TO huishang_gateway;

      -- Quotas need the counts of today, and logs are kept for six months at least (网络安全法 art. 21).
      CREATE FUNCTION access.purge_agreement_usage(before date) RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (
          DELETE FROM access.agreement_usage
          WHERE day < LEAST(before, (now() AT TIME ZONE 'Asia/Shanghai')::date - 183) RETURNING 1)
        SELECT count(*) FROM purged
      $$;
      REVOKE ALL ON FUNCTION access.purge_agreement_usage(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION access.purge_agreement_usage(date) TO huishang_gateway;

      CREATE TABLE access.used_token (
        issuer text NOT NULL,
        jti text NOT NULL,
        request_hash text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (issuer, jti)
      );
      CREATE INDEX used_token_by_expiry ON access.used_token (expires_at);
      GRANT SELECT, INSERT (issuer, jti, request_hash, expires_at) ON access.used_token TO huishang_gateway;

      -- A token that has expired is refused anyway, so its row goes.
      CREATE FUNCTION access.purge_used_tokens(before timestamptz) RETURNS bigint
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (
          DELETE FROM access.used_token WHERE expires_at < LEAST(before, now() - interval '1 hour') RETURNING 1)
        SELECT count(*) FROM purged
      $$;
      REVOKE ALL ON FUNCTION access.purge_used_tokens(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION access.purge_used_tokens(timestamptz) TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION access.purge_used_tokens(timestamptz), access.purge_agreement_usage(date);
      DROP TABLE access.used_token, access.agreement_usage`);
  }
}
