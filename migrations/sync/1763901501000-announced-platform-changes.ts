import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTION = 'coordination.announce_platform_changes(uuid, jsonb, timestamptz, text, xid8, text)';

/**
 * 变更通知: up to which change of the register webhooks were told. The role that sends webhooks may write no message by itself; a function
 * writes this one kind, for the agencies that have asked for it, and goes on to the next place in the same step.
 */
export class AnnouncedPlatformChanges1763901501000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform_change_announced (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        cluster text NOT NULL CHECK (cluster ~ '^[0-9]{1,20}$'),
        transaction_id xid8 NOT NULL,
        platform_code text NOT NULL
      );
      -- What the register holds now is no news: announcing begins after the present transaction.
      INSERT INTO coordination.platform_change_announced (cluster, transaction_id, platform_code)
      SELECT system_identifier::text, (pg_current_xact_id()::text::numeric + 1)::text::xid8, repeat('0', 18)
      FROM pg_control_system();

      CREATE FUNCTION coordination.announce_platform_changes(
        message uuid, body jsonb, at timestamptz, reached_cluster text, reached_transaction xid8, reached_code text) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        wanting text[];
      BEGIN
        UPDATE coordination.platform_change_announced
        SET cluster = reached_cluster, transaction_id = reached_transaction, platform_code = reached_code;
        SELECT array_agg(DISTINCT agency) INTO wanting FROM coordination.webhook
        WHERE removed_at IS NULL AND (topics = '{}' OR 'platform.changed' = ANY (topics));
        IF wanting IS NULL THEN RETURN false; END IF;
        INSERT INTO coordination.outbox_message
          (id, topic, subject_kind, subject_id, subject_version, recipients, body, occurred_at)
        VALUES (message, 'platform.changed', 'PLATFORM_REGISTER', 'platforms', NULL, wanting, body, at);
        RETURN true;
      END $$;
      REVOKE ALL ON FUNCTION ${FUNCTION} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTION} TO huishang_webhooks;
      GRANT SELECT ON coordination.platform_change, coordination.platform_change_announced TO huishang_webhooks`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON coordination.platform_change FROM huishang_webhooks;
      DROP FUNCTION ${FUNCTION};
      DROP TABLE coordination.platform_change_announced`);
  }
}
