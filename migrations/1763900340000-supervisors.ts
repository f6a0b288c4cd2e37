import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 责任部门: whom a ruling makes responsible for a line of business (日常监管、长效管理), from when until when. */
export class Supervisors1763900340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.supervisor (
        ruling_id uuid PRIMARY KEY REFERENCES coordination.ruling (id),
        platform_code text NOT NULL REFERENCES coordination.platform (code),
        business_line text NOT NULL,
        agency text NOT NULL CHECK (agency ~ '^[A-Z][A-Z0-9_]*$'),
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK (region ~ '^[0-9]{6}$'),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to >= valid_from)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX supervisor_present ON coordination.supervisor (platform_code, business_line)
        WHERE valid_to IS NULL`);
    await runner.query(`CREATE INDEX supervisor_platform ON coordination.supervisor (platform_code)`);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE (valid_to) ON coordination.supervisor TO huishang_coordination`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coordination.supervisor`);
  }
}
