import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, AGENCY, is, isRegion, LEVEL, ROLE } from './codes.js';

const STATES = `('CONSULTATION', 'SETTLED', 'REFERRED', 'COMPLETENESS', 'LEGAL_REVIEW', 'DELIBERATION', 'DECIDED',
          'IMPLEMENTING', 'CLOSED', 'SUSPENDED', 'WITHDRAWN')`;
/** Stages that wait for somebody: each has a deadline. */
const WAITING = `('CONSULTATION', 'REFERRED', 'COMPLETENESS', 'LEGAL_REVIEW', 'DELIBERATION')`;

/** 争议、补正、临时措施: disputes with their deadlines, supplements of what was referred, and measures in the meantime. */
export class DeterminationDisputes1763890160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createDisputes(runner);
    await this.#createSupplements(runner);
    await this.#createMeasures(runner);
    await runner.query(`
      GRANT INSERT ON coordination.dispute, coordination.dispute_event, coordination.supplement_request,
        coordination.supplement, coordination.interim_measure, coordination.interim_measure_event,
        coordination.deadline_warning TO huishang_coordination;
      GRANT UPDATE ON coordination.dispute TO huishang_coordination;
      GRANT UPDATE (state, version, ended_at) ON coordination.interim_measure TO huishang_coordination`);
  }

  async #createDisputes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.dispute (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL UNIQUE REFERENCES coordination.substance_case,
        state text NOT NULL CHECK (state IN ${STATES}),
        version integer NOT NULL CHECK (version > 0),
        round integer NOT NULL CHECK (round > 0),
        conflicts jsonb NOT NULL,
        opened_at timestamptz NOT NULL,
        due_at timestamptz CHECK (due_at IS NOT NULL OR state <> 'CONSULTATION'),
        next_action_at timestamptz,
        escalated_to text CHECK (escalated_to IN ('OFFICE', 'LEADING_GROUP')),
        referral_due_at timestamptz,
        referral_stopped_at timestamptz,
        level text NOT NULL ${is('level', LEVEL)},
        region text ${isRegion('region')} CHECK ((region IS NULL) = (level = 'NATIONAL')),
        suspended_from text CHECK (suspended_from IN ${STATES}),
        suspended_at timestamptz,
        CHECK ((state = 'SUSPENDED') = (suspended_from IS NOT NULL)),
        CHECK ((state = 'SUSPENDED') = (suspended_at IS NOT NULL)),
        CHECK ((referral_due_at IS NULL) = (referral_stopped_at IS NULL)),
        CONSTRAINT dispute_deadline CHECK (due_at IS NOT NULL OR state NOT IN ${WAITING}),
        CONSTRAINT dispute_at_rest CHECK (next_action_at IS NULL OR state IN ${WAITING})
      );
      CREATE INDEX dispute_state ON coordination.dispute (state, id);
      CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE state IN ${WAITING};
      CREATE INDEX dispute_next_action ON coordination.dispute (next_action_at) WHERE next_action_at IS NOT NULL;

      CREATE TABLE coordination.dispute_event (
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        version integer NOT NULL,
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text ${is('agency', ACTOR)},
        officer text,
        role text ${is('role', ROLE)},
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        changes jsonb NOT NULL,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version)
      );
      CREATE INDEX dispute_event_transaction ON coordination.dispute_event (transaction_id);
      CREATE INDEX dispute_event_entry ON coordination.dispute_event (dispute_id, version)
        INCLUDE (to_state, at) WHERE from_state IS DISTINCT FROM to_state;
      CREATE INDEX dispute_event_conflicts ON coordination.dispute_event (dispute_id) WHERE changes ? 'conflicts';
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.dispute_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.deadline_warning (
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        warned_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (subject_kind, subject_id, due_at)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.deadline_warning
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  /** Each row of a step carries the dispute version whose event it belongs to. */
  async #createSupplements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.supplement_request (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        parts jsonb NOT NULL CHECK (jsonb_array_length(parts) > 0),
        due_at timestamptz NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.supplement_request
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.supplement (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        request_version integer NOT NULL,
        agency text NOT NULL ${is('agency', AGENCY)},
        answer text NOT NULL,
        evidence jsonb NOT NULL,
        supplied_by text NOT NULL,
        supplied_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version),
        UNIQUE (dispute_id, request_version, agency),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event,
        FOREIGN KEY (dispute_id, request_version) REFERENCES coordination.supplement_request
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.supplement
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  async #createMeasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.interim_measure (
        id uuid PRIMARY KEY,
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        state text NOT NULL CHECK (state IN ('IN_FORCE', 'LIFTED', 'ENDED', 'EXPIRED')),
        version integer NOT NULL CHECK (version > 0),
        measure text NOT NULL,
        addressee text NOT NULL ${is('addressee', AGENCY)},
        until timestamptz NOT NULL,
        reasons text NOT NULL,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        ordered_by text NOT NULL,
        ordered_at timestamptz NOT NULL,
        ended_at timestamptz CHECK ((ended_at IS NULL) = (state = 'IN_FORCE'))
      );
      CREATE INDEX interim_measure_dispute ON coordination.interim_measure (dispute_id, id);
      CREATE INDEX interim_measure_until ON coordination.interim_measure (until) WHERE state = 'IN_FORCE';

      CREATE TABLE coordination.interim_measure_event (
        measure_id uuid NOT NULL REFERENCES coordination.interim_measure,
        version integer NOT NULL,
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text ${is('agency', ACTOR)},
        officer text,
        role text ${is('role', ROLE)},
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (measure_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.interim_measure_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.interim_measure_event, coordination.interim_measure, coordination.supplement,
        coordination.supplement_request, coordination.deadline_warning, coordination.dispute_event,
        coordination.dispute`);
  }
}
