import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 幂等键: the keys under which a write happens once; and a table that serializable transactions lock one after another, which
 * holds nothing.
 */
export class CoordinationTransactions1763890030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.idempotency_key (
        actor text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, operation, key)
      );
      GRANT INSERT, UPDATE ON coordination.idempotency_key TO huishang_coordination;

      CREATE TABLE coordination.serializable_line ();
      GRANT UPDATE ON coordination.serializable_line TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.serializable_line, coordination.idempotency_key`);
  }
}
