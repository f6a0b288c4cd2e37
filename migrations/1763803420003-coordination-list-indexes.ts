import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by the name that is dropped again. */
const INDEXES: Readonly<Record<string, string>> = {
  rectification_order_event_overdue_agency: `coordination.rectification_order_event
    ((details ->> 'agency'), at, order_id, version) WHERE command = 'remindOverdue'`,
  // Few are; of these, orders are found by their determination.
  determination_superseded: 'coordination.determination (id) WHERE superseded_at IS NOT NULL',
};

/** Indexes for the accountability list of one agency, and for orders that a later determination superseded. */
export class CoordinationListIndexes1763803420003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON ${definition}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES).toReversed())
      await runner.query(`DROP INDEX coordination.${name}`);
  }
}
