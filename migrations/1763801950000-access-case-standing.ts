import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 案件与法律依据: the gateway sees of a case whether it is open and whose it is, through a view, and nothing else of
 * coordination's schema; catalogue items say whether a legal basis has to be stated.
 */
export class AccessCaseStanding1763801950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.catalogue_item ADD COLUMN basis_required boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE VIEW access.case_standing AS
      SELECT id, status <> 'DETERMINED' AS open, opened_by || concerned_agencies AS parties
      FROM coordination.substance_case`);
    await runner.query(`GRANT SELECT ON access.case_standing TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW access.case_standing`);
    await runner.query(`ALTER TABLE access.catalogue_item DROP COLUMN basis_required`);
  }
}
