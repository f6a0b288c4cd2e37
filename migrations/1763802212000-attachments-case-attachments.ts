import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHOWN = 'coordination.shows_opinion(case_id, agency)';
const ON_A_CASE_SEEN = (table: string): string =>
  `EXISTS (SELECT FROM coordination.case_attachment AS attached WHERE attached.sha256 = ${table}.sha256)`;

/**
 * 附件: files by their SHA-256, kept once, and which agency put which of them to which case. An agency sees those of
 * others when it sees their opinions. Written once: nobody may change or remove them.
 */
export class AttachmentsCaseAttachments1763802212000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.attachment (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL CHECK (size > 0),
        media_type text NOT NULL,
        stored_in text NOT NULL CHECK (stored_in IN ('DATABASE', 'DIRECTORY')),
        stored_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE coordination.attachment_chunk (
        sha256 text NOT NULL REFERENCES coordination.attachment,
        position integer NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL,
        PRIMARY KEY (sha256, position)
      )`);
    // A file is seen through the case that it is put to, which is therefore written first.
    await runner.query(`
      CREATE TABLE coordination.case_attachment (
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        sha256 text NOT NULL REFERENCES coordination.attachment DEFERRABLE INITIALLY DEFERRED,
        agency text NOT NULL,
        name text NOT NULL,
        officer text NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (case_id, agency, sha256)
      )`);
    await runner.query(`CREATE INDEX case_attachment_file ON coordination.case_attachment (sha256)`);
    // Already compressed, most of them: PostgreSQL need not try again.
    await runner.query(`ALTER TABLE coordination.attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    for (const table of ['attachment', 'attachment_chunk', 'case_attachment']) {
      await runner.query(`GRANT INSERT ON coordination.${table} TO huishang_coordination`);
      await runner.query(`ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY`);
      const seen = table === 'case_attachment' ? SHOWN : ON_A_CASE_SEEN(table);
      const written = table === 'case_attachment' ? 'agency = coordination.acting_as()' : seen;
      await runner.query(`
        CREATE POLICY coordination_select ON coordination.${table} FOR SELECT TO huishang_coordination USING (${seen})`);
      await runner.query(`
        CREATE POLICY coordination_insert ON coordination.${table} FOR INSERT TO huishang_coordination
          WITH CHECK (${written})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachment_chunk', 'attachment']) {
      await runner.query(`DROP POLICY coordination_select ON coordination.${table}`);
      await runner.query(`DROP POLICY coordination_insert ON coordination.${table}`);
    }
    for (const table of ['case_attachment', 'attachment_chunk', 'attachment']) {
      await runner.query(`DROP TABLE coordination.${table}`);
    }
  }
}
