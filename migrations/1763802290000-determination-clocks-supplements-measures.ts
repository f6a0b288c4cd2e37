import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working days of each stage by default, as weeks and days of the calendar. */
const GIVEN_TIME = [
  ['CONSULTATION', '7 days'],
  ['REFERRED', '7 days'],
  ['LEGAL_REVIEW', '7 days'],
  ['DELIBERATION', '42 days'],
] as const;
const WAITING = `('CONSULTATION', 'REFERRED', 'COMPLETENESS', 'LEGAL_REVIEW', 'DELIBERATION')`;

const EVENT_COLUMNS = `
        version integer NOT NULL,
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text,
        officer text,
        role text,
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        changes jsonb NOT NULL`;

/**
 * 期限、补正、临时措施: every stage of a dispute that waits for somebody has a deadline, and disputes that are in such a
 * stage without one get theirs from now on.
 */
export class DeterminationClocksSupplementsMeasures1763802290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.dispute
        ADD COLUMN next_action_at timestamptz,
        ADD COLUMN escalated_to text CHECK (escalated_to IN ('OFFICE', 'LEADING_GROUP')),
        ADD COLUMN referral_due_at timestamptz,
        ADD COLUMN referral_stopped_at timestamptz,
        ADD CHECK ((referral_due_at IS NULL) = (referral_stopped_at IS NULL))`);
    await this.#startClocks(runner);
    await runner.query(`
      ALTER TABLE coordination.dispute
        ADD CONSTRAINT dispute_deadline CHECK (due_at IS NOT NULL OR state NOT IN ${WAITING}),
        ADD CONSTRAINT dispute_at_rest CHECK (next_action_at IS NULL OR state IN ${WAITING})`);
    await runner.query(`DROP INDEX coordination.dispute_due`);
    await runner.query(`CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE state IN ${WAITING}`);
    await runner.query(`
      CREATE INDEX dispute_next_action ON coordination.dispute (next_action_at) WHERE next_action_at IS NOT NULL`);
    await runner.query(`
      CREATE TABLE coordination.supplement_request (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        parts jsonb NOT NULL CHECK (jsonb_array_length(parts) > 0),
        due_at timestamptz NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      CREATE TABLE coordination.supplement (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        request_version integer NOT NULL,
        agency text NOT NULL,
        answer text NOT NULL,
        evidence jsonb NOT NULL,
        supplied_by text NOT NULL,
        supplied_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        UNIQUE (dispute_id, request_version, agency),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event,
        FOREIGN KEY (dispute_id, request_version) REFERENCES coordination.supplement_request
      )`);
    await runner.query(`
      CREATE TABLE coordination.interim_measure (
        id uuid PRIMARY KEY,
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        state text NOT NULL CHECK (state IN ('IN_FORCE', 'LIFTED', 'ENDED', 'EXPIRED')),
        version integer NOT NULL CHECK (version > 0),
        measure text NOT NULL,
        addressee text NOT NULL,
        until timestamptz NOT NULL,
        reasons text NOT NULL,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        ordered_by text NOT NULL,
        ordered_at timestamptz NOT NULL,
        ended_at timestamptz CHECK ((ended_at IS NULL) = (state = 'IN_FORCE'))
      )`);
    await runner.query(
      `CREATE INDEX interim_measure_dispute ON coordination.interim_measure (dispute_id, id)`,
    );
    await runner.query(`
      CREATE INDEX interim_measure_until ON coordination.interim_measure (until) WHERE state = 'IN_FORCE'`);
    await runner.query(`
      CREATE TABLE coordination.interim_measure_event (
        measure_id uuid NOT NULL REFERENCES coordination.interim_measure,${EVENT_COLUMNS},
        PRIMARY KEY (measure_id, version)
      )`);
    await runner.query(`
      CREATE TABLE coordination.deadline_warning (
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        warned_at timestamptz NOT NULL,
        PRIMARY KEY (subject_kind, subject_id, due_at)
      )`);
    await runner.query(`
      GRANT INSERT ON coordination.supplement_request, coordination.supplement, coordination.interim_measure,
        coordination.interim_measure_event, coordination.deadline_warning TO huishang_coordination`);
    await runner.query(
      `GRANT UPDATE (state, version, ended_at) ON coordination.interim_measure TO huishang_coordination`,
    );
  }

  async #startClocks(runner: QueryRunner): Promise<void> {
    for (const [state, time] of GIVEN_TIME) {
      await runner.query(`
        UPDATE coordination.dispute SET due_at = date_trunc('milliseconds', now()) + interval '${time}'
        WHERE due_at IS NULL AND (state = '${state}' OR (state = 'SUSPENDED' AND suspended_from = '${state}'))`);
    }
    await runner.query(`UPDATE coordination.dispute SET next_action_at = due_at WHERE state IN ${WAITING}`);
    await runner.query(`
      UPDATE coordination.dispute_event AS event
      SET changes = changes || jsonb_build_object('dueAt', dispute.due_at, 'nextActionAt', dispute.next_action_at)
      FROM coordination.dispute
      WHERE event.dispute_id = dispute.id AND event.version = dispute.version AND dispute.due_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'deadline_warning',
      'interim_measure_event',
      'interim_measure',
      'supplement',
      'supplement_request',
    ]) {
      await runner.query(`DROP TABLE coordination.${table}`);
    }
    await runner.query(`DROP INDEX coordination.dispute_due`);
    await runner.query(`CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE due_at IS NOT NULL`);
    await runner.query(`
      ALTER TABLE coordination.dispute
        DROP CONSTRAINT dispute_deadline,
        DROP CONSTRAINT dispute_at_rest,
        DROP COLUMN next_action_at,
        DROP COLUMN escalated_to,
        DROP COLUMN referral_due_at,
        DROP COLUMN referral_stopped_at`);
  }
}
