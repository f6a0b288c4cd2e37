import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 待办与发件箱: what waits for whom, and what somebody has to be told. A task's mailbox is its assignee as one text, so
 * that a caller's tasks are a few ranges of one index; the parts that are not named are empty in it.
 */
export class TasksAndOutbox1763802230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.task (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        kind text NOT NULL,
        agency text NOT NULL,
        officer text,
        level text,
        region text CHECK (region IS NULL OR level IS NOT NULL),
        mailbox text NOT NULL GENERATED ALWAYS AS (
          agency || '/' || coalesce(level, '') || '/' || coalesce(region, '') || '/' || coalesce(officer, '')
        ) STORED,
        platform_code text REFERENCES coordination.platform,
        due_at timestamptz,
        urgent boolean NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz CHECK (closed_at >= opened_at)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX task_open ON coordination.task (subject_kind, subject_id, kind, mailbox)
        WHERE closed_at IS NULL`);
    await runner.query(`
      CREATE INDEX task_waiting
        ON coordination.task (mailbox, (NOT urgent), (coalesce(due_at, 'infinity'::timestamptz)), id)
        WHERE closed_at IS NULL`);
    await runner.query(`GRANT INSERT ON coordination.task TO huishang_coordination`);
    await runner.query(
      `GRANT UPDATE (due_at, urgent, closed_at) ON coordination.task TO huishang_coordination`,
    );

    await runner.query(`
      CREATE TABLE coordination.outbox_message (
        id uuid PRIMARY KEY,
        sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        topic text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        subject_version integer CHECK (subject_version > 0),
        recipients text[] NOT NULL CHECK (cardinality(recipients) > 0),
        body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
        occurred_at timestamptz NOT NULL,
        dispatched_at timestamptz
      )`);
    await runner.query(`
      CREATE INDEX outbox_message_waiting ON coordination.outbox_message (sequence) WHERE dispatched_at IS NULL`);
    await runner.query(`
      CREATE FUNCTION coordination.announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('outbox_appended', '');
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER announce_outbox AFTER INSERT ON coordination.outbox_message
        FOR EACH STATEMENT EXECUTE FUNCTION coordination.announce_outbox()`);
    await runner.query(`GRANT INSERT ON coordination.outbox_message TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.outbox_message`);
    await runner.query(`DROP FUNCTION coordination.announce_outbox()`);
    await runner.query(`DROP TABLE coordination.task`);
  }
}
