import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ruling says, as a draft and as it was made. */
const RULING_TEXT = `
        substance_class text NOT NULL,
        responsible_agency text NOT NULL,
        disposition text NOT NULL,
        red_lines text[] NOT NULL,
        rectification_opinion text NOT NULL,
        reasons text NOT NULL,
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        rectify_by date,
        joint_team jsonb,
        valid_until date`;

/**
 * 研究与裁定: drafts that are voted on, decisions on recusal with substitutes, panels' advice, signed rulings with their
 * count, and what precedents are found by.
 */
export class DeterminationDeliberation1763802280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.ruling_draft (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,${RULING_TEXT},
        tabled_by_agency text NOT NULL,
        tabled_by text NOT NULL,
        tabled_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      CREATE TABLE coordination.dispute_panel_advice (
        dispute_id uuid NOT NULL,
        version integer NOT NULL,
        round integer NOT NULL,
        panel text NOT NULL,
        advice text NOT NULL,
        paper_sha256 text NOT NULL CHECK (paper_sha256 ~ '^[0-9a-f]{64}$'),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (dispute_id, version),
        FOREIGN KEY (dispute_id, version) REFERENCES coordination.dispute_event
      )`);
    await runner.query(`
      ALTER TABLE coordination.dispute_recusal
        DROP CONSTRAINT dispute_recusal_pkey,
        ADD PRIMARY KEY (dispute_id, version),
        ADD COLUMN recused boolean NOT NULL DEFAULT true,
        ADD COLUMN applicant text,
        ADD COLUMN decided_by text,
        ADD COLUMN substitute text,
        ADD COLUMN substitute_agency text,
        ADD CHECK ((applicant IS NULL) = (decided_by IS NULL)),
        ADD CHECK (recused OR substitute IS NULL)`);
    await runner.query(`ALTER TABLE coordination.dispute_recusal ALTER COLUMN recused DROP DEFAULT`);
    await runner.query(`
      ALTER TABLE coordination.dispute_vote
        ADD COLUMN draft_version integer,
        ADD FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version)`);
    await runner.query(`
      ALTER TABLE coordination.ruling
        ADD COLUMN rectify_by date,
        ADD COLUMN joint_team jsonb,
        ADD COLUMN draft_version integer,
        ADD COLUMN vote_count jsonb,
        ADD COLUMN jws text,
        ADD FOREIGN KEY (dispute_id, draft_version) REFERENCES coordination.ruling_draft (dispute_id, version),
        ADD CHECK (((draft_version IS NULL) = (vote_count IS NULL)) AND ((draft_version IS NULL) = (jws IS NULL)))`);
    await runner.query(`
      ALTER TABLE coordination.determination ADD COLUMN sectors text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE coordination.determination AS determination SET sectors = platform.sectors
      FROM coordination.platform AS platform WHERE platform.code = determination.platform_code`);
    await runner.query(`ALTER TABLE coordination.determination ALTER COLUMN sectors DROP DEFAULT`);
    await this.#createPrecedentIndexes(runner);
    await runner.query(`
      GRANT INSERT ON coordination.ruling_draft, coordination.dispute_panel_advice TO huishang_coordination`);
  }

  /**
   * Determinations are few and read often, so no index keeps what is new in a list that every reader goes through.
   *
   * The latest of a class, of a red line, of a sector: the first two hundred are read from the index, or all are few.
   */
  async #createPrecedentIndexes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX determination_precedent_class
        ON coordination.determination (substance_class, in_force_from DESC) WHERE superseded_at IS NULL`);
    await runner.query(`
      CREATE INDEX determination_precedent_latest
        ON coordination.determination (in_force_from DESC) WHERE superseded_at IS NULL`);
    await runner.query(`
      CREATE INDEX determination_precedent_red_lines
        ON coordination.determination USING gin (red_lines) WITH (fastupdate = off) WHERE superseded_at IS NULL`);
    await runner.query(`
      CREATE INDEX determination_precedent_sectors
        ON coordination.determination USING gin (sectors) WITH (fastupdate = off) WHERE superseded_at IS NULL`);
  }

  /** What the earlier schema has no place for is lost: drafts, applications for recusal, advice, signatures. */
  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['class', 'latest', 'red_lines', 'sectors']) {
      await runner.query(`DROP INDEX coordination.determination_precedent_${index}`);
    }
    await runner.query(`ALTER TABLE coordination.determination DROP COLUMN sectors`);
    await runner.query(`
      ALTER TABLE coordination.ruling
        DROP COLUMN rectify_by, DROP COLUMN joint_team, DROP COLUMN draft_version, DROP COLUMN vote_count,
        DROP COLUMN jws`);
    await runner.query(`ALTER TABLE coordination.dispute_vote DROP COLUMN draft_version`);
    await runner.query(`
      DELETE FROM coordination.dispute_recusal AS decision
      WHERE NOT recused OR EXISTS (
        SELECT FROM coordination.dispute_recusal AS later
        WHERE (later.dispute_id, later.round, later.member) = (decision.dispute_id, decision.round, decision.member)
          AND later.version > decision.version)`);
    await runner.query(`
      ALTER TABLE coordination.dispute_recusal
        DROP CONSTRAINT dispute_recusal_pkey,
        ADD PRIMARY KEY (dispute_id, round, member),
        DROP COLUMN recused, DROP COLUMN applicant, DROP COLUMN decided_by, DROP COLUMN substitute,
        DROP COLUMN substitute_agency`);
    await runner.query(`DROP TABLE coordination.dispute_panel_advice`);
    await runner.query(`DROP TABLE coordination.ruling_draft`);
  }
}
