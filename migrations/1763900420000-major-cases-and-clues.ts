import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
/** Any code: which bodies there are is said by the rows of law. */
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;
/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING = '(SELECT coordination.acting_as())';
const OWN = `agency IS NOT DISTINCT FROM NULLIF(coordination.acting_as(), 'HUB')`;

const TABLES = [
  {
    table: 'major_case',
    party: `(reporter = ${ACTING} OR ${ACTING} IN ('OFFICE', 'LEADING_GROUP', 'HUB'))`,
    opener: 'reporter',
  },
  {
    table: 'clue',
    party: `(sender = ${ACTING} OR receiver = ${ACTING} OR ${ACTING} = 'HUB')`,
    opener: 'sender',
  },
] as const;

/**
 * 重大情况快报与线索移送: urgent reports, told to the offices of leading groups; and clues of the People's Bank, which it and the
 * receiver alone see.
 */
export class MajorCasesAndClues1763900420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.major_case (
        id uuid PRIMARY KEY,
        reporter text NOT NULL CHECK (reporter ~ ${CODE}),
        reporter_level text NOT NULL CHECK (reporter_level IN ${LEVEL}),
        reporter_region text,
        reported_by text NOT NULL,
        reported_at timestamptz NOT NULL,
        group_level text NOT NULL CHECK (group_level IN ${LEVEL}),
        group_region text CHECK ((group_region IS NULL) = (group_level = 'NATIONAL')),
        platform_code text REFERENCES coordination.platform,
        what text NOT NULL,
        region text NOT NULL CHECK (region ~ ${SIX_DIGITS}),
        amount bigint CHECK (amount >= 0),
        people integer CHECK (people >= 0),
        first_seen_at timestamptz NOT NULL,
        measures text NOT NULL,
        contact text NOT NULL,
        state text NOT NULL CHECK (state IN ('REPORTED', 'ACKNOWLEDGED')),
        version integer NOT NULL CHECK (version > 0),
        acknowledged_by text,
        acknowledged_at timestamptz,
        due_at timestamptz,
        acts_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        CHECK ((state = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL)),
        CHECK (due_at IS NOT NULL OR acts_at IS NULL)
      );
      CREATE INDEX major_case_group ON coordination.major_case (group_region text_pattern_ops, id);
      CREATE INDEX major_case_reporter ON coordination.major_case (reporter, id);
      CREATE INDEX major_case_acts ON coordination.major_case (acts_at, id) WHERE acts_at IS NOT NULL;

      CREATE TABLE coordination.clue (
        id uuid PRIMARY KEY,
        sender text NOT NULL CHECK (sender ~ ${CODE}),
        sender_level text NOT NULL CHECK (sender_level IN ${LEVEL}),
        sender_region text,
        sent_by text NOT NULL,
        sent_at timestamptz NOT NULL,
        receiver text NOT NULL CHECK (receiver <> sender AND receiver ~ ${CODE}),
        receiver_level text NOT NULL CHECK (receiver_level IN ${LEVEL}),
        receiver_region text CHECK ((receiver_region IS NULL) = (receiver_level = 'NATIONAL')),
        platform_code text NOT NULL REFERENCES coordination.platform,
        matter text NOT NULL,
        legal_basis text NOT NULL,
        state text NOT NULL CHECK (state IN ('PASSED_ON', 'RECEIVED', 'FED_BACK')),
        version integer NOT NULL CHECK (version > 0),
        received_at timestamptz,
        feedback text,
        fed_back_at timestamptz,
        CHECK ((state = 'FED_BACK') = (feedback IS NOT NULL))
      );
      CREATE INDEX clue_sender ON coordination.clue (sender, id);
      CREATE INDEX clue_receiver ON coordination.clue (receiver, id)`);
    for (const { table, party, opener } of TABLES) {
      const seen = `EXISTS (SELECT FROM coordination.${table} AS subject WHERE subject.id = ${table}_id)`;
      await runner.query(`
        CREATE TABLE coordination.${table}_event (
          ${table}_id uuid NOT NULL REFERENCES coordination.${table},
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
          PRIMARY KEY (${table}_id, version)
        );
        CREATE TRIGGER record_writer BEFORE INSERT ON coordination.${table}_event
          FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

        ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY coordination_select ON coordination.${table} FOR SELECT TO huishang_coordination
          USING (${party});
        CREATE POLICY coordination_insert ON coordination.${table} FOR INSERT TO huishang_coordination
          WITH CHECK (${opener} = coordination.acting_as());
        CREATE POLICY coordination_update ON coordination.${table} FOR UPDATE TO huishang_coordination
          USING (${party}) WITH CHECK (${party});

        ALTER TABLE coordination.${table}_event ENABLE ROW LEVEL SECURITY;
        CREATE POLICY coordination_select ON coordination.${table}_event FOR SELECT TO huishang_coordination
          USING (${seen});
        CREATE POLICY coordination_insert ON coordination.${table}_event FOR INSERT TO huishang_coordination
          WITH CHECK (${OWN} AND (version = 1 OR ${seen}));

        GRANT INSERT, UPDATE ON coordination.${table} TO huishang_coordination;
        GRANT INSERT ON coordination.${table}_event TO huishang_coordination`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind IN ('MAJOR_CASE', 'CLUE');
      DROP TABLE coordination.clue_event, coordination.clue, coordination.major_case_event, coordination.major_case`);
  }
}
