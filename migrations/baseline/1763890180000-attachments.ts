import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, codes, is } from './codes.js';

const onACaseSeen = (table: string): string =>
  `EXISTS (SELECT FROM coordination.case_attachment AS attached WHERE attached.sha256 = ${table}.sha256)`;

/** Which rows of each table are seen, and which may be written. */
const POLICIES = [
  {
    table: 'case_attachment',
    seen: 'coordination.shows_opinion(case_id, agency)',
    written: 'agency = coordination.acting_as()',
  },
  { table: 'attachment', seen: onACaseSeen('attachment'), written: onACaseSeen('attachment') },
  {
    table: 'attachment_chunk',
    seen: onACaseSeen('attachment_chunk'),
    written: onACaseSeen('attachment_chunk'),
  },
];

/**
 * 附件: files by their SHA-256, kept once, and which agency put which of them to which case. An agency sees those of
 * others when it sees their opinions. Written once: nobody may change or remove them. Bytes that each agency has put to
 * cases in a day of Beijing are counted for all hub processes.
 */
export class Attachments1763890180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.attachment (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size > 0),
        media_type text NOT NULL,
        stored_in text NOT NULL CHECK (stored_in IN ('DATABASE', 'DIRECTORY')),
        stored_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.attachment
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.attachment_chunk (
        sha256 text NOT NULL REFERENCES coordination.attachment,
        position integer NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL,
        PRIMARY KEY (sha256, position)
      );
      -- Already compressed, most of them: PostgreSQL need not try again. CREATE TABLE has no word for it before version 16.
      ALTER TABLE coordination.attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- A file is seen through the case that it is put to, which is therefore written first.
      CREATE TABLE coordination.case_attachment (
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        sha256 text NOT NULL REFERENCES coordination.attachment DEFERRABLE INITIALLY DEFERRED,
        agency text NOT NULL ${is('agency', ACTOR)},
        name text NOT NULL,
        officer text NOT NULL,
        added_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (case_id, agency, sha256)
      );
      CREATE INDEX case_attachment_file ON coordination.case_attachment (sha256);
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.case_attachment
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT ON coordination.attachment, coordination.attachment_chunk, coordination.case_attachment
        TO huishang_coordination;

      CREATE TABLE coordination.attachment_usage (
        agency text NOT NULL CHECK (agency IN ${codes(ACTOR)}),
        day date NOT NULL,
        bytes bigint NOT NULL CHECK (bytes > 0),
        PRIMARY KEY (agency, day)
      );
      GRANT INSERT, UPDATE (bytes) ON coordination.attachment_usage TO huishang_coordination`);
    for (const { table, seen, written } of POLICIES) {
      await runner.query(`
        ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY coordination_select ON coordination.${table} FOR SELECT TO huishang_coordination
          USING (${seen});
        CREATE POLICY coordination_insert ON coordination.${table} FOR INSERT TO huishang_coordination
          WITH CHECK (${written})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.attachment_usage, coordination.case_attachment, coordination.attachment_chunk,
        coordination.attachment`);
  }
}
