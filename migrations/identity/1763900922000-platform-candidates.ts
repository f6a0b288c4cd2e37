import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;

/**
 * 交叉比对: in which form each platform is compared with others, and which of them may be the same. The hub works the forms out; one that was
 * worked out from a text that is not the platform's any more (`platform_search.named`) is worked out again.
 */
export class PlatformCandidates1763900922000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform_comparison (
        platform_code text PRIMARY KEY REFERENCES coordination.platform ON DELETE CASCADE,
        named text NOT NULL,
        keys text[] NOT NULL
      );
      CREATE INDEX platform_comparison_keys ON coordination.platform_comparison USING gin (keys);
      GRANT INSERT, UPDATE ON coordination.platform_comparison TO huishang_coordination;

      CREATE TABLE coordination.platform_candidate (
        id uuid PRIMARY KEY,
        one text NOT NULL REFERENCES coordination.platform,
        other text NOT NULL REFERENCES coordination.platform CHECK (other > one),
        score integer NOT NULL CHECK (score BETWEEN 0 AND 100),
        reasons jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED')),
        version integer NOT NULL CHECK (version > 0),
        suggested_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        merge_id uuid REFERENCES coordination.platform_merge,
        rejection text,
        UNIQUE (one, other),
        CHECK ((state = 'OPEN') = (decided_at IS NULL)),
        CHECK ((state = 'ACCEPTED') = (merge_id IS NOT NULL)),
        CHECK ((state = 'REJECTED') = (rejection IS NOT NULL))
      );
      CREATE INDEX platform_candidate_open ON coordination.platform_candidate (score DESC, id) WHERE state = 'OPEN';
      CREATE INDEX platform_candidate_other ON coordination.platform_candidate (other);

      CREATE TABLE coordination.platform_candidate_event (
        candidate_id uuid NOT NULL REFERENCES coordination.platform_candidate,
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
        PRIMARY KEY (candidate_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.platform_candidate_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT, UPDATE ON coordination.platform_candidate TO huishang_coordination;
      GRANT INSERT ON coordination.platform_candidate_event TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.platform_candidate_event, coordination.platform_candidate, coordination.platform_comparison`);
  }
}
