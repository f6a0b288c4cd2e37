import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 协议动态: by the number of its transaction, a step of an agreement is told as those of cases and disputes are. */
export class AgreementStepsAreTold1763900716700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.agreement_event ADD COLUMN transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE INDEX agreement_event_transaction ON access.agreement_event (transaction_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE access.agreement_event DROP COLUMN transaction_id`);
  }
}
