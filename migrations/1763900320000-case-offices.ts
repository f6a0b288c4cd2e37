import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 承办机构: which office of each party deals with a case, and the place that it belongs to. */
export class CaseOffices1763900320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.substance_case
        ADD COLUMN home_region text CHECK (home_region ~ '^[0-9A-Z]{6,16}$'),
        ADD COLUMN offices jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(offices) = 'object'),
        ADD COLUMN route jsonb NOT NULL DEFAULT '{"cooperating": [], "superior": null}'
          CHECK (jsonb_typeof(route) = 'object')`);
    // A case that is there belongs to the region of its group: it is judged by the rules of that region, as it was.
    await runner.query(`UPDATE coordination.substance_case SET home_region = region`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE coordination.substance_case DROP COLUMN route, DROP COLUMN offices, DROP COLUMN home_region`,
    );
  }
}
