import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
/** Any code: which bodies there are is said by the rows of law. */
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;
/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING = '(SELECT coordination.acting_as())';
const PARTY = `(sender = ${ACTING} OR ${ACTING} = 'HUB' OR (${ACTING} = 'POLICE' AND handed_over_at IS NOT NULL)
  OR (${ACTING} = 'PROCURATORATE' AND advised_at IS NOT NULL))`;
const SEEN = `EXISTS (SELECT FROM coordination.crime_transfer AS transfer WHERE transfer.id = transfer_id)`;
const OWN = `agency IS NOT DISTINCT FROM NULLIF(coordination.acting_as(), 'HUB')`;

/**
 * 涉嫌犯罪案件移送: transfers of suspected crime and their steps. Rows are bound by the agency that acts: its own, the police's once
 * they were handed over, the procuratorate's once it was advised; which of its offices sees which is the use case's to say.
 */
export class CrimeTransfers1763900410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.crime_transfer (
        id uuid PRIMARY KEY,
        sender text NOT NULL CHECK (sender ~ ${CODE}),
        sender_level text NOT NULL CHECK (sender_level IN ${LEVEL}),
        sender_region text CHECK (sender_region ~ ${SIX_DIGITS}),
        platform_code text NOT NULL REFERENCES coordination.platform,
        case_id uuid REFERENCES coordination.substance_case,
        offence text NOT NULL,
        facts text NOT NULL,
        amount bigint CHECK (amount >= 0),
        officers text[] NOT NULL CHECK (cardinality(officers) >= 2),
        reported_by text NOT NULL,
        reported_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('PREPARED', 'NOT_APPROVED', 'APPROVED', 'HANDED_OVER', 'RECEIVED',
          'NOT_POLICE_MATTER', 'CASE_FILED', 'COMPLETED', 'REFUSED', 'OBJECTED', 'ADVISED', 'REASONS_ASKED',
          'REASONS_GIVEN', 'FILING_ORDERED', 'SUPERVISION_ENDED', 'RETURNED', 'ADMINISTRATIVE')),
        version integer NOT NULL CHECK (version > 0),
        approver text,
        approver_rank text CHECK (approver_rank IN ('PRINCIPAL_HEAD', 'ACTING_HEAD')),
        decided_at timestamptz,
        papers jsonb NOT NULL CHECK (jsonb_typeof(papers) = 'array'),
        missing_papers text[] NOT NULL,
        complete_by timestamptz,
        handed_over_at timestamptz,
        police_level text CHECK (police_level IN ${LEVEL}),
        police_region text CHECK (police_region ~ ${SIX_DIGITS}),
        police_regions text[] NOT NULL,
        received_at timestamptz,
        case_number text,
        objection_until timestamptz,
        objected_at timestamptz,
        advised_at timestamptz,
        disposal text,
        due_at timestamptz,
        acts_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        CHECK (num_nulls(approver, approver_rank, decided_at) IN (0, 3)),
        CHECK ((state = 'PREPARED') = (decided_at IS NULL)),
        CHECK (approver <> reported_by AND NOT (approver = ANY (officers))),
        CHECK ((handed_over_at IS NULL) = (police_level IS NULL)),
        CHECK (state NOT IN ('CASE_FILED', 'COMPLETED', 'RETURNED') OR case_number IS NOT NULL),
        CHECK (state <> 'ADMINISTRATIVE' OR disposal IS NOT NULL),
        CHECK (due_at IS NOT NULL OR acts_at IS NULL)
      );
      CREATE INDEX crime_transfer_sender ON coordination.crime_transfer (sender, id);
      CREATE INDEX crime_transfer_platform ON coordination.crime_transfer (platform_code, id);
      CREATE INDEX crime_transfer_case ON coordination.crime_transfer (case_id) WHERE case_id IS NOT NULL;
      CREATE INDEX crime_transfer_state ON coordination.crime_transfer (state, id);
      CREATE INDEX crime_transfer_acts ON coordination.crime_transfer (acts_at, id) WHERE acts_at IS NOT NULL;

      CREATE TABLE coordination.crime_transfer_event (
        transfer_id uuid NOT NULL REFERENCES coordination.crime_transfer,
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
        PRIMARY KEY (transfer_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.crime_transfer_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      ALTER TABLE coordination.crime_transfer ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.crime_transfer FOR SELECT TO huishang_coordination
        USING (${PARTY});
      CREATE POLICY coordination_insert ON coordination.crime_transfer FOR INSERT TO huishang_coordination
        WITH CHECK (sender = coordination.acting_as());
      CREATE POLICY coordination_update ON coordination.crime_transfer FOR UPDATE TO huishang_coordination
        USING (${PARTY}) WITH CHECK (${PARTY});

      ALTER TABLE coordination.crime_transfer_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.crime_transfer_event FOR SELECT TO huishang_coordination
        USING (${SEEN});
      CREATE POLICY coordination_insert ON coordination.crime_transfer_event FOR INSERT TO huishang_coordination
        WITH CHECK (${OWN} AND (version = 1 OR ${SEEN}));

      GRANT INSERT, UPDATE ON coordination.crime_transfer TO huishang_coordination;
      GRANT INSERT ON coordination.crime_transfer_event TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind = 'CRIME_TRANSFER';
      DROP TABLE coordination.crime_transfer_event, coordination.crime_transfer`);
  }
}
