import type { MigrationInterface, QueryRunner } from 'typeorm';

const STANDING = `SELECT id, status <> 'DETERMINED' AS open, opened_by || concerned_agencies AS parties`;

/** The gateway also sees which platform a case is about: data for its determination is given about that one alone. */
export class AccessCasePlatform1763802160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE VIEW access.case_standing AS ${STANDING}, platform_code FROM coordination.substance_case`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // A view is only replaced by one that has all of its columns.
    await runner.query(`DROP VIEW access.case_standing`);
    await runner.query(`CREATE VIEW access.case_standing AS ${STANDING} FROM coordination.substance_case`);
    await runner.query(`GRANT SELECT ON access.case_standing TO huishang_gateway`);
  }
}
