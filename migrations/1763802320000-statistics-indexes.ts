import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics begin with the cases that were opened in a window, and go on to their orders. */
export class StatisticsIndexes1763802320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX substance_case_opened ON coordination.substance_case (opened_at)`);
    await runner.query(`CREATE INDEX rectification_order_case ON coordination.rectification_order (case_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX coordination.rectification_order_case`);
    await runner.query(`DROP INDEX coordination.substance_case_opened`);
  }
}
