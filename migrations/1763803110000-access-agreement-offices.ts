import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;

/**
 * For which region an agreement is, none for the whole country, as all are from before; and which office took each of its
 * steps.
 */
export class AccessAgreementOffices1763803110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE access.agreement ADD COLUMN region text`);
    await runner.query(`
      ALTER TABLE access.agreement_event
        ADD COLUMN level text CHECK (level IN ${LEVELS}),
        ADD COLUMN region text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE access.agreement_event DROP COLUMN level, DROP COLUMN region`);
    await runner.query(`ALTER TABLE access.agreement DROP COLUMN region`);
  }
}
