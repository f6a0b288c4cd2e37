import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 对外投资、被合作: shareholders are found by the holder too, and what they and partners were by the versions of rows. */
export class HoldingsByHolder1763901700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX shareholder_holder ON commerce.shareholder (holder_code) WHERE holder_code IS NOT NULL;
      CREATE INDEX row_version_holder ON commerce.row_version ((row ->> 'holder_code')) WHERE table_name = 'shareholder';
      CREATE INDEX row_version_partner ON insurance.row_version ((row ->> 'partner_code')) WHERE table_name = 'partnership';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX insurance.row_version_partner;
      DROP INDEX commerce.row_version_holder;
      DROP INDEX commerce.shareholder_holder;
    `);
  }
}
