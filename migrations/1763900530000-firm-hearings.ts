import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 听取当事人意见记录: how a firm was told and heard before a measure that closes or revokes. */
export class FirmHearings1763900530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.firm_hearing (
        order_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (order_id, version),
        FOREIGN KEY (order_id, version) REFERENCES coordination.rectification_order_event
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.firm_hearing
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT SELECT, INSERT ON coordination.firm_hearing TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.firm_hearing`);
  }
}
