import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 政务数据目录: what operators say of catalogue items beyond what the build does, and what was said before. No entry changes who
 * reads what.
 */
export class CatalogueEntries1763901403000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.catalogue_entry (
        item text PRIMARY KEY REFERENCES access.catalogue_item,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        format text,
        conditions text,
        scope text,
        ground text,
        ground_mark text CHECK (ground_mark IN ('LAW_READ', 'KNOWN', 'UNSURE')),
        update_frequency text NOT NULL CHECK (update_frequency IN ('REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE')),
        changed_at timestamptz NOT NULL,
        CHECK ((ground IS NULL) = (ground_mark IS NULL))
      );
      CREATE TABLE access.catalogue_entry_change (
        id uuid PRIMARY KEY,
        item text NOT NULL REFERENCES access.catalogue_item,
        changed_at timestamptz NOT NULL,
        changed_by text NOT NULL,
        file text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL
      );
      CREATE INDEX catalogue_entry_change_item ON access.catalogue_entry_change (item, changed_at);
      GRANT SELECT ON access.catalogue_entry TO huishang_coordination, huishang_security_administrator;
      GRANT SELECT ON access.catalogue_entry_change TO huishang_security_administrator`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.catalogue_entry_change, access.catalogue_entry');
  }
}
