import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRIGGERS = [
  {
    trigger: 'announce_change',
    channel: 'workflow_changed',
    tables: ['substance_case_event', 'dispute_event'],
  },
  { trigger: 'announce_outbox', channel: 'outbox_appended', tables: ['outbox_message'] },
] as const;

/**
 * Steps and messages are announced by whoever commits them, after the commit. With `NOTIFY` in their transactions all
 * steps of the database would commit one after another, each with its own wait for the disk.
 */
export class AnnounceAfterCommit1763802340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { trigger, tables } of TRIGGERS) {
      for (const table of tables) await runner.query(`DROP TRIGGER ${trigger} ON coordination.${table}`);
      await runner.query(`DROP FUNCTION coordination.${trigger}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { trigger, channel, tables } of TRIGGERS) {
      await runner.query(`
        CREATE FUNCTION coordination.${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('${channel}', '');
          RETURN NULL;
        END $$`);
      for (const table of tables) {
        await runner.query(`
          CREATE TRIGGER ${trigger} AFTER INSERT ON coordination.${table}
            FOR EACH STATEMENT EXECUTE FUNCTION coordination.${trigger}()`);
      }
    }
  }
}
