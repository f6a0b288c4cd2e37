import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['substance_case_event', 'dispute_event'] as const;

/**
 * Tells every hub process of each step of a case or dispute when it commits, and lets it read which steps those were. A
 * notice carries nothing. An event keeps the transaction that wrote it: what one snapshot could not see was written by a
 * transaction that it names as not older than its `xmin`, so reading from there on misses nothing, in whatever order
 * transactions commit.
 */
export class DeterminationAnnouncedChanges1763801900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('workflow_changed', '');
        RETURN NULL;
      END $$`);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE coordination.${table}
          ADD COLUMN transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id()`);
      await runner.query(`CREATE INDEX ${table}_transaction ON coordination.${table} (transaction_id)`);
      await runner.query(`
        CREATE TRIGGER announce_change AFTER INSERT ON coordination.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION coordination.announce_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`DROP TRIGGER announce_change ON coordination.${table}`);
      await runner.query(`ALTER TABLE coordination.${table} DROP COLUMN transaction_id`);
    }
    await runner.query(`DROP FUNCTION coordination.announce_change()`);
  }
}
