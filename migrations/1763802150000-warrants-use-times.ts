import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 滥用迹象: uses of warrants are looked for by when they were made. */
export class WarrantsUseTimes1763802150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX warrant_event_use_at ON warrants.warrant_event (at) WHERE command IN ('USE', 'USE_LAST')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX warrants.warrant_event_use_at`);
  }
}
