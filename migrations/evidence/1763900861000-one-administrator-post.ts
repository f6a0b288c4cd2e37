import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 三员分立: which of the three each administrator is, by agency and login. A login is written down when it first acts as one of them, and
 * is refused as another from then on. Only the owner of the database takes a row away, when somebody changes the post.
 */
export class OneAdministratorPost1763900861000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.administrator (
        agency text NOT NULL CHECK (agency ~ '^[A-Z][A-Z0-9_]{0,63}$'),
        officer text NOT NULL,
        role text NOT NULL CHECK (role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')),
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (agency, officer)
      );
      GRANT SELECT, INSERT (agency, officer, role) ON access.administrator TO huishang_gateway;
      GRANT SELECT ON access.administrator TO huishang_security_administrator`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.administrator');
  }
}
