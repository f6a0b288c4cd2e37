import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 承办机构: which office of the addressee and of the verifying agency deals with an order. */
export class OrderOffices1763900330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.rectification_order
        ADD COLUMN offices jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(offices) = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coordination.rectification_order DROP COLUMN offices`);
  }
}
