import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 密钥轮换与停用: a webhook may have earlier secrets for a time beside the current one, waits as long as its receiver asks
 * for, and is disabled when its receiver is gone. The sender's role cannot write webhooks or messages: a function disables
 * one webhook and tells its agency, in one step.
 */
export class WebhooksRotationAndStop1763803290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.webhook
        ADD COLUMN disabled_at timestamptz,
        ADD COLUMN disabled_reason text CHECK (disabled_reason IN ('RECEIVER_GONE')),
        ADD COLUMN paused_until timestamptz,
        ADD COLUMN secret_rotated_at timestamptz,
        ADD COLUMN previous_secrets_until timestamptz,
        ADD CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))`);
    await runner.query(`
      ALTER TABLE coordination.webhook
        ADD COLUMN status text NOT NULL
          GENERATED ALWAYS AS (CASE WHEN disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END) STORED`);
    await runner.query(`
      ALTER TABLE coordination.webhook_secret
        DROP CONSTRAINT webhook_secret_pkey,
        ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN expires_at timestamptz`);
    await runner.query(`
      CREATE UNIQUE INDEX webhook_secret_current ON coordination.webhook_secret (webhook_id) WHERE expires_at IS NULL`);
    await runner.query(`CREATE INDEX webhook_secret_webhook ON coordination.webhook_secret (webhook_id)`);
    await runner.query(`
      GRANT UPDATE (disabled_at, disabled_reason, paused_until, secret_rotated_at, previous_secrets_until)
        ON coordination.webhook TO huishang_coordination`);
    await runner.query(`
      GRANT SELECT (expires_at), UPDATE (expires_at) ON coordination.webhook_secret TO huishang_coordination`);
    await runner.query(`GRANT UPDATE (paused_until) ON coordination.webhook TO huishang_webhooks`);
    await runner.query(`
      CREATE FUNCTION coordination.disable_webhook(hook uuid, reason text, message uuid, at timestamptz) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        owning text;
      BEGIN
        UPDATE coordination.webhook SET disabled_at = at, disabled_reason = reason
        WHERE id = hook AND disabled_at IS NULL AND removed_at IS NULL RETURNING agency INTO owning;
        IF NOT FOUND THEN RETURN false; END IF;
        INSERT INTO coordination.outbox_message
          (id, topic, subject_kind, subject_id, subject_version, recipients, body, occurred_at)
        VALUES (message, 'webhook.disabled', 'WEBHOOK', hook::text, NULL, ARRAY[owning],
          jsonb_build_object('webhook', hook, 'reason', reason), at);
        RETURN true;
      END $$`);
    await runner.query(`
      CREATE FUNCTION coordination.purge_webhook_secrets(at timestamptz) RETURNS integer
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (DELETE FROM coordination.webhook_secret WHERE expires_at <= at RETURNING 1)
        SELECT count(*)::integer FROM purged
      $$`);
    for (const name of SIGNATURES) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_webhooks`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of SIGNATURES) await runner.query(`DROP FUNCTION coordination.${name}`);
    await runner.query(`DELETE FROM coordination.webhook_secret WHERE expires_at IS NOT NULL`);
    await runner.query(`DROP INDEX coordination.webhook_secret_webhook`);
    await runner.query(`
      ALTER TABLE coordination.webhook_secret
        DROP COLUMN id, DROP COLUMN created_at, DROP COLUMN expires_at, ADD PRIMARY KEY (webhook_id)`);
    await runner.query(`
      ALTER TABLE coordination.webhook DROP COLUMN status, DROP COLUMN disabled_at, DROP COLUMN disabled_reason,
        DROP COLUMN paused_until, DROP COLUMN secret_rotated_at, DROP COLUMN previous_secrets_until`);
  }
}

const SIGNATURES = ['disable_webhook(uuid, text, uuid, timestamptz)', 'purge_webhook_secrets(timestamptz)'];
