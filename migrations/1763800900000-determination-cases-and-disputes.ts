import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('CONSULTATION', 'SETTLED', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION', 'DECIDED', 'SUSPENDED')`;

/** Who did what when; a null agency is the hub itself, acting on a deadline. */
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
        details jsonb NOT NULL DEFAULT '{}'`;

const TABLES = [
  'determination',
  'ruling',
  'dispute_vote',
  'dispute_recusal',
  'deliberation',
  'dispute_event',
  'dispute',
  'opinion_version',
  'opinion',
  'substance_case_event',
  'substance_case',
];

/**
 * 业务实质认定: cases, opinions, disputes, rulings and determinations. What happened is only ever added to; the rows that
 * say how things stand change by compare-and-set on their version.
 */
export class DeterminationCasesAndDisputes1763800900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.substance_case (
        id uuid PRIMARY KEY,
        platform_code text NOT NULL REFERENCES coordination.platform,
        business_line text NOT NULL,
        status text NOT NULL CHECK (status IN ('COLLECTING', 'DISPUTED', 'DETERMINED')),
        reason text NOT NULL,
        urgent boolean NOT NULL,
        opened_by text NOT NULL,
        opened_by_officer text NOT NULL,
        opened_at timestamptz NOT NULL,
        concerned_agencies text[] NOT NULL CHECK (cardinality(concerned_agencies) >= 2),
        level text NOT NULL,
        region text CHECK ((region IS NULL) = (level = 'NATIONAL')),
        version integer NOT NULL CHECK (version > 0)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX substance_case_one_open ON coordination.substance_case (platform_code, business_line)
        WHERE status <> 'DETERMINED'`);
    await runner.query(
      `CREATE INDEX substance_case_platform ON coordination.substance_case (platform_code, id)`,
    );
    await runner.query(
      `CREATE INDEX substance_case_agencies ON coordination.substance_case USING gin (concerned_agencies)`,
    );
    await runner.query(`
      CREATE TABLE coordination.substance_case_event (
        case_id uuid NOT NULL REFERENCES coordination.substance_case,${EVENT_COLUMNS},
        PRIMARY KEY (case_id, version)
      )`);
    await runner.query(`
      CREATE TABLE coordination.opinion (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        agency text NOT NULL,
        status text NOT NULL CHECK (status IN ('STANDING', 'WITHDRAWN')),
        version integer NOT NULL CHECK (version > 0),
        UNIQUE (case_id, agency)
      )`);
    await runner.query(`
      CREATE TABLE coordination.opinion_version (
        opinion_id uuid NOT NULL REFERENCES coordination.opinion,
        version integer NOT NULL,
        act text NOT NULL CHECK (act IN ('FILED', 'REVISED', 'WITHDRAWN')),
        substance_class text NOT NULL,
        responsible_agency text,
        disposition text NOT NULL,
        red_lines jsonb NOT NULL,
        licence_held text,
        licence_needed text,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        evidence jsonb NOT NULL,
        confidence double precision CHECK (confidence BETWEEN 0 AND 1),
        withdrawal_reason text CHECK ((withdrawal_reason IS NOT NULL) = (act = 'WITHDRAWN')),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (opinion_id, version)
      )`);
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
        level text NOT NULL,
        region text CHECK ((region IS NULL) = (level = 'NATIONAL')),
        suspended_from text CHECK (suspended_from IN ${STATES}),
        suspended_at timestamptz,
        CHECK ((state = 'SUSPENDED') = (suspended_from IS NOT NULL)),
        CHECK ((state = 'SUSPENDED') = (suspended_at IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE state = 'CONSULTATION'`,
    );
    await runner.query(`
      CREATE TABLE coordination.dispute_event (
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,${EVENT_COLUMNS},
        PRIMARY KEY (dispute_id, version)
      )`);
    await this.#createRulingTables(runner);
    await runner.query(`
      GRANT INSERT ON ${TABLES.map((table) => `coordination.${table}`).join(', ')} TO huishang_coordination`);
    await runner.query(`
      GRANT UPDATE ON coordination.substance_case, coordination.opinion, coordination.dispute
        TO huishang_coordination`);
    await runner.query(
      `GRANT UPDATE (superseded_at, superseded_by) ON coordination.determination TO huishang_coordination`,
    );
  }

  /** Each row of a deliberation carries the dispute version whose event it belongs to. */
  async #createRulingTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.deliberation (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        meeting_at timestamptz NOT NULL,
        papers jsonb NOT NULL,
        convened_by text NOT NULL,
        convened_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      CREATE TABLE coordination.dispute_recusal (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        member text NOT NULL,
        reason text NOT NULL,
        recused_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, round, member),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      CREATE TABLE coordination.dispute_vote (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        member text NOT NULL,
        choice text NOT NULL CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN')),
        reasons text,
        cast_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      CREATE TABLE coordination.ruling (
        id uuid PRIMARY KEY,
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        round integer NOT NULL,
        substance_class text NOT NULL,
        responsible_agency text NOT NULL,
        disposition text NOT NULL,
        red_lines text[] NOT NULL,
        rectification_opinion text NOT NULL,
        reasons text NOT NULL,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        valid_until date,
        ruled_by text NOT NULL,
        ruled_at timestamptz NOT NULL,
        UNIQUE (dispute_id, round)
      )`);
    await runner.query(`
      CREATE TABLE coordination.determination (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        ruling_id uuid UNIQUE REFERENCES coordination.ruling,
        platform_code text NOT NULL REFERENCES coordination.platform,
        business_line text NOT NULL,
        substance_class text NOT NULL,
        responsible_agency text NOT NULL,
        disposition text NOT NULL,
        red_lines text[] NOT NULL,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        reasons text,
        decided_by text NOT NULL CHECK (decided_by IN ('CONSENSUS', 'RULING')),
        in_force_from timestamptz NOT NULL,
        valid_until date,
        superseded_at timestamptz,
        superseded_by uuid REFERENCES coordination.determination DEFERRABLE INITIALLY DEFERRED,
        CHECK ((decided_by = 'RULING') = (ruling_id IS NOT NULL)),
        CHECK ((superseded_at IS NULL) = (superseded_by IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX determination_one_in_force ON coordination.determination (platform_code, business_line)
        WHERE superseded_at IS NULL`);
    await runner.query(`CREATE INDEX determination_case ON coordination.determination (case_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE coordination.${table}`);
  }
}
