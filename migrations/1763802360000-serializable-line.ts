import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Serializable transactions lock this table one after another; it holds nothing. */
export class SerializableLine1763802360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coordination.serializable_line ()`);
    await runner.query(`GRANT UPDATE ON coordination.serializable_line TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.serializable_line`);
  }
}
