import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages that have been told, and deliveries that are finished, are dropped after a time. The sender's role may not
 * delete by itself; two functions do, which leave alone what is pending, and what is dead while it can be sent again.
 */
export class WebhooksPurge1763802350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX webhook_delivery_finished ON coordination.webhook_delivery (delivered_at) WHERE state = 'DELIVERED'`);
    await runner.query(`
      CREATE INDEX outbox_message_told ON coordination.outbox_message (dispatched_at, sequence)
        WHERE dispatched_at IS NOT NULL`);
    await runner.query(`
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
      $$`);
    // Goes on where the last call ended, so that messages which wait for a dead delivery are not looked at in each batch.
    await runner.query(`
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
    for (const name of SIGNATURES) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION coordination.${name} TO huishang_webhooks`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of SIGNATURES) await runner.query(`DROP FUNCTION coordination.${name}`);
    await runner.query(`DROP INDEX coordination.outbox_message_told`);
    await runner.query(`DROP INDEX coordination.webhook_delivery_finished`);
  }
}

const SIGNATURES = [
  'purge_webhook_deliveries(timestamptz, integer)',
  'purge_outbox_messages(timestamptz, integer, timestamptz, bigint)',
];
