import { SIGNAL_THRESHOLDS, type AccessSignalKind } from './signal-kinds.js';

const { noCase, enumeration, warrantEnd, hours, volume } = SIGNAL_THRESHOLDS;

/** Queries that named a platform, in the window: `$1` its begin, `$2` its end, read by the index on `recorded_at`. */
const ASKED = `asked AS (
    SELECT id, agency, officer, role, purpose, case_id, platforms_asked, recorded_at,
      recorded_at AT TIME ZONE 'Asia/Shanghai' AS local
    FROM audit.entry
    WHERE recorded_at >= $1 AND recorded_at < $2 AND operation_kind = 'query' AND cardinality(platforms_asked) > 0
      AND role IN ('SYSTEM', 'OFFICER', 'LEADER'))`;

/** How many platforms the register has, counted as far as that matters. */
const REGISTERED = `registered AS (
    SELECT greatest(${enumeration.ofRegister.least}, ceil(${enumeration.ofRegister.share} *
      audit.registered_platforms(${enumeration.agencyDay.platforms / enumeration.ofRegister.share})))::int AS part)`;

/** Operations of every kind that named platforms or were given some, of one agency (`$3`) or all. */
const SEEN = `seen AS (
    SELECT id, agency, officer, role, operation_kind, platforms_asked, platforms, recorded_at,
      recorded_at AT TIME ZONE 'Asia/Shanghai' AS local
    FROM audit.operation
    WHERE recorded_at >= $1 AND recorded_at < $2 AND role IN ('SYSTEM', 'OFFICER', 'LEADER')
      AND ($3::text IS NULL OR agency = $3) AND (cardinality(platforms_asked) > 0 OR cardinality(platforms) > 0))`;

/**
 * Each finds one kind of signal and answers with columns (agency, officer, warrant_id, evidence, total, platforms, first,
 * last). Parameters: begin and end of the window, and the agency or null for all.
 */
