import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachRegion } from '../baseline/codes.js';

const LEVEL = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const ROLES = `('SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')`;
const CODE = `'^[A-Z][A-Z0-9_]*$'`;
/** One code at least. */
const CODES = `'^[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*$'`;
const SIX_DIGITS = `'^[0-9]{6}$'`;

/** 从业机构拆分: proposals that one code is two platforms, and from which platform a code was split off. */
export class PlatformSplits1763901651000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE coordination.platform ADD COLUMN split_from text REFERENCES coordination.platform CHECK (split_from <> code);

      CREATE TABLE coordination.platform_split (
        id uuid PRIMARY KEY,
        platform text NOT NULL REFERENCES coordination.platform,
        -- Null until the split is in force where the registry gives the code; else it enters the registry then.
        part text CHECK (part <> platform),
        part_name text NOT NULL,
        registered_region text CHECK (registered_region ~ ${SIX_DIGITS}),
        operating_regions text[] NOT NULL ${eachRegion('operating_regions')},
        sectors text[] NOT NULL CHECK (array_to_string(sectors, ',', '-') ~ ${CODES}),
        remaining_regions text[] NOT NULL ${eachRegion('remaining_regions')},
        remaining_sectors text[] NOT NULL CHECK (array_to_string(remaining_sectors, ',', '-') ~ ${CODES}),
        identifiers jsonb NOT NULL,
        cases uuid[] NOT NULL,
        records jsonb NOT NULL,
        -- Agencies that have yet to say that they filed their records under the two codes.
        awaiting text[] NOT NULL,
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('PROPOSED', 'SPLIT', 'COMPLETED', 'REJECTED', 'WITHDRAWN')),
        version integer NOT NULL CHECK (version > 0),
        proposer text NOT NULL CHECK (proposer ~ ${CODE}),
        proposer_level text NOT NULL CHECK (proposer_level IN ${LEVEL}),
        proposer_region text CHECK ((proposer_region IS NULL) = (proposer_level = 'NATIONAL')),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK (state NOT IN ('SPLIT', 'COMPLETED') OR part IS NOT NULL AND decided_by IS NOT NULL)
      );
      CREATE UNIQUE INDEX platform_split_open ON coordination.platform_split (platform) WHERE state = 'PROPOSED';
      CREATE INDEX platform_split_platform ON coordination.platform_split (platform, id);
      CREATE INDEX platform_split_part ON coordination.platform_split (part, id);
      CREATE INDEX platform_split_waiting ON coordination.platform_split (id)
        WHERE state IN ('PROPOSED', 'SPLIT');

      CREATE TABLE coordination.platform_split_event (
        split_id uuid NOT NULL REFERENCES coordination.platform_split,
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
        PRIMARY KEY (split_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.platform_split_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();
      GRANT INSERT, UPDATE ON coordination.platform_split TO huishang_coordination;
      GRANT INSERT ON coordination.platform_split_event TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM coordination.task WHERE subject_kind = 'PLATFORM_SPLIT';
      DROP TABLE coordination.platform_split_event, coordination.platform_split;
      ALTER TABLE coordination.platform DROP COLUMN split_from`);
  }
}
