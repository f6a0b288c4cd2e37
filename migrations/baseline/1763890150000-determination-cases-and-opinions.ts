import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ACTOR,
  AGENCY,
  CONDUCT,
  DISPOSITION,
  each,
  eachRegion,
  is,
  isRegion,
  LEVEL,
  ROLE,
  SUBSTANCE_CLASS,
} from './codes.js';

const ACTING = 'coordination.acting_as()';
/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING_ONCE = `(SELECT ${ACTING})`;
const OPINION = `EXISTS (SELECT FROM coordination.opinion AS opinion WHERE opinion.id = opinion_id`;

/**
 * 业务实质认定: cases and opinions. What happened is only ever added to; the rows that say how things stand change by
 * compare-and-set on their version, and the events say what they changed, so that they give the rows exactly.
 */
export class DeterminationCasesAndOpinions1763890150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createCases(runner);
    await this.#createOpinions(runner);
    await this.#secureRows(runner);
    await runner.query(`
      GRANT INSERT ON coordination.substance_case, coordination.substance_case_event, coordination.opinion,
        coordination.opinion_version, coordination.business_line TO huishang_coordination;
      GRANT UPDATE ON coordination.substance_case, coordination.opinion TO huishang_coordination;

      -- The gateway sees of a case whether it is open, whose it is, and which platform it is about, because data for its
      -- determination is given about that one alone; and nothing else of coordination's schema.
      CREATE VIEW access.case_standing AS
        SELECT id, status IN ('COLLECTING', 'DISPUTED') AS open, opened_by || concerned_agencies AS parties, platform_code
        FROM coordination.substance_case;
      GRANT SELECT ON access.case_standing TO huishang_gateway`);
  }

  /** An event of no agency is the hub's own, acting on a deadline. */
  async #createCases(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.substance_case (
        id uuid PRIMARY KEY,
        platform_code text NOT NULL REFERENCES coordination.platform,
        business_line text NOT NULL,
        status text NOT NULL CHECK (status IN ('COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN')),
        reason text NOT NULL,
        urgent boolean NOT NULL,
        opened_by text NOT NULL ${is('opened_by', ACTOR)},
        opened_by_officer text NOT NULL,
        opened_at timestamptz NOT NULL,
        concerned_agencies text[] NOT NULL CHECK (cardinality(concerned_agencies) >= 2)
          ${each('concerned_agencies', AGENCY)},
        silent_agencies text[] NOT NULL DEFAULT '{}' ${each('silent_agencies', AGENCY)},
        level text NOT NULL ${is('level', LEVEL)},
        region text ${isRegion('region')} CHECK ((region IS NULL) = (level = 'NATIONAL')),
        regions text[] NOT NULL DEFAULT '{}' ${eachRegion('regions')},
        due_at timestamptz CHECK (due_at IS NULL OR status = 'COLLECTING'),
        collection_closed_at timestamptz,
        -- 办结: when nothing more was to be carried out on a case that the agencies determined by consensus.
        closed_at timestamptz CHECK (closed_at IS NULL OR status = 'DETERMINED'),
        version integer NOT NULL CHECK (version > 0)
      );
      CREATE UNIQUE INDEX substance_case_one_open ON coordination.substance_case (platform_code, business_line)
        WHERE status IN ('COLLECTING', 'DISPUTED');
      CREATE INDEX substance_case_platform ON coordination.substance_case (platform_code, id);
      CREATE INDEX substance_case_status ON coordination.substance_case (status, id);
      CREATE INDEX substance_case_agencies ON coordination.substance_case USING gin (concerned_agencies);
      CREATE INDEX substance_case_due ON coordination.substance_case (due_at) WHERE due_at IS NOT NULL;
      -- Statistics begin with the cases that were opened in a window.
      CREATE INDEX substance_case_opened ON coordination.substance_case (opened_at);

      -- An event keeps the transaction that wrote it: what one snapshot could not see was written by a transaction that it
      -- names as not older than its xmin, so reading from there on misses nothing, in whatever order transactions commit.
      CREATE TABLE coordination.substance_case_event (
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
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
        PRIMARY KEY (case_id, version)
      );
      CREATE INDEX substance_case_event_transaction ON coordination.substance_case_event (transaction_id);
      -- What statistics read of events, in the order in which they are read.
      CREATE INDEX substance_case_event_entry ON coordination.substance_case_event (case_id, version)
        INCLUDE (to_state, at) WHERE from_state IS DISTINCT FROM to_state;
      CREATE INDEX substance_case_event_lapse ON coordination.substance_case_event (case_id)
        WHERE command = 'closeCollection';
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.substance_case_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      -- 业务条线: one spelling of each line of business of a platform. The key is what all its spellings have in common, as the
      -- hub works it out (NFKC, case folded); the name is the first one that was used, and what cases and determinations hold.
      CREATE TABLE coordination.business_line (
        platform_code text NOT NULL REFERENCES coordination.platform (code),
        key text NOT NULL CHECK (key <> ''),
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (platform_code, key)
      )`);
  }

  async #createOpinions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.opinion (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        agency text NOT NULL ${is('agency', AGENCY)},
        status text NOT NULL CHECK (status IN ('STANDING', 'DECLINED', 'WITHDRAWN')),
        version integer NOT NULL CHECK (version > 0),
        UNIQUE (case_id, agency)
      );

      -- A withdrawn version repeats what was withdrawn, an opinion or an answer of "not ours".
      CREATE TABLE coordination.opinion_version (
        opinion_id uuid NOT NULL REFERENCES coordination.opinion,
        version integer NOT NULL,
        act text NOT NULL CHECK (act IN ('FILED', 'REVISED', 'DECLINED', 'WITHDRAWN')),
        substance_class text ${is('substance_class', SUBSTANCE_CLASS)},
        responsible_agency text ${is('responsible_agency', AGENCY)},
        disposition text ${is('disposition', DISPOSITION)},
        conduct text ${is('conduct', CONDUCT)},
        handling text,
        red_lines jsonb NOT NULL,
        licence_held text,
        licence_needed text,
        legal_basis jsonb NOT NULL,
        evidence jsonb NOT NULL,
        new_evidence text,
        departs_from jsonb,
        confidence double precision CHECK (confidence BETWEEN 0 AND 1),
        decline_reason text,
        withdrawal_reason text CHECK ((withdrawal_reason IS NOT NULL) = (act = 'WITHDRAWN')),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_level text ${is('recorded_level', LEVEL)},
        recorded_region text ${isRegion('recorded_region')},
        signature jsonb,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (opinion_id, version),
        CONSTRAINT opinion_version_legal_basis_check
          CHECK (decline_reason IS NOT NULL OR jsonb_array_length(legal_basis) > 0),
        CONSTRAINT opinion_version_declined_check CHECK (decline_reason IS NOT NULL OR act <> 'DECLINED'),
        CONSTRAINT opinion_version_content_check CHECK (
          (decline_reason IS NULL) = (substance_class IS NOT NULL)
          AND (decline_reason IS NULL) = (disposition IS NOT NULL))
      );
      CREATE INDEX opinion_version_first ON coordination.opinion_version (opinion_id)
        INCLUDE (recorded_at, act) WHERE version = 1;
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.opinion_version
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  /**
   * 行级安全: an agency sees others' opinions when the window has closed or its own stands. A role that no policy names sees
   * no row, whatever it is granted later.
   */
  async #secureRows(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Runs as the owner: whether an agency's own opinion stands is looked up beneath the very policy that asks for it.
      CREATE FUNCTION coordination.shows_opinion(uuid, text) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
      AS $$
        SELECT COALESCE(${ACTING} IN ('HUB', 'OFFICE', 'LEADING_GROUP', $2), false)
          OR (${ACTING} IS NOT NULL AND (
            EXISTS (SELECT FROM coordination.substance_case AS c WHERE c.id = $1
              AND (c.collection_closed_at IS NOT NULL OR c.status IN ('DISPUTED', 'DETERMINED')))
            OR EXISTS (SELECT FROM coordination.opinion AS o
              WHERE o.case_id = $1 AND o.agency = ${ACTING} AND o.status = 'STANDING')))
      $$;
      REVOKE ALL ON FUNCTION coordination.shows_opinion(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coordination.shows_opinion(uuid, text) TO huishang_coordination;

      ALTER TABLE coordination.opinion ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.opinion FOR SELECT TO huishang_coordination USING (
        ${ACTING_ONCE} IN ('HUB', 'OFFICE', 'LEADING_GROUP') OR agency = ${ACTING_ONCE}
        OR coordination.shows_opinion(case_id, agency));
      CREATE POLICY coordination_insert ON coordination.opinion FOR INSERT TO huishang_coordination
        WITH CHECK (agency = ${ACTING});
      CREATE POLICY coordination_update ON coordination.opinion FOR UPDATE TO huishang_coordination
        USING (agency = ${ACTING}) WITH CHECK (agency = ${ACTING});

      ALTER TABLE coordination.opinion_version ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON coordination.opinion_version FOR SELECT TO huishang_coordination
        USING (${OPINION}));
      CREATE POLICY coordination_insert ON coordination.opinion_version FOR INSERT TO huishang_coordination
        WITH CHECK (${OPINION} AND opinion.agency = ${ACTING}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW access.case_standing;
      DROP TABLE coordination.opinion_version, coordination.opinion, coordination.business_line,
        coordination.substance_case_event, coordination.substance_case;
      DROP FUNCTION coordination.shows_opinion(uuid, text)`);
  }
}
