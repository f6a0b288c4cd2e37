import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = ['NONE', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'ACCOUNT'];

function only(rules: readonly string[]): string {
  return `CHECK (masking IN (${rules.map((rule) => `'${rule}'`).join(', ')}))`;
}

/** 脱敏: items whose fields each have a masking rule of their own. */
export class AccessMaskingByField1763802120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.catalogue_item DROP CONSTRAINT catalogue_item_masking_check,
        ADD CONSTRAINT catalogue_item_masking_check ${only([...RULES, 'BY_FIELD'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE access.catalogue_item SET masking = 'NONE' WHERE masking = 'BY_FIELD'`);
    await runner.query(`
      ALTER TABLE access.catalogue_item DROP CONSTRAINT catalogue_item_masking_check,
        ADD CONSTRAINT catalogue_item_masking_check ${only(RULES)}`);
  }
}
