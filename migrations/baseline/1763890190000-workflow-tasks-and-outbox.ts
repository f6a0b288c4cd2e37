import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, each, is, isRegion, LEVEL } from './codes.js';

/**
 * 待办与发件箱: what waits for whom, and what somebody has to be told. A task's mailbox is its assignee as one text, so
 * that a caller's tasks are a few ranges of one index; the parts that are not named are empty in it.
 *
 * Steps and messages are announced by whoever commits them, after the commit, and by no trigger: with `NOTIFY` in their
 * transactions all steps of the database would commit one after another, each with its own wait for the disk.
 */
export class WorkflowTasksAndOutbox1763890190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.task (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        kind text NOT NULL,
        agency text NOT NULL ${is('agency', ACTOR)},
        officer text,
        level text ${is('level', LEVEL)},
        region text ${isRegion('region')} CHECK (region IS NULL OR level IS NOT NULL),
        mailbox text NOT NULL GENERATED ALWAYS AS (
          agency || '/' || coalesce(level, '') || '/' || coalesce(region, '') || '/' || coalesce(officer, '')
        ) STORED,
        platform_code text REFERENCES coordination.platform,
        due_at timestamptz,
        urgent boolean NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz CHECK (closed_at >= opened_at)
      );
      CREATE UNIQUE INDEX task_open ON coordination.task (subject_kind, subject_id, kind, mailbox)
        WHERE closed_at IS NULL;
      CREATE INDEX task_waiting
        ON coordination.task (mailbox, (NOT urgent), (coalesce(due_at, 'infinity'::timestamptz)), id)
        WHERE closed_at IS NULL;
      GRANT INSERT, UPDATE (due_at, urgent, closed_at) ON coordination.task TO huishang_coordination;

      CREATE TABLE coordination.outbox_message (
        id uuid PRIMARY KEY,
        sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        topic text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        subject_version integer CHECK (subject_version > 0),
        recipients text[] NOT NULL CHECK (cardinality(recipients) > 0) ${each('recipients', ACTOR)},
        body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
        occurred_at timestamptz NOT NULL,
        dispatched_at timestamptz,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE INDEX outbox_message_waiting ON coordination.outbox_message (sequence) WHERE dispatched_at IS NULL;
      CREATE INDEX outbox_message_told ON coordination.outbox_message (dispatched_at, sequence)
        WHERE dispatched_at IS NOT NULL;
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.outbox_message
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT ON coordination.outbox_message TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.outbox_message, coordination.task`);
  }
}
