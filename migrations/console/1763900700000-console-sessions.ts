import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const ROLES = `'SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'`;
const SHA256 = `'^[0-9a-f]{64}$'`;

/**
 * 登录与会话: sessions of browsers, and sign-ins under way. The cookie that opens a row is not kept but by its hash, and what
 * is sealed is sealed with a key that is derived from the cookie, so that a copy of the rows opens nothing. All hub
 * processes share both.
 */
export class ConsoleSessions1763900700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.console_session (
        id uuid PRIMARY KEY,
        cookie_hash text NOT NULL UNIQUE CHECK (cookie_hash ~ ${SHA256}),
        provider text NOT NULL,
        subject text NOT NULL,
        provider_session text,
        agency text NOT NULL CHECK (agency ~ ${CODE}),
        officer text NOT NULL,
        role text NOT NULL CHECK (role IN (${ROLES})),
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK (region ~ '^[0-9]{6}$'),
        rank text CHECK (rank ~ ${CODE}),
        tokens text NOT NULL,
        tokens_until timestamptz NOT NULL,
        began_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX console_session_officer ON access.console_session (agency, officer);
      CREATE INDEX console_session_subject ON access.console_session (provider, subject);
      CREATE INDEX console_session_provider ON access.console_session (provider, provider_session);
      CREATE INDEX console_session_end ON access.console_session (ends_at);
      CREATE INDEX console_session_seen ON access.console_session (last_seen_at);
      GRANT SELECT, INSERT, DELETE, UPDATE (tokens, tokens_until, last_seen_at) ON access.console_session
        TO huishang_gateway;

      CREATE TABLE access.console_sign_in (
        id uuid PRIMARY KEY,
        cookie_hash text NOT NULL CHECK (cookie_hash ~ ${SHA256}),
        state_hash text NOT NULL CHECK (state_hash ~ ${SHA256}),
        provider text NOT NULL,
        sealed text NOT NULL,
        ends_at timestamptz NOT NULL,
        UNIQUE (cookie_hash, state_hash)
      );
      CREATE INDEX console_sign_in_end ON access.console_sign_in (ends_at);
      GRANT SELECT, INSERT, DELETE ON access.console_sign_in TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.console_sign_in, access.console_session`);
  }
}
