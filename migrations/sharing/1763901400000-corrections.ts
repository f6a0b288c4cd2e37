import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
/** Any code: which bodies there are is said by the rows of law. */
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;
/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING = '(SELECT coordination.acting_as())';
const PARTY = `(asker = ${ACTING} OR owner = ${ACTING} OR ${ACTING} = 'HUB')`;
const SEEN = `EXISTS (SELECT FROM coordination.correction AS subject WHERE subject.id = correction_id)`;

/**
 * 数据校核: that a value which was read is wrong, seen by the two agencies, and by the data authority once the answer is late;
 * and whom it was told that the value was corrected, seen by each of them and by the owner.
 */
export class Corrections1763901400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.correction (
        id uuid PRIMARY KEY,
        asker text NOT NULL CHECK (asker ~ ${CODE}),
        asker_level text NOT NULL CHECK (asker_level IN ${LEVEL}),
        asker_region text CHECK (asker_region ~ ${SIX_DIGITS}),
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        owner text NOT NULL CHECK (owner <> asker AND owner ~ ${CODE}),
        platform_code text NOT NULL REFERENCES coordination.platform,
        field text NOT NULL,
        item text NOT NULL,
        read_entry uuid NOT NULL,
        stands text NOT NULL,
        proposed text NOT NULL,
        reason text NOT NULL,
        evidence_case uuid REFERENCES coordination.substance_case,
        evidence text[] NOT NULL,
        state text NOT NULL CHECK (state IN ('REQUESTED', 'ASKED_BACK', 'CORRECTED', 'REFUSED', 'CLOSED')),
        version integer NOT NULL CHECK (version > 0),
        answer text,
        ground text,
        supplement text,
        answered_at timestamptz,
        wrong_since timestamptz,
        told_all boolean,
        due_at timestamptz,
        deadlines jsonb,
        acts_at timestamptz,
        warned_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        CHECK ((evidence_case IS NULL) = (evidence = '{}')),
        CHECK ((state = 'REQUESTED') = (due_at IS NOT NULL)),
        CHECK (due_at IS NOT NULL OR acts_at IS NULL),
        CHECK (state <> 'CORRECTED' OR wrong_since IS NOT NULL),
        CHECK (state <> 'REFUSED' OR (answer IS NOT NULL AND ground IS NOT NULL))
      );
      CREATE INDEX correction_asker ON coordination.correction (asker, id);
      CREATE INDEX correction_owner ON coordination.correction (owner, id);
      CREATE INDEX correction_late ON coordination.correction (id) WHERE escalated_at IS NOT NULL;
      CREATE INDEX correction_acts ON coordination.correction (acts_at, id) WHERE acts_at IS NOT NULL;
      CREATE UNIQUE INDEX correction_open ON coordination.correction (asker, platform_code, field)
        WHERE state IN ('REQUESTED', 'ASKED_BACK');

      CREATE TABLE coordination.correction_event (
        correction_id uuid NOT NULL REFERENCES coordination.correction,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text CHECK (agency ~ ${CODE}),
        level text CHECK (level IN ${LEVEL}),
        region text CHECK (region ~ ${SIX_DIGITS}),
        officer text,
        role text CHECK (role IN ${ROLES}),
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (correction_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.correction_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.correction_notice (
        id uuid PRIMARY KEY,
        correction_id uuid NOT NULL REFERENCES coordination.correction,
        agency text NOT NULL CHECK (agency ~ ${CODE}),
        level text NOT NULL CHECK (level IN ${LEVEL}),
        region text CHECK (region ~ ${SIX_DIGITS}),
        owner text NOT NULL CHECK (owner <> agency AND owner ~ ${CODE}),
        platform_code text NOT NULL REFERENCES coordination.platform,
        field text NOT NULL,
        wrong_since timestamptz NOT NULL,
        last_read_at timestamptz NOT NULL,
        corrected_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.correction_notice
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      CREATE INDEX correction_notice_agency ON coordination.correction_notice (agency, id);

      ALTER TABLE coordination.correction ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.correction FOR SELECT TO huishang_coordination
        USING (${PARTY} OR (${ACTING} = 'DATA_AUTHORITY' AND escalated_at IS NOT NULL));
      CREATE POLICY coordination_insert ON coordination.correction FOR INSERT TO huishang_coordination
        WITH CHECK (asker = coordination.acting_as());
      CREATE POLICY coordination_update ON coordination.correction FOR UPDATE TO huishang_coordination
        USING (${PARTY}) WITH CHECK (${PARTY});

      ALTER TABLE coordination.correction_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.correction_event FOR SELECT TO huishang_coordination
        USING (${SEEN});
      CREATE POLICY coordination_insert ON coordination.correction_event FOR INSERT TO huishang_coordination
        WITH CHECK (agency IS NOT DISTINCT FROM NULLIF(coordination.acting_as(), 'HUB') AND (version = 1 OR ${SEEN}));

      ALTER TABLE coordination.correction_notice ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.correction_notice FOR SELECT TO huishang_coordination
        USING (agency = ${ACTING} OR owner = ${ACTING} OR ${ACTING} = 'HUB');
      CREATE POLICY coordination_insert ON coordination.correction_notice FOR INSERT TO huishang_coordination
        WITH CHECK (owner = coordination.acting_as() AND EXISTS (
          SELECT FROM coordination.correction AS subject
          WHERE subject.id = correction_id AND subject.owner = correction_notice.owner));

      GRANT INSERT, UPDATE ON coordination.correction TO huishang_coordination;
      GRANT INSERT ON coordination.correction_event, coordination.correction_notice TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind = 'CORRECTION';
      DROP TABLE coordination.correction_notice, coordination.correction_event, coordination.correction`);
  }
}
