/**
 * Parameters of all of them: $1 and $2 the window, $3 the agency whose cases alone are counted or null, $4 the level or
 * null, $5 a LIKE pattern of regions or null.
 */
const SCOPE = `
  WITH counted AS (
    SELECT * FROM coordination.substance_case AS c
    WHERE c.opened_at >= $1::timestamptz AND c.opened_at < $2::timestamptz
      AND ($3::text IS NULL OR c.opened_by = $3 OR c.concerned_agencies @> ARRAY[$3])
      AND ($4::text IS NULL OR c.level = $4) AND ($5::text IS NULL OR c.region LIKE $5))`;

const DISPUTES = `coordination.dispute AS d JOIN counted ON counted.id = d.case_id`;
const OVER = `('SETTLED', 'CLOSED', 'WITHDRAWN')`;

/** $6 now, $7 where the buckets of age begin, the youngest first. */
export const STANDING = `${SCOPE}, subject AS (
    SELECT 'CASE' AS subject, status AS stage, level, opened_at, due_at, status IN ('COLLECTING', 'DISPUTED') AS waits
    FROM counted
    UNION ALL
    SELECT 'DISPUTE', d.state, d.level, d.opened_at, d.due_at, d.state NOT IN ${OVER} FROM ${DISPUTES})
  SELECT subject, stage, level, age, count(*)::int AS count, count(*) FILTER (WHERE waits AND due_at <= $6)::int AS overdue
  FROM (SELECT *, CASE WHEN waits THEN
          (SELECT count(*) FROM unnest($7::timestamptz[]) AS start WHERE opened_at < start)::int END AS age
        FROM subject) AS aged
  GROUP BY subject, stage, level, age ORDER BY subject, stage, level, age`;

/** An agency sees its own line alone. */
export const AGENCIES = `${SCOPE}
  SELECT agency, count(*)::int AS cases,
         count(*) FILTER (WHERE open)::int AS "openCases",
         count(*) FILTER (WHERE answered IS NOT NULL AND NOT lapsed)::int AS "inTime",
         count(*) FILTER (WHERE answered IS NOT NULL AND lapsed)::int AS late,
         count(*) FILTER (WHERE answered IS NULL AND silent)::int AS missing,
         count(*) FILTER (WHERE answered IS NULL AND NOT silent AND open)::int AS awaited,
         count(*) FILTER (WHERE act = 'DECLINED')::int AS declined
  FROM (
    SELECT asked.agency, counted.status IN ('COLLECTING', 'DISPUTED') AS open, first.at AS answered, first.act,
           asked.agency = ANY (counted.silent_agencies) AS silent,
           EXISTS (SELECT FROM coordination.substance_case_event AS e
                   WHERE e.case_id = counted.id AND e.command = 'closeCollection' AND e.at < first.at
                     AND e.changes -> 'silentAgencies' ? asked.agency) AS lapsed
    FROM counted CROSS JOIN LATERAL unnest(counted.concerned_agencies) AS asked (agency)
    LEFT JOIN LATERAL (
      SELECT v.recorded_at AS at, v.act FROM coordination.opinion AS o
      JOIN coordination.opinion_version AS v ON v.opinion_id = o.id AND v.version = 1
      WHERE o.case_id = counted.id AND o.agency = asked.agency ORDER BY v.recorded_at LIMIT 1
    ) AS first ON true
    WHERE $3::text IS NULL OR asked.agency = $3
  ) AS answer
  GROUP BY agency ORDER BY agency`;

/** Conflicts as each event left them: none is lost when an opinion is revised. */
export const CONFLICTS = `${SCOPE}
  SELECT conflict ->> 'attribute' AS attribute, conflict ->> 'kind' AS kind, count(DISTINCT d.id)::int AS disputes,
         count(DISTINCT d.id) FILTER (WHERE d.state NOT IN ${OVER} AND EXISTS (
           SELECT FROM jsonb_array_elements(d.conflicts) AS now
           WHERE now ->> 'attribute' = conflict ->> 'attribute' AND now ->> 'kind' = conflict ->> 'kind'))::int AS standing
  FROM ${DISPUTES}
  JOIN coordination.dispute_event AS e ON e.dispute_id = d.id AND e.changes ? 'conflicts'
  CROSS JOIN LATERAL jsonb_array_elements(e.changes -> 'conflicts') AS conflict
  GROUP BY 1, 2 ORDER BY 1, 2`;

const hours = (share: string): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY seconds) / 3600)::numeric, 2)::float8`;

/** A stay begins with the event that enters the stage, and ends with the one that leaves it. */
export const STAGES = `${SCOPE}, entry AS (
    SELECT 'CASE' AS subject, e.case_id AS id, e.version, e.to_state AS stage, e.at
    FROM coordination.substance_case_event AS e JOIN counted ON counted.id = e.case_id
    WHERE e.from_state IS DISTINCT FROM e.to_state
    UNION ALL
    SELECT 'DISPUTE', e.dispute_id, e.version, e.to_state, e.at
    FROM ${DISPUTES} JOIN coordination.dispute_event AS e ON e.dispute_id = d.id
    WHERE e.from_state IS DISTINCT FROM e.to_state),
  stay AS (
    SELECT subject, stage,
           extract(epoch FROM lead(at) OVER (PARTITION BY subject, id ORDER BY version) - at)::float8 AS seconds
    FROM entry)
  SELECT subject, stage, count(*)::int AS stays, ${hours('0.5')} AS "medianHours",
         ${hours('0.9')} AS "ninetiethPercentileHours"
  FROM stay WHERE seconds IS NOT NULL GROUP BY subject, stage ORDER BY subject, stage`;

/** $6 now. An agency sees the orders that are addressed to it. */
export const ORDERS = `${SCOPE}
  SELECT o.kind, o.state, o.addressee, count(*)::int AS count, count(*) FILTER (WHERE o.due_at <= $6)::int AS overdue
  FROM coordination.rectification_order AS o JOIN counted ON counted.id = o.case_id
  WHERE $3::text IS NULL OR o.addressee = $3
  GROUP BY o.kind, o.state, o.addressee ORDER BY o.kind, o.state, o.addressee`;
