import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 编号: what people call a case, a dispute, a warrant or an agreement by. Rows that exist are numbered when the database is prepared,
 * once the dated rows of law, which have the marks of the places, are there (`src/workflow/numbers/number-older-matters.ts`).
 */
export class MatterNumbers1763900710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.matter_series (
        prefix text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (prefix, year)
      );
      GRANT SELECT, INSERT ON coordination.matter_series TO huishang_coordination;
      GRANT UPDATE (last) ON coordination.matter_series TO huishang_coordination;
      CREATE TABLE coordination.matter_number (
        matter uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('SUBSTANCE_CASE', 'DISPUTE', 'ACCOUNT_WARRANT', 'SHARING_AGREEMENT')),
        number text NOT NULL CONSTRAINT matter_number_once UNIQUE,
        inserted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.matter_number
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT SELECT, INSERT ON coordination.matter_number TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.matter_number, coordination.matter_series`);
  }
}
