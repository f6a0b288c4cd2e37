import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, codes, is, LEVEL, SIX_DIGITS } from './codes.js';

const FUNCTIONS = [
  'disable_webhook(uuid, text, uuid, timestamptz)',
  'purge_webhook_secrets(timestamptz)',
  'purge_webhook_deliveries(timestamptz, integer)',
  'purge_outbox_messages(timestamptz, integer, timestamptz, bigint)',
];

/**
 * 回调: where agencies' systems want to be told, and what became of each telling. A webhook is the office's that registered
 * it; it may have earlier secrets for a time beside the current one, waits as long as its receiver asks for, and is disabled
 * when its receiver is gone. Secrets lie apart: the role that serves GraphQL writes them and cannot read them; the role that
 * sends reads them and cannot write them.
 */
export class Webhooks1763890200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createTables(runner);
    await runner.query(`
      REVOKE SELECT ON coordination.webhook_secret FROM huishang_coordination;
      GRANT SELECT (webhook_id, expires_at), INSERT, UPDATE (expires_at), DELETE ON coordination.webhook_secret
        TO huishang_coordination;
      GRANT INSERT, UPDATE (removed_by, removed_at, disabled_at, disabled_reason, paused_until, secret_rotated_at,
        previous_secrets_until) ON coordination.webhook TO huishang_coordination;
      GRANT UPDATE (state, attempts_left, next_attempt_at, last_error) ON coordination.webhook_delivery
        TO huishang_coordination;

      GRANT SELECT ON coordination.webhook, coordination.webhook_secret, coordination.webhook_delivery,
        coordination.outbox_message TO huishang_webhooks;
      GRANT UPDATE (paused_until) ON coordination.webhook TO huishang_webhooks;
      GRANT UPDATE (dispatched_at) ON coordination.outbox_message TO huishang_webhooks;
      GRANT INSERT, UPDATE (state, attempts, attempts_left, next_attempt_at, last_attempt_at, last_status, last_error,
        delivered_at) ON coordination.webhook_delivery TO huishang_webhooks`);
    await this.#createDisabling(runner);
    await this.#createPurges(runner);
    for (const name of FUNCTIONS) {
      await runner.query(`
        REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_webhooks`);
    }
  }

  async #createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.webhook (
        id uuid PRIMARY KEY,
        agency text NOT NULL ${is('agency', ACTOR)},
        level text NOT NULL DEFAULT 'NATIONAL' CHECK (level IN ${codes(LEVEL)}),
        region text CONSTRAINT webhook_region_code CHECK (region ${SIX_DIGITS}),
        url text NOT NULL,
        topics text[] NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        removed_by text,
        removed_at timestamptz,
        disabled_at timestamptz,
        disabled_reason text CHECK (disabled_reason IN ('RECEIVER_GONE')),
        paused_until timestamptz,
        secret_rotated_at timestamptz,
        previous_secrets_until timestamptz,
        status text NOT NULL
          GENERATED ALWAYS AS (CASE WHEN disabled_at IS NULL THEN 'ACTIVE' ELSE 'DISABLED' END) STORED
          CONSTRAINT webhook_status_code CHECK (status IN ('ACTIVE', 'DISABLED')),
        CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
        CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
      );
      CREATE INDEX webhook_agency ON coordination.webhook (agency) WHERE removed_at IS NULL;

      CREATE TABLE coordination.webhook_secret (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        webhook_id uuid NOT NULL REFERENCES coordination.webhook,
        secret text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz
      );
      CREATE UNIQUE INDEX webhook_secret_current ON coordination.webhook_secret (webhook_id) WHERE expires_at IS NULL;
      CREATE INDEX webhook_secret_webhook ON coordination.webhook_secret (webhook_id);

      CREATE TABLE coordination.webhook_delivery (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL REFERENCES coordination.webhook,
        message_id uuid NOT NULL REFERENCES coordination.outbox_message,
        message_sequence bigint NOT NULL,
        subject text NOT NULL,
        topic text NOT NULL,
        state text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        attempts_left integer NOT NULL CHECK (attempts_left >= 0),
        next_attempt_at timestamptz CHECK ((next_attempt_at IS NOT NULL) = (state = 'PENDING')),
        last_attempt_at timestamptz,
        last_status integer,
        last_error text,
        created_at timestamptz NOT NULL,
        delivered_at timestamptz,
        UNIQUE (message_id, webhook_id)
      );
      CREATE INDEX webhook_delivery_due ON coordination.webhook_delivery (webhook_id, next_attempt_at)
        WHERE state = 'PENDING';
      CREATE INDEX webhook_delivery_order ON coordination.webhook_delivery (webhook_id, subject, message_sequence)
        WHERE state = 'PENDING';
      CREATE INDEX webhook_delivery_list ON coordination.webhook_delivery (webhook_id, message_id);
      CREATE INDEX webhook_delivery_dead ON coordination.webhook_delivery (webhook_id, message_id)
        WHERE state = 'DEAD';
      CREATE INDEX webhook_delivery_finished ON coordination.webhook_delivery (delivered_at)
        WHERE state = 'DELIVERED'`);
  }

  /** The sender's role cannot write webhooks or messages: a function disables one webhook and tells its agency, in one step. */
  async #createDisabling(runner: QueryRunner): Promise<void> {
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
  }

  /**
   * Messages that have been told, deliveries that are finished and secrets that have expired are dropped after a time. The
   * sender's role may not delete by itself; functions do, which leave alone what is pending, and what is dead while it can be
   * sent again.
   */
  async #createPurges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.purge_webhook_secrets(at timestamptz) RETURNS integer
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH purged AS (DELETE FROM coordination.webhook_secret WHERE expires_at <= at RETURNING 1)
        SELECT count(*)::integer FROM purged
      $$;

      CREATE FUNCTION coordination.purge_webhook_deliveries(before timestamptz, most integer) RETURNS integer
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH taken AS (
          SELECT id FROM coordination.webhook_delivery
          WHERE state = 'DELIVERED' AND delivered_at < before
          ORDER BY delivered_at LIMIT most FOR UPDATE SKIP LOCKED
        ), unsendable AS (
          SELECT dead.id FROM coordination.webhook
          CROSS JOIN LATERAL (
            SELECT id FROM coordination.webhook_delivery
            WHERE webhook_id = webhook.id AND state = 'DEAD' LIMIT most FOR UPDATE SKIP LOCKED
          ) AS dead
          WHERE webhook.removed_at < before LIMIT most
        ), chosen AS (
          SELECT id FROM (SELECT id FROM taken UNION ALL SELECT id FROM unsendable) AS finished LIMIT most
        ), purged AS (
          DELETE FROM coordination.webhook_delivery WHERE id IN (SELECT id FROM chosen) RETURNING 1)
        SELECT count(*)::integer FROM purged
      $$;

      -- Goes on where the last call ended, so that messages which wait for a dead delivery are not looked at in each batch.
      CREATE FUNCTION coordination.purge_outbox_messages(
        before timestamptz, most integer, INOUT after_at timestamptz, INOUT after_sequence bigint,
        OUT looked_at integer, OUT purged integer)
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        WITH told AS (
          SELECT id, dispatched_at, sequence FROM coordination.outbox_message
          WHERE dispatched_at < before AND (dispatched_at, sequence) > (after_at, after_sequence)
          ORDER BY dispatched_at, sequence LIMIT most
        ), gone AS (
          DELETE FROM coordination.outbox_message AS message USING told
          WHERE message.id = told.id AND NOT EXISTS (
            SELECT FROM coordination.webhook_delivery AS delivery WHERE delivery.message_id = message.id)
          RETURNING 1
        ), last AS (SELECT dispatched_at, sequence FROM told ORDER BY dispatched_at DESC, sequence DESC LIMIT 1)
        SELECT (SELECT dispatched_at FROM last), (SELECT sequence FROM last),
          (SELECT count(*)::integer FROM told), (SELECT count(*)::integer FROM gone)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`DROP FUNCTION coordination.${name}`);
    await runner.query(`
      DROP TABLE coordination.webhook_delivery, coordination.webhook_secret, coordination.webhook;
      REVOKE ALL ON coordination.outbox_message FROM huishang_webhooks`);
  }
}
