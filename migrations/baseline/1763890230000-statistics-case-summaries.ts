import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE coordination.case_summary (
    case_id uuid PRIMARY KEY REFERENCES coordination.substance_case ON DELETE CASCADE,
    opened_at timestamptz NOT NULL,
    level text NOT NULL,
    facts text NOT NULL,
    answers text NOT NULL,
    parties text[] NOT NULL,
    region text,
    waiting_since timestamptz,
    due_at timestamptz,
    dispute_waiting_since timestamptz,
    dispute_due_at timestamptz
  ) WITH (fillfactor = 80)`,
  `CREATE TABLE coordination.stage_duration (
    case_id uuid NOT NULL REFERENCES coordination.case_summary ON DELETE CASCADE,
    subject text NOT NULL CHECK (subject IN ('CASE', 'DISPUTE')),
    version integer NOT NULL,
    stage text NOT NULL,
    seconds double precision NOT NULL,
    opened_at timestamptz NOT NULL,
    level text NOT NULL,
    parties text[] NOT NULL,
    region text,
    PRIMARY KEY (case_id, subject, version)
  )`,
  `CREATE INDEX case_summary_opened ON coordination.case_summary (opened_at)`,
  `CREATE INDEX stage_duration_opened ON coordination.stage_duration (opened_at)`,
  // In the order in which percentiles need them, so that nothing is sorted.
  `CREATE INDEX stage_duration_by_stage ON coordination.stage_duration (subject, stage, seconds)
    INCLUDE (opened_at, level, parties, region)`,
  `COMMENT ON COLUMN coordination.case_summary.facts IS
    'JSON that every agency may see: status, level, dispute (state, level, conflicts it had, conflicts that stand); one text, because cases are grouped by it'`,
  `COMMENT ON COLUMN coordination.case_summary.answers IS
    'AGENCY:ANSWER for each concerned agency, in order of their codes, parted by spaces; one text, because cases are grouped by it'`,
  `COMMENT ON COLUMN coordination.case_summary.waiting_since IS 'null where nothing is waited for any more, as is the deadline'`,
];

/** What a case's summary is, of its rows and events as they are now. `cases` stands for their ids. */
const CASES_SUMMARISED = `
    SELECT c.id, c.opened_at, c.level,
      pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('status', c.status, 'level', c.level, 'dispute',
        CASE WHEN d.id IS NOT NULL THEN pg_catalog.jsonb_build_object('state', d.state, 'level', d.level,
          'conflicts', conflict.ever, 'standing', CASE WHEN NOT ended.of_dispute THEN conflict.standing END) END))::text,
      (SELECT pg_catalog.string_agg(concerned.agency || ':' || CASE
           WHEN first.at IS NULL AND concerned.agency = ANY (c.silent_agencies) THEN 'MISSING'
           WHEN first.at IS NULL THEN 'AWAITED'
           ELSE CASE WHEN lapse.at < first.at THEN 'LATE' ELSE 'IN_TIME' END
             || CASE WHEN first.act = 'DECLINED' THEN '_DECLINED' ELSE '' END END, ' ' ORDER BY concerned.agency)
       FROM pg_catalog.unnest(c.concerned_agencies) AS concerned (agency)
       LEFT JOIN LATERAL (
         SELECT version.recorded_at AS at, version.act
         FROM coordination.opinion AS opinion
         JOIN coordination.opinion_version AS version ON version.opinion_id = opinion.id AND version.version = 1
         WHERE opinion.case_id = c.id AND opinion.agency = concerned.agency) AS first ON true
       LEFT JOIN LATERAL (
         SELECT pg_catalog.min(e.at) AS at FROM coordination.substance_case_event AS e
         WHERE e.case_id = c.id AND e.command = 'closeCollection'
           AND e.changes -> 'silentAgencies' ? concerned.agency) AS lapse ON true),
      ARRAY(SELECT DISTINCT party FROM pg_catalog.unnest(c.concerned_agencies || c.opened_by) AS party ORDER BY party),
      c.region,
      CASE WHEN NOT ended.of_case THEN c.opened_at END, CASE WHEN NOT ended.of_case THEN c.due_at END,
      CASE WHEN NOT ended.of_dispute THEN d.opened_at END, CASE WHEN NOT ended.of_dispute THEN d.due_at END
    FROM coordination.substance_case AS c
    LEFT JOIN coordination.dispute AS d ON d.case_id = c.id
    CROSS JOIN LATERAL (
      SELECT c.status IN ('DETERMINED', 'WITHDRAWN'), d.state IN ('SETTLED', 'CLOSED', 'WITHDRAWN')) AS ended (of_case, of_dispute)
    LEFT JOIN LATERAL (
      SELECT pg_catalog.jsonb_agg(known.name ORDER BY known.name) AS ever,
        pg_catalog.jsonb_agg(known.name ORDER BY known.name) FILTER (WHERE EXISTS (
          SELECT FROM pg_catalog.jsonb_array_elements(d.conflicts) AS now
          WHERE now ->> 'attribute' || ':' || (now ->> 'kind') = known.name)) AS standing
      FROM (
        SELECT DISTINCT conflict ->> 'attribute' || ':' || (conflict ->> 'kind') AS name
        FROM coordination.dispute_event AS e
        CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(e.changes -> 'conflicts') AS conflict
        WHERE e.dispute_id = d.id AND e.changes ? 'conflicts') AS known
    ) AS conflict ON true
    WHERE c.id = ANY (cases)`;

const entries = (subject: 'CASE' | 'DISPUTE', events: string): string => `
      SELECT c.id AS case_id, '${subject}' AS subject, e.version, e.to_state AS stage, e.at,
        pg_catalog.lead(e.at) OVER (PARTITION BY c.id ORDER BY e.version) AS left_at,
        c.opened_at, c.level, c.opened_by, c.concerned_agencies, c.region
      FROM coordination.substance_case AS c ${events}
      WHERE c.id = ANY (cases) AND e.from_state IS DISTINCT FROM e.to_state`;

/** A stay in a stage begins with the event that enters it, and ends with the one that leaves it. */
const STAGES_SUMMARISED = `
    SELECT case_id, subject, version, stage, EXTRACT(epoch FROM left_at - at)::float8, opened_at, level,
      ARRAY(SELECT DISTINCT party FROM pg_catalog.unnest(concerned_agencies || opened_by) AS party ORDER BY party), region
    FROM (${entries('CASE', 'JOIN coordination.substance_case_event AS e ON e.case_id = c.id')}
      UNION ALL${entries(
        'DISPUTE',
        `JOIN coordination.dispute AS d ON d.case_id = c.id
        JOIN coordination.dispute_event AS e ON e.dispute_id = d.id`,
      )}) AS entry
    WHERE left_at IS NOT NULL`;

/** For whoever compares: what is kept must be what these give. */
const SUMMARISE = [
  { name: 'summarise_cases', table: 'case_summary', query: CASES_SUMMARISED },
  { name: 'summarise_stages', table: 'stage_duration', query: STAGES_SUMMARISED },
].map(
  ({ name, table, query }) => `
  CREATE FUNCTION coordination.${name}(cases uuid[]) RETURNS SETOF coordination.${table}
  LANGUAGE sql STABLE SET search_path = '' AS $$${query}$$`,
);

const SUMMARY_COLUMNS = `opened_at, level, facts, answers, parties, region, waiting_since, due_at, dispute_waiting_since,
      dispute_due_at`;
const STAGE_COLUMNS = 'stage, seconds, opened_at, level, parties, region';

const excluded = (columns: string): string => columns.replaceAll(/\w+/g, 'excluded.$&');

/**
 * Events are only added, so a stay that is over remains. Who works on a case at the same time waits at its summary, and then
 * reads what the other committed: each statement of a volatile function has a snapshot of its own. The statements are planned
 * once in a session, because planning them takes ten times as long as running them for one case.
 */
const REFRESH = `
  CREATE FUNCTION coordination.refresh_case_summaries(cases uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET plan_cache_mode = force_generic_plan AS $$
  BEGIN
    PERFORM FROM coordination.case_summary WHERE case_id = ANY (cases) ORDER BY case_id FOR UPDATE;
    INSERT INTO coordination.case_summary AS known ${CASES_SUMMARISED}
    ON CONFLICT (case_id) DO UPDATE SET (${SUMMARY_COLUMNS}) = ROW (${excluded(SUMMARY_COLUMNS)})
    WHERE known IS DISTINCT FROM excluded;
    INSERT INTO coordination.stage_duration AS known ${STAGES_SUMMARISED}
    ON CONFLICT (case_id, subject, version) DO UPDATE SET (${STAGE_COLUMNS}) = ROW (${excluded(STAGE_COLUMNS)})
    WHERE known IS DISTINCT FROM excluded;
  END $$`;

/** At the end of the transaction, when the step's rows and events are all written. */
const TRIGGERS = [
  {
    table: 'substance_case',
    id: 'NEW.id',
    when: `AFTER INSERT OR UPDATE OF status, level, region, opened_by, opened_at, due_at, concerned_agencies, silent_agencies`,
  },
  {
    table: 'dispute',
    id: 'NEW.case_id',
    when: 'AFTER INSERT OR UPDATE OF case_id, state, level, opened_at, due_at, conflicts',
  },
  {
    table: 'opinion_version',
    id: '(SELECT case_id FROM coordination.opinion WHERE id = NEW.opinion_id)',
    when: 'AFTER INSERT',
    condition: 'WHEN (NEW.version = 1)',
  },
] as const;

const ACTING = '(SELECT coordination.acting_as())';

/**
 * What a caller may count of: all for the hub, of an agency its own cases with its own answer alone. They read as their
 * owner, so that no policy is asked for each row.
 */
const VIEWS = [
  `CREATE VIEW coordination.visible_case_summary AS
    SELECT case_id, opened_at, level, facts, region, waiting_since, due_at, dispute_waiting_since, dispute_due_at,
      CASE WHEN ${ACTING} = 'HUB' THEN answers
        WHEN strpos(' ' || answers, ' ' || ${ACTING} || ':') = 0 THEN ''
        ELSE ${ACTING} || ':' || split_part(split_part(' ' || answers, ' ' || ${ACTING} || ':', 2), ' ', 1)
      END AS answers
    FROM coordination.case_summary
    WHERE ${ACTING} = 'HUB' OR ${ACTING} = ANY (parties)`,
  `CREATE VIEW coordination.visible_stage_duration AS
    SELECT subject, stage, seconds, opened_at, level, region FROM coordination.stage_duration
    WHERE ${ACTING} = 'HUB' OR ${ACTING} = ANY (parties)`,
];

/**
 * What statistics count of each case, kept with each step, so that a window of a hundred thousand cases is counted from one
 * narrow row for each instead of from all their events. docs/adr/0028 tells why.
 */
export class StatisticsCaseSummaries1763890230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...SUMMARISE, REFRESH, ...VIEWS]) {
      await runner.query(statement);
    }
    // New tables may be read by default; of these, only what the views show.
    await runner.query(
      `REVOKE ALL ON coordination.case_summary, coordination.stage_duration FROM huishang_coordination`,
    );
    for (const name of ['summarise_cases', 'summarise_stages', 'refresh_case_summaries']) {
      await runner.query(`REVOKE ALL ON FUNCTION coordination.${name}(uuid[]) FROM PUBLIC`);
    }
    for (const view of ['visible_case_summary', 'visible_stage_duration']) {
      await runner.query(`REVOKE ALL ON coordination.${view} FROM PUBLIC`);
      await runner.query(`GRANT SELECT ON coordination.${view} TO huishang_coordination`);
    }
    for (const trigger of TRIGGERS) await this.#keep(runner, trigger);
  }

  async #keep(runner: QueryRunner, { table, id, when, ...more }: (typeof TRIGGERS)[number]): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coordination.summarise_${table}() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        PERFORM coordination.refresh_case_summaries(ARRAY[${id}]);
        RETURN NULL;
      END $$`);
    await runner.query(`REVOKE ALL ON FUNCTION coordination.summarise_${table}() FROM PUBLIC`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER summarise ${when} ON coordination.${table} DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW ${'condition' in more ? more.condition : ''} EXECUTE FUNCTION coordination.summarise_${table}()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of TRIGGERS) {
      await runner.query(`DROP TRIGGER summarise ON coordination.${table}`);
      await runner.query(`DROP FUNCTION coordination.summarise_${table}()`);
    }
    for (const view of ['visible_stage_duration', 'visible_case_summary']) {
      await runner.query(`DROP VIEW coordination.${view}`);
    }
    for (const name of ['refresh_case_summaries', 'summarise_stages', 'summarise_cases']) {
      await runner.query(`DROP FUNCTION coordination.${name}(uuid[])`);
    }
    await runner.query(`DROP TABLE coordination.stage_duration, coordination.case_summary`);
  }
}
