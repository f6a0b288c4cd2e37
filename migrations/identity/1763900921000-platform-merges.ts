import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;

/** Roles that file rows under a platform's code, or look them up by it. */
const READERS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police', 'coordination']
  .map((name) => `huishang_${name}`)
  .join(', ');

/**
 * 从业机构归并: proposals that two codes are one platform, and which codes are one platform now.
 *
 * `coordination.platform.merged_into` says which code stands for another. Agencies may not read it, and rows that they filed stay under the
 * code that they were filed under; so a trigger keeps the pairs of codes of one platform, and nothing else, where every subgraph reads them.
 */
export class PlatformMerges1763900921000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createMerges(runner);
    await runner.query(`
      CREATE SCHEMA registry;
      CREATE TABLE registry.same_platform (
        code text NOT NULL,
        same_as text NOT NULL CHECK (same_as <> code),
        PRIMARY KEY (code, same_as)
      );
      GRANT USAGE ON SCHEMA registry TO ${READERS};
      GRANT SELECT ON registry.same_platform TO ${READERS};

      CREATE INDEX platform_merged_into ON coordination.platform (merged_into) WHERE merged_into IS NOT NULL;
      CREATE FUNCTION coordination.write_same_platform(standing text[]) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = ''
      AS $$
        DELETE FROM registry.same_platform AS pair USING coordination.platform AS member
        WHERE pair.code = member.code AND (member.code = ANY (standing) OR member.merged_into = ANY (standing));
        INSERT INTO registry.same_platform (code, same_as)
        SELECT one.code, other.code FROM coordination.platform AS one
        JOIN coordination.platform AS other
          ON other.code <> one.code
          AND (other.code = coalesce(one.merged_into, one.code) OR other.merged_into = coalesce(one.merged_into, one.code))
        WHERE one.code = ANY (standing) OR one.merged_into = ANY (standing)
        ON CONFLICT DO NOTHING
      $$;
      REVOKE ALL ON FUNCTION coordination.write_same_platform(text[]) FROM PUBLIC;
      CREATE FUNCTION coordination.platform_is_merged() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
      AS $$
      BEGIN
        PERFORM coordination.write_same_platform(ARRAY[
          NEW.code, coalesce(NEW.merged_into, NEW.code),
          CASE TG_OP WHEN 'UPDATE' THEN coalesce(OLD.merged_into, OLD.code) ELSE NEW.code END]);
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION coordination.platform_is_merged() FROM PUBLIC;
      CREATE TRIGGER is_merged_added AFTER INSERT ON coordination.platform
        FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION coordination.platform_is_merged();
      CREATE TRIGGER is_merged_changed AFTER UPDATE OF merged_into ON coordination.platform
        FOR EACH ROW WHEN (NEW.merged_into IS DISTINCT FROM OLD.merged_into) EXECUTE FUNCTION coordination.platform_is_merged();
      SELECT coordination.write_same_platform(ARRAY(
        SELECT DISTINCT merged_into FROM coordination.platform WHERE merged_into IS NOT NULL));

      -- A case stays on the code that it was opened on, and lets its parties see the platform that the code stands for now.
      CREATE OR REPLACE VIEW access.case_snapshot AS
        SELECT opened.id, opened.status IN ('COLLECTING', 'DISPUTED') AS open, opened.opened_by || opened.concerned_agencies AS parties,
          coalesce(platform.merged_into, platform.code) AS platform_code
        FROM coordination.substance_case AS opened JOIN coordination.platform ON platform.code = opened.platform_code`);
  }

  async #createMerges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.platform_merge (
        id uuid PRIMARY KEY,
        absorbed text NOT NULL REFERENCES coordination.platform,
        surviving text NOT NULL REFERENCES coordination.platform CHECK (surviving <> absorbed),
        reason text NOT NULL,
        reversal_reason text,
        state text NOT NULL
          CHECK (state IN ('PROPOSED', 'MERGED', 'REJECTED', 'WITHDRAWN', 'REVERSAL_PROPOSED', 'REVERSED')),
        version integer NOT NULL CHECK (version > 0),
        -- Who made the proposal that is open, or was the last.
        proposer text NOT NULL CHECK (proposer ~ ${CODE}),
        proposer_level text NOT NULL CHECK (proposer_level IN ${LEVEL}),
        proposer_region text CHECK ((proposer_region IS NULL) = (proposer_level = 'NATIONAL')),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK (state NOT IN ('MERGED', 'REVERSED') OR decided_by IS NOT NULL)
      );
      CREATE UNIQUE INDEX platform_merge_open ON coordination.platform_merge (absorbed)
        WHERE state IN ('PROPOSED', 'MERGED', 'REVERSAL_PROPOSED');
      CREATE INDEX platform_merge_surviving ON coordination.platform_merge (surviving);
      CREATE INDEX platform_merge_waiting ON coordination.platform_merge (id)
        WHERE state IN ('PROPOSED', 'REVERSAL_PROPOSED');

      CREATE TABLE coordination.platform_merge_event (
        merge_id uuid NOT NULL REFERENCES coordination.platform_merge,
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
        PRIMARY KEY (merge_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.platform_merge_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT, UPDATE ON coordination.platform_merge TO huishang_coordination;
      GRANT INSERT ON coordination.platform_merge_event TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW access.case_snapshot AS
        SELECT id, status IN ('COLLECTING', 'DISPUTED') AS open, opened_by || concerned_agencies AS parties, platform_code
        FROM coordination.substance_case;
      DROP TRIGGER is_merged_added ON coordination.platform;
      DROP TRIGGER is_merged_changed ON coordination.platform;
      DROP FUNCTION coordination.platform_is_merged(), coordination.write_same_platform(text[]);
      DROP INDEX coordination.platform_merged_into;
      DROP SCHEMA registry CASCADE;
      DELETE FROM coordination.task WHERE subject_kind = 'PLATFORM_MERGE';
      DROP TABLE coordination.platform_merge_event, coordination.platform_merge`);
  }
}
