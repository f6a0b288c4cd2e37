import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose webhook it is: the office that registered it. Those from before are the national office's. */
export class WebhooksOffices1763803120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.webhook
        ADD COLUMN level text NOT NULL DEFAULT 'NATIONAL'
          CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        ADD COLUMN region text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coordination.webhook DROP COLUMN level, DROP COLUMN region`);
  }
}
