import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 共享限制的依据: the law that a limit on sharing an item rests on, and how sure that is. */
export class GroundsOfSharing1763901401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.catalogue_item
        ADD COLUMN ground text,
        ADD COLUMN ground_mark text CHECK (ground_mark IN ('LAW_READ', 'KNOWN', 'UNSURE')),
        ADD CHECK ((ground IS NULL) = (ground_mark IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access.catalogue_item DROP COLUMN ground, DROP COLUMN ground_mark');
  }
}
