import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 没有金融业务牌照: an opinion can say that the firm holds no financial licence, which is another thing than saying nothing of it.
 */
export class OpinionsSayUnlicensed1763900715000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.opinion_version ADD COLUMN unlicensed boolean NOT NULL DEFAULT false;
      ALTER TABLE coordination.opinion_version
        ADD CONSTRAINT opinion_version_one_licence CHECK (NOT unlicensed OR licence_held IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE coordination.opinion_version DROP COLUMN unlicensed`);
  }
}
