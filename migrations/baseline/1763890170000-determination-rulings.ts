import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, AGENCY, DISPOSITION, each, is, RED_LINE, SECTOR, SUBSTANCE_CLASS } from './codes.js';

/** What is decided, in a draft, in a ruling and in the determination that it makes. */
const DECIDED = `
        substance_class text NOT NULL ${is('substance_class', SUBSTANCE_CLASS)},
        responsible_agency text NOT NULL ${is('responsible_agency', AGENCY)},
        disposition text NOT NULL ${is('disposition', DISPOSITION)},
        red_lines text[] NOT NULL ${each('red_lines', RED_LINE)},
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        valid_until date,`;

/** What a ruling says beside it, as a draft and as it was made. */
const RULING_TEXT = `${DECIDED}
        rectification_opinion text NOT NULL,
        reasons text NOT NULL,
        rectify_by date,
        joint_team jsonb,`;

/** Rows that belong to a step of a dispute: they carry the version whose event it is. */
const OF_A_STEP = `
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event`;

/** Tables whose rows are only added; the database says when and by whom. */
const RECORDS = [
  'deliberation',
  'dispute_panel_advice',
  'ruling_draft',
  'dispute_recusal',
  'dispute_vote',
  'ruling',
];

/**
 * 研究与裁定: meetings, panels' advice, drafts that are voted on, decisions on recusal with substitutes, votes, signed rulings
 * with their count, and the determinations with what precedents are found by.
 */
export class DeterminationRulings1763890170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createDeliberations(runner);
    await this.#createRulings(runner);
    await this.#createDeterminations(runner);
    for (const table of RECORDS) {
      await runner.query(`
        CREATE TRIGGER record_writer BEFORE INSERT ON coordination.${table}
          FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
        GRANT INSERT ON coordination.${table} TO huishang_coordination`);
    }
    await runner.query(`
      GRANT INSERT, UPDATE (superseded_at, superseded_by) ON coordination.determination TO huishang_coordination`);
  }

  async #createDeliberations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.deliberation (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        meeting_at timestamptz NOT NULL,
        papers jsonb NOT NULL,
        convened_by text NOT NULL,
        convened_at timestamptz NOT NULL,${OF_A_STEP}
      );

      CREATE TABLE coordination.dispute_panel_advice (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        panel text NOT NULL,
        advice text NOT NULL,
        paper_sha256 text NOT NULL CHECK (paper_sha256 ~ '^[0-9a-f]{64}$'),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,${OF_A_STEP}
      );

      CREATE TABLE coordination.ruling_draft (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,${RULING_TEXT}
        tabled_by_agency text NOT NULL ${is('tabled_by_agency', ACTOR)},
        tabled_by text NOT NULL,
        tabled_at timestamptz NOT NULL,${OF_A_STEP}
      );

      CREATE TABLE coordination.dispute_recusal (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        member text NOT NULL,
        reason text NOT NULL,
        recused boolean NOT NULL,
        recused_at timestamptz NOT NULL,
        applicant text,
        decided_by text,
        substitute text,
        substitute_agency text ${is('substitute_agency', AGENCY)},${OF_A_STEP},
        CHECK ((applicant IS NULL) = (decided_by IS NULL)),
        CHECK (recused OR substitute IS NULL)
      );

      CREATE TABLE coordination.dispute_vote (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        draft_version integer,
        member text NOT NULL,
        choice text NOT NULL CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN')),
        reasons text,
        cast_at timestamptz NOT NULL,${OF_A_STEP},
        FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version)
      )`);
  }

  async #createRulings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.ruling (
        id uuid PRIMARY KEY,
        dispute_id uuid NOT NULL REFERENCES coordination.dispute,
        round integer NOT NULL,${RULING_TEXT}
        draft_version integer,
        vote_count jsonb,
        jws text,
        ruled_by text NOT NULL,
        ruled_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        UNIQUE (dispute_id, round),
        FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version),
        CHECK (((draft_version IS NULL) = (vote_count IS NULL)) AND ((draft_version IS NULL) = (jws IS NULL)))
      )`);
  }

  /**
   * Determinations are few and read often, so no index of precedents keeps what is new in a list that every reader goes
   * through. The latest of a class, of a red line, of a sector: the first two hundred are read from the index, or all are few.
   */
  async #createDeterminations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.determination (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        ruling_id uuid UNIQUE REFERENCES coordination.ruling,
        platform_code text NOT NULL REFERENCES coordination.platform,
        business_line text NOT NULL,
        sectors text[] NOT NULL ${each('sectors', SECTOR)},${DECIDED}
        reasons text,
        decided_by text NOT NULL CHECK (decided_by IN ('CONSENSUS', 'RULING')),
        in_force_from timestamptz NOT NULL,
        superseded_at timestamptz,
        superseded_by uuid REFERENCES coordination.determination DEFERRABLE INITIALLY DEFERRED,
        CHECK ((decided_by = 'RULING') = (ruling_id IS NOT NULL)),
        CHECK ((superseded_at IS NULL) = (superseded_by IS NULL))
      );
      CREATE UNIQUE INDEX determination_one_in_force ON coordination.determination (platform_code, business_line)
        WHERE superseded_at IS NULL;
      CREATE INDEX determination_case ON coordination.determination (case_id);
      -- Few are; of these, orders are found by their determination.
      CREATE INDEX determination_superseded ON coordination.determination (id) WHERE superseded_at IS NOT NULL;
      CREATE INDEX determination_precedent_class
        ON coordination.determination (substance_class, in_force_from DESC) WHERE superseded_at IS NULL;
      CREATE INDEX determination_precedent_latest
        ON coordination.determination (in_force_from DESC) WHERE superseded_at IS NULL;
      CREATE INDEX determination_precedent_red_lines
        ON coordination.determination USING gin (red_lines) WITH (fastupdate = off) WHERE superseded_at IS NULL;
      CREATE INDEX determination_precedent_sectors
        ON coordination.determination USING gin (sectors) WITH (fastupdate = off) WHERE superseded_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.determination, coordination.ruling, coordination.dispute_vote,
        coordination.dispute_recusal, coordination.ruling_draft, coordination.dispute_panel_advice,
        coordination.deliberation`);
  }
}
