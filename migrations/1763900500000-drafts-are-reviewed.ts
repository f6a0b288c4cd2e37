import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('CONSULTATION', 'SETTLED', 'REFERRED', 'COMPLETENESS', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION',
          'DECIDED', 'IMPLEMENTING', 'CLOSED', 'SUSPENDED', 'WITHDRAWN')`;
const WAITING = `('CONSULTATION', 'REFERRED', 'COMPLETENESS', 'DRAFTING', 'LEGAL_REVIEW', 'DELIBERATION')`;
/** As the baseline has them. */
const FORMER_STATES = STATES.replace(`'DRAFTING', `, '');
const FORMER_WAITING = WAITING.replace(`'DRAFTING', `, '');

/** 合法性审查: a dispute is drafted on before the review, and the review is of one draft. */
export class DraftsAreReviewed1763900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#setStates(runner, STATES, WAITING);
    await runner.query(`
      ALTER TABLE coordination.ruling_draft
        ADD COLUMN tabled_level text CHECK (tabled_level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        ADD COLUMN tabled_region text CHECK (tabled_region ~ '^[0-9]{6}$'),
        ADD COLUMN text_sha256 text CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
        ADD COLUMN review_working_days integer CHECK (review_working_days BETWEEN 1 AND 60),
        ADD COLUMN urgent_reason text,
        ADD CONSTRAINT ruling_draft_review_time
          CHECK (review_working_days >= 7 OR urgent_reason IS NOT NULL)`);
    await runner.query(`
      CREATE TABLE coordination.draft_review (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        draft_version integer NOT NULL,
        draft_sha256 text NOT NULL CHECK (draft_sha256 ~ '^[0-9a-f]{64}$'),
        result text NOT NULL CHECK (result IN ('PASSED', 'DRAFT_RETURNED', 'RETURNED')),
        opinion text NOT NULL,
        reviewed_by_agency text NOT NULL,
        reviewed_by text NOT NULL,
        reviewed_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event,
        FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.draft_review
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT SELECT, INSERT ON coordination.draft_review TO huishang_coordination`);
  }

  async #setStates(runner: QueryRunner, states: string, waiting: string): Promise<void> {
    await runner.query(`
      DROP INDEX coordination.dispute_due;
      ALTER TABLE coordination.dispute
        DROP CONSTRAINT dispute_state_check,
        DROP CONSTRAINT dispute_suspended_from_check,
        DROP CONSTRAINT dispute_deadline,
        DROP CONSTRAINT dispute_at_rest,
        ADD CONSTRAINT dispute_state_check CHECK (state IN ${states}),
        ADD CONSTRAINT dispute_suspended_from_check CHECK (suspended_from IN ${states}),
        ADD CONSTRAINT dispute_deadline CHECK (due_at IS NOT NULL OR state NOT IN ${waiting}),
        ADD CONSTRAINT dispute_at_rest CHECK (next_action_at IS NULL OR state IN ${waiting});
      CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE state IN ${waiting}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.draft_review;
      ALTER TABLE coordination.ruling_draft
        DROP COLUMN tabled_level, DROP COLUMN tabled_region, DROP COLUMN text_sha256,
        DROP COLUMN review_working_days, DROP COLUMN urgent_reason`);
    await this.#setStates(runner, FORMER_STATES, FORMER_WAITING);
  }
}
