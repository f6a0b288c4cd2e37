import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const ACTING = '(SELECT coordination.acting_as())';
const PARTY = `(holder = ${ACTING} OR source = ${ACTING} OR recipient = ${ACTING} OR ${ACTING} = 'HUB')`;
const SEEN = `EXISTS (SELECT FROM coordination.onward_consent AS subject WHERE subject.id = consent_id)`;

/**
 * 向第三方提供: that whoever was given data may give them on, asked of their source agency; and which items an attachment holds,
 * as whoever put it there says.
 */
export class OnwardConsents1763901404000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.onward_consent (
        id uuid PRIMARY KEY,
        holder text NOT NULL CHECK (holder ~ ${CODE}),
        source text NOT NULL CHECK (source ~ ${CODE} AND source <> holder),
        recipient text NOT NULL CHECK (recipient ~ ${CODE} AND recipient NOT IN (holder, source)),
        items text[] NOT NULL CHECK (items <> '{}'),
        reason text NOT NULL,
        legal_basis text NOT NULL,
        valid_to timestamptz NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('REQUESTED', 'CONSENTED', 'REFUSED', 'ENDED')),
        version integer NOT NULL CHECK (version > 0),
        answer text,
        answered_by text,
        answered_at timestamptz,
        CHECK (answered_by IS NULL OR answered_by <> asked_by)
      );
      CREATE INDEX onward_consent_holder ON coordination.onward_consent (holder, id);
      CREATE INDEX onward_consent_source ON coordination.onward_consent (source, id);
      CREATE INDEX onward_consent_recipient ON coordination.onward_consent (recipient, id);

      CREATE TABLE coordination.onward_consent_event (
        consent_id uuid NOT NULL REFERENCES coordination.onward_consent,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text CHECK (agency ~ ${CODE}),
        level text CHECK (level IN ${LEVEL}),
        region text CHECK (region ~ '^[0-9]{6}$'),
        officer text,
        role text CHECK (role IN ${ROLES}),
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (consent_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.onward_consent_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      ALTER TABLE coordination.onward_consent ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.onward_consent FOR SELECT TO huishang_coordination
        USING (${PARTY});
      CREATE POLICY coordination_insert ON coordination.onward_consent FOR INSERT TO huishang_coordination
        WITH CHECK (holder = coordination.acting_as());
      CREATE POLICY coordination_update ON coordination.onward_consent FOR UPDATE TO huishang_coordination
        USING (${PARTY}) WITH CHECK (${PARTY});
      ALTER TABLE coordination.onward_consent_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.onward_consent_event FOR SELECT TO huishang_coordination
        USING (${SEEN});
      CREATE POLICY coordination_insert ON coordination.onward_consent_event FOR INSERT TO huishang_coordination
        WITH CHECK (agency IS NOT DISTINCT FROM NULLIF(coordination.acting_as(), 'HUB') AND (version = 1 OR ${SEEN}));
      GRANT INSERT, UPDATE ON coordination.onward_consent TO huishang_coordination;
      GRANT INSERT ON coordination.onward_consent_event TO huishang_coordination;

      ALTER TABLE coordination.case_attachment ADD COLUMN items text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.case_attachment DROP COLUMN items;
      DROP TABLE coordination.onward_consent_event, coordination.onward_consent`);
  }
}
