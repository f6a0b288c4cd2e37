import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 情节和危害程度 of an opinion, and the new evidence on which a line of business is taken up again that was found compliant. */
export class FindingsByRules1763900310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.opinion_version
        ADD COLUMN gravity text
          CHECK (gravity IN ('MINOR', 'GRAVE', 'REFUSES_RECTIFICATION', 'SUSPECTED_CRIME')),
        ADD COLUMN severity jsonb CHECK (jsonb_typeof(severity) = 'object')`);
    await runner.query(`ALTER TABLE coordination.substance_case ADD COLUMN new_evidence text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coordination.substance_case DROP COLUMN new_evidence`);
    await runner.query(`ALTER TABLE coordination.opinion_version DROP COLUMN severity, DROP COLUMN gravity`);
  }
}
