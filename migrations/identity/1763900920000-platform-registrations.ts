import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'UNIFIED_SOCIAL_CREDIT_CODE',
  'INTERIM_CODE',
  'REGISTRATION_NUMBER',
  'ORGANISATION_CODE',
  'LICENCE_NUMBER',
  'ICP_NUMBER',
  'DOMAIN',
  'APP_NAME',
  'BRAND',
];
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** 从业机构登记: who entered a platform into the registry, and serial numbers of interim codes. */
export class PlatformRegistrations1763900920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.platform_identifier DROP CONSTRAINT platform_identifier_kind_check;
      ALTER TABLE coordination.platform_identifier ADD CONSTRAINT platform_identifier_kind_check
        CHECK (kind IN (${list([...KINDS, 'WECHAT_ACCOUNT'])}));

      -- Numbers from 900,000,000 on are those of generated data.
      CREATE SEQUENCE coordination.interim_code_serial MINVALUE 1 MAXVALUE 899999999;
      GRANT USAGE ON SEQUENCE coordination.interim_code_serial TO huishang_coordination;

      CREATE TABLE coordination.platform_registration (
        id uuid PRIMARY KEY,
        platform_code text NOT NULL REFERENCES coordination.platform,
        -- What was entered: name, places, sectors and identifiers; of a code that was held already the identifiers alone.
        entered jsonb NOT NULL,
        agency text NOT NULL CHECK (agency ~ '^[A-Z][A-Z0-9_]*$'),
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK (region ~ '^[0-9]{6}$'),
        officer text NOT NULL,
        registered_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE INDEX platform_registration_platform ON coordination.platform_registration (platform_code);
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.platform_registration
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT ON coordination.platform_registration TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.platform_registration;
      DROP SEQUENCE coordination.interim_code_serial;
      DELETE FROM coordination.platform_identifier WHERE kind = 'WECHAT_ACCOUNT';
      ALTER TABLE coordination.platform_identifier DROP CONSTRAINT platform_identifier_kind_check;
      ALTER TABLE coordination.platform_identifier ADD CONSTRAINT platform_identifier_kind_check
        CHECK (kind IN (${list(KINDS)}))`);
  }
}
