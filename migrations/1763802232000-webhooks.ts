import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 回调: where agencies' systems want to be told, and what became of each telling. Secrets lie apart: the role that serves
 * GraphQL writes them and cannot read them; the role that sends reads them and cannot write them.
 */
export class Webhooks1763802232000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE huishang_webhooks NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query(`
      CREATE TABLE coordination.webhook (
        id uuid PRIMARY KEY,
        agency text NOT NULL,
        url text NOT NULL,
        topics text[] NOT NULL,
        registered_by text NOT NULL,
        registered_at timestamptz NOT NULL,
        removed_by text,
        removed_at timestamptz,
        CHECK ((removed_by IS NULL) = (removed_at IS NULL))
      )`);
    await runner.query(
      `CREATE INDEX webhook_agency ON coordination.webhook (agency) WHERE removed_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE coordination.webhook_secret (
        webhook_id uuid PRIMARY KEY REFERENCES coordination.webhook,
        secret text NOT NULL
      )`);
    await runner.query(`
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
      )`);
    await runner.query(`
      CREATE INDEX webhook_delivery_due ON coordination.webhook_delivery (webhook_id, next_attempt_at)
        WHERE state = 'PENDING'`);
    await runner.query(`
      CREATE INDEX webhook_delivery_order ON coordination.webhook_delivery (webhook_id, subject, message_sequence)
        WHERE state = 'PENDING'`);
    await runner.query(
      `CREATE INDEX webhook_delivery_list ON coordination.webhook_delivery (webhook_id, message_id)`,
    );
    await runner.query(`
      CREATE INDEX webhook_delivery_dead ON coordination.webhook_delivery (webhook_id, message_id) WHERE state = 'DEAD'`);

    await runner.query(`REVOKE SELECT ON coordination.webhook_secret FROM huishang_coordination`);
    await runner.query(`GRANT SELECT (webhook_id) ON coordination.webhook_secret TO huishang_coordination`);
    await runner.query(`GRANT INSERT, DELETE ON coordination.webhook_secret TO huishang_coordination`);
    await runner.query(`GRANT INSERT ON coordination.webhook TO huishang_coordination`);
    await runner.query(
      `GRANT UPDATE (removed_by, removed_at) ON coordination.webhook TO huishang_coordination`,
    );
    await runner.query(`
      GRANT UPDATE (state, attempts_left, next_attempt_at, last_error) ON coordination.webhook_delivery
        TO huishang_coordination`);

    await runner.query(`GRANT USAGE ON SCHEMA coordination TO huishang_webhooks`);
    await runner.query(`
      GRANT SELECT ON coordination.webhook, coordination.webhook_secret, coordination.webhook_delivery,
        coordination.outbox_message TO huishang_webhooks`);
    await runner.query(`GRANT UPDATE (dispatched_at) ON coordination.outbox_message TO huishang_webhooks`);
    await runner.query(`GRANT INSERT ON coordination.webhook_delivery TO huishang_webhooks`);
    await runner.query(`
      GRANT UPDATE (state, attempts, attempts_left, next_attempt_at, last_attempt_at, last_status, last_error,
        delivered_at) ON coordination.webhook_delivery TO huishang_webhooks`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE ALL ON coordination.outbox_message FROM huishang_webhooks`);
    await runner.query(`REVOKE ALL ON SCHEMA coordination FROM huishang_webhooks`);
    for (const table of ['webhook_delivery', 'webhook_secret', 'webhook']) {
      await runner.query(`DROP TABLE coordination.${table}`);
    }
  }
}
