import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const ROLES = `'SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'`;

/**
 * 人员登记: what somebody who has signed in to the console is called, so that records name him as people do and not by the subject of
 * his tokens. Of the claims of his provider the name alone is kept (个人信息保护法第六条), and what it was at the last sign-in.
 */
export class KnownOfficers1763900714000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.known_officer (
        agency text NOT NULL CHECK (agency ~ ${CODE}),
        officer text NOT NULL,
        name text CHECK (length(name) BETWEEN 1 AND 100),
        role text NOT NULL CHECK (role IN (${ROLES})),
        rank text CHECK (rank ~ ${CODE}),
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK (region ~ '^[0-9]{6}$'),
        signed_in_at timestamptz NOT NULL,
        PRIMARY KEY (agency, officer)
      );
      GRANT SELECT, INSERT, UPDATE (name, role, rank, level, region, signed_in_at) ON access.known_officer
        TO huishang_gateway;
      GRANT SELECT ON access.known_officer TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.known_officer`);
  }
}
