import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 集团认定: a case may be about several platforms that make one business. Its own platform leads; each further one has the ground on
 * which it counts as one with it. Members are named when the case is opened, and stay.
 *
 * Within such a case the gateway gives data of its members as it does of its own platform.
 */
export class CasesOnGroups1763901760000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.case_member (
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        platform_code text NOT NULL REFERENCES coordination.platform,
        ground text NOT NULL,
        PRIMARY KEY (case_id, platform_code)
      );
      CREATE INDEX case_member_platform ON coordination.case_member (platform_code, case_id);
      GRANT SELECT, INSERT ON coordination.case_member TO huishang_coordination;

      CREATE OR REPLACE VIEW access.case_snapshot AS
        SELECT opened.id, opened.status IN ('COLLECTING', 'DISPUTED') AS open, opened.opened_by || opened.concerned_agencies AS parties,
          coalesce(platform.merged_into, platform.code) AS platform_code,
          ARRAY(SELECT coalesce(other.merged_into, other.code) FROM coordination.case_member AS member
            JOIN coordination.platform AS other ON other.code = member.platform_code
            WHERE member.case_id = opened.id ORDER BY 1) AS members
        FROM coordination.substance_case AS opened JOIN coordination.platform ON platform.code = opened.platform_code`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW access.case_snapshot;
      CREATE VIEW access.case_snapshot AS
        SELECT opened.id, opened.status IN ('COLLECTING', 'DISPUTED') AS open, opened.opened_by || opened.concerned_agencies AS parties,
          coalesce(platform.merged_into, platform.code) AS platform_code
        FROM coordination.substance_case AS opened JOIN coordination.platform ON platform.code = opened.platform_code;
      GRANT SELECT ON access.case_snapshot TO huishang_gateway;
      DROP TABLE coordination.case_member`);
  }
}