export const SIGNAL_QUERIES: Readonly<Record<AccessSignalKind, string>> = {
  NO_CASE: `
    WITH ${ASKED},
    each AS (
      SELECT agency, officer, purpose, count(*) AS total, count(case_id) AS with_case,
        min(recorded_at) FILTER (WHERE case_id IS NULL) AS first, max(recorded_at) FILTER (WHERE case_id IS NULL) AS last
      FROM asked WHERE purpose IS NOT NULL GROUP BY agency, officer, purpose),
    beside AS (
      SELECT each.*, sum(total) OVER same - total AS others, sum(with_case) OVER same - with_case AS others_with_case
      FROM each WINDOW same AS (PARTITION BY purpose))
    SELECT agency, officer, NULL::uuid AS warrant_id, sum(total - with_case)::int AS evidence, sum(total)::int AS total,
      NULL::int AS platforms, min(first) AS first, max(last) AS last
    FROM beside
    WHERE total - with_case >= ${noCase.queries} AND others >= ${noCase.othersQueries}
      AND others_with_case >= ${noCase.othersShare} * others AND ($3::text IS NULL OR agency = $3)
    GROUP BY agency, officer`,
  ENUMERATION: `
    WITH ${SEEN}, ${REGISTERED},
    one_by_one AS (
      SELECT agency, officer, date_trunc('hour', recorded_at) AS hour, bool_and(role = 'SYSTEM') AS system,
        count(*) FILTER (WHERE cardinality(platforms_asked) = 1) AS evidence, count(*) AS total,
        count(DISTINCT platforms_asked[1]) FILTER (WHERE cardinality(platforms_asked) = 1) AS platforms,
        min(recorded_at) AS first, max(recorded_at) AS last
      FROM seen WHERE operation_kind = 'query' AND cardinality(platforms_asked) > 0 GROUP BY agency, officer, hour),
    sights AS (
      SELECT seen.id, agency, officer, role = 'SYSTEM' AS system, local::date AS day, recorded_at, platform
      FROM seen CROSS JOIN unnest(platforms_asked || platforms) AS platform),
    daily AS (
      SELECT agency, officer, day, bool_and(system) AS system, count(DISTINCT id) AS evidence,
        count(DISTINCT platform) AS platforms, min(recorded_at) AS first, max(recorded_at) AS last
      FROM sights GROUP BY agency, officer, day),
    sweeps AS (
      SELECT daily.* FROM daily CROSS JOIN registered
      WHERE platforms >= CASE WHEN system THEN ${enumeration.day.system} ELSE least(${enumeration.day.person}, part) END),
    together AS (
      SELECT agency, day, count(DISTINCT id) AS evidence, count(DISTINCT platform) AS platforms,
        count(DISTINCT officer) AS people, min(recorded_at) AS first, max(recorded_at) AS last
      FROM sights WHERE NOT system GROUP BY agency, day)
    SELECT agency, officer, NULL::uuid AS warrant_id, evidence::int, total::int, platforms::int, first, last
    FROM one_by_one CROSS JOIN registered
    WHERE platforms >= CASE WHEN system THEN ${enumeration.hour.system} ELSE least(${enumeration.hour.person}, part) END
    UNION
    SELECT agency, officer, NULL::uuid, evidence::int, evidence::int, platforms::int, first, last
    FROM sweeps
    UNION
    SELECT agency, NULL, NULL::uuid, evidence::int, evidence::int, platforms::int, first, last
    FROM together CROSS JOIN registered
    WHERE platforms >= least(${enumeration.agencyDay.platforms}, part) AND people >= ${enumeration.agencyDay.people}
      AND NOT EXISTS (
        SELECT FROM sweeps WHERE sweeps.agency = together.agency AND sweeps.day = together.day AND NOT sweeps.system)`,
  WARRANT_TO_THE_END: `
    WITH used AS (
      SELECT warrant.id, warrant.requester AS agency, warrant.state, count(*) AS total, min(event.at) AS first,
        max(event.at) AS last, count(*) FILTER (
          WHERE event.at >= warrant.valid_to - ${warrantEnd.lastPart} * (warrant.valid_to - warrant.valid_from)) AS late
      FROM warrants.warrant_event AS event JOIN warrants.account_warrant AS warrant ON warrant.id = event.warrant_id
      WHERE event.at >= $1 AND event.at < $2 AND event.command IN ('useAccountWarrant', 'exhaustAccountWarrant')
        AND ($3::text IS NULL OR warrant.requester = $3)
      GROUP BY warrant.id)
    SELECT agency, NULL::text AS officer, id AS warrant_id,
      (CASE WHEN state = 'EXHAUSTED' THEN total ELSE late END)::int AS evidence, total::int, NULL::int AS platforms, first, last
    FROM used
    WHERE (state = 'EXHAUSTED' AND total >= ${warrantEnd.uses})
      OR (late >= ${warrantEnd.uses} AND late >= ${warrantEnd.share} * total)`,
  UNUSUAL_HOURS: `
    WITH ${ASKED},
    nightly AS (
      SELECT asked.*, extract(hour FROM local) >= 22 OR extract(hour FROM local) < 6 AS night
      FROM asked WHERE role <> 'SYSTEM' AND ($3::text IS NULL OR agency = $3))
    SELECT agency, officer, NULL::uuid AS warrant_id, count(*) FILTER (WHERE night)::int AS evidence, count(*)::int AS total,
      NULL::int AS platforms, min(recorded_at) FILTER (WHERE night) AS first, max(recorded_at) FILTER (WHERE night) AS last
    FROM nightly GROUP BY agency, officer HAVING count(*) FILTER (WHERE night) >= ${hours.operations}`,
  UNUSUAL_VOLUME: `
    WITH ${ASKED},
    daily AS (
      SELECT agency, officer, local::date AS day, count(*) AS evidence, min(recorded_at) AS first, max(recorded_at) AS last
      FROM asked WHERE role <> 'SYSTEM' AND ($3::text IS NULL OR agency = $3) GROUP BY agency, officer, day),
    beside AS (
      SELECT daily.*, sum(evidence) OVER own AS total, count(*) OVER own - 1 AS other_days
      FROM daily WINDOW own AS (PARTITION BY agency, officer))
    SELECT agency, officer, NULL::uuid AS warrant_id, evidence::int, total::int, NULL::int AS platforms, first, last
    FROM beside
    WHERE evidence >= ${volume.operations} AND other_days >= ${volume.otherDays}
      AND evidence >= ${volume.times} * (total - evidence) / other_days`,
};
