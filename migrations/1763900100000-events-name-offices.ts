import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENTS = [
  'coordination.substance_case_event',
  'coordination.dispute_event',
  'coordination.interim_measure_event',
  'coordination.rectification_order_event',
] as const;

/**
 * Which office of its agency took each step of a case, a dispute, an interim measure and an order. Steps from before do not
 * say.
 */
export class EventsNameOffices1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of EVENTS) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN level text CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
          ADD COLUMN region text CHECK (region ~ '^[0-9]{6}$')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of EVENTS) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN level, DROP COLUMN region`);
    }
  }
}
