import type { DataSource } from 'typeorm';
import { storedRegionPrefixes, type Actor } from '../../src/kernel/index.js';
import { AGE_BUCKETS, bucketStarts } from '../../src/statistics/age-buckets.js';
import type { StatisticsWindow, WorkflowStatistics } from '../../src/statistics/workflow-statistics.js';

/**
 * Parameters of all of them: $1 and $2 the window, $3 the agency whose cases alone are counted or null, $4 the level or
 * null, $5 LIKE patterns of regions or null.
 */
const SCOPE = `
  WITH counted AS (
    SELECT id, status, level, opened_at, due_at, concerned_agencies, silent_agencies
    FROM coordination.substance_case AS c
    WHERE c.opened_at >= $1::timestamptz AND c.opened_at < $2::timestamptz
      AND ($3::text IS NULL OR c.opened_by = $3 OR c.concerned_agencies @> ARRAY[$3])
      AND ($4::text IS NULL OR c.level = $4) AND ($5::text[] IS NULL OR c.region LIKE ANY ($5))),
  first_answer AS (
    SELECT opinion.case_id, opinion.agency, version.recorded_at AS at, version.act
    FROM coordination.opinion AS opinion
    JOIN coordination.opinion_version AS version ON version.opinion_id = opinion.id AND version.version = 1)`;

const DISPUTES = `coordination.dispute AS d JOIN counted ON counted.id = d.case_id`;
const OVER = `('SETTLED', 'CLOSED', 'WITHDRAWN')`;

/** $6 now, $7 where the buckets of age begin, the oldest first. */
const STANDING = `${SCOPE}, subject AS (
    SELECT 'CASE' AS subject, status AS stage, level, opened_at, due_at, status IN ('COLLECTING', 'DISPUTED') AS waits
    FROM counted
    UNION ALL
    SELECT 'DISPUTE', d.state, d.level, d.opened_at, d.due_at, d.state NOT IN ${OVER} FROM ${DISPUTES})
  SELECT subject, stage, level, age, count(*)::int AS count, count(*) FILTER (WHERE waits AND due_at <= $6)::int AS overdue
  FROM (SELECT *, CASE WHEN waits THEN
          cardinality($7::timestamptz[]) - width_bucket(opened_at, $7::timestamptz[]) END AS age
        FROM subject) AS aged
  GROUP BY subject, stage, level, age ORDER BY subject, stage, level, age`;

/** An agency sees its own line alone. */
const AGENCIES = `${SCOPE}, asked AS (
    SELECT counted.id, concerned.agency, counted.status IN ('COLLECTING', 'DISPUTED') AS open,
           concerned.agency = ANY (counted.silent_agencies) AS silent
    FROM counted CROSS JOIN LATERAL unnest(counted.concerned_agencies) AS concerned (agency)
    WHERE $3::text IS NULL OR concerned.agency = $3),
  lapse AS (
    SELECT e.case_id, silent.agency, min(e.at) AS at
    FROM coordination.substance_case_event AS e JOIN counted ON counted.id = e.case_id
    CROSS JOIN LATERAL jsonb_array_elements_text(e.changes -> 'silentAgencies') AS silent (agency)
    WHERE e.command = 'closeCollection' GROUP BY e.case_id, silent.agency)
  SELECT agency, count(*)::int AS cases,
         count(*) FILTER (WHERE open)::int AS "openCases",
         count(*) FILTER (WHERE answered IS NOT NULL AND lapsed IS NOT TRUE)::int AS "inTime",
         count(*) FILTER (WHERE answered IS NOT NULL AND lapsed)::int AS late,
         count(*) FILTER (WHERE answered IS NULL AND silent)::int AS missing,
         count(*) FILTER (WHERE answered IS NULL AND NOT silent AND open)::int AS awaited,
         count(*) FILTER (WHERE act = 'DECLINED')::int AS declined
  FROM (
    SELECT asked.agency, asked.open, asked.silent, first.at AS answered, first.act, lapse.at < first.at AS lapsed
    FROM asked
    LEFT JOIN first_answer AS first ON first.case_id = asked.id AND first.agency = asked.agency
    LEFT JOIN lapse ON lapse.case_id = asked.id AND lapse.agency = asked.agency
  ) AS answer
  GROUP BY agency ORDER BY agency`;

/** Conflicts as each event left them: none is lost when an opinion is revised. */
const CONFLICTS = `${SCOPE}
  SELECT conflict ->> 'attribute' AS attribute, conflict ->> 'kind' AS kind, count(DISTINCT d.id)::int AS disputes,
         count(DISTINCT d.id) FILTER (WHERE d.state NOT IN ${OVER} AND EXISTS (
           SELECT FROM jsonb_array_elements(d.conflicts) AS now
           WHERE now ->> 'attribute' = conflict ->> 'attribute' AND now ->> 'kind' = conflict ->> 'kind'))::int AS standing
  FROM ${DISPUTES}
  JOIN coordination.dispute_event AS e ON e.dispute_id = d.id AND e.changes ? 'conflicts'
  CROSS JOIN LATERAL jsonb_array_elements(e.changes -> 'conflicts') AS conflict
  GROUP BY 1, 2 ORDER BY 1, 2`;

const hours = (place: 1 | 2): string => `round((share[${place}] / 3600)::numeric, 2)::float8`;

/** A stay begins with the event that enters the stage, and ends with the one that leaves it. */
const STAGES = `${SCOPE}, stay AS (
    SELECT 'CASE' AS subject, to_state AS stage,
           extract(epoch FROM lead(at) OVER (PARTITION BY case_id ORDER BY version) - at)::float8 AS seconds
    FROM coordination.substance_case_event
    WHERE from_state IS DISTINCT FROM to_state AND case_id IN (SELECT id FROM counted)
    UNION ALL
    SELECT 'DISPUTE', to_state,
           extract(epoch FROM lead(at) OVER (PARTITION BY dispute_id ORDER BY version) - at)::float8
    FROM coordination.dispute_event
    WHERE from_state IS DISTINCT FROM to_state AND dispute_id IN (SELECT d.id FROM ${DISPUTES})),
  spent AS (
    SELECT subject, stage, count(*)::int AS stays,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY seconds) AS share
    FROM stay WHERE seconds IS NOT NULL GROUP BY subject, stage)
  SELECT subject, stage, stays, ${hours(1)} AS "medianHours", ${hours(2)} AS "ninetiethPercentileHours"
  FROM spent ORDER BY subject, stage`;

/** $6 now. An agency sees the orders that are addressed to it. */
const ORDERS = `${SCOPE}
  SELECT o.kind, o.state, o.addressee, count(*)::int AS count, count(*) FILTER (WHERE o.due_at <= $6)::int AS overdue
  FROM coordination.rectification_order AS o JOIN counted ON counted.id = o.case_id
  WHERE $3::text IS NULL OR o.addressee = $3
  GROUP BY o.kind, o.state, o.addressee ORDER BY o.kind, o.state, o.addressee`;

type Sections = Pick<WorkflowStatistics, 'standing' | 'agencies' | 'conflicts' | 'stages' | 'orders'>;

/** The figures as the events and rows themselves give them, without anything that is kept for them; slow. */
export async function statisticsFromEvents(
  owner: DataSource,
  agency: Actor | null,
  { from, to, level, region }: StatisticsWindow,
  now: Date,
): Promise<Sections> {
  const scope = [
    from,
    to,
    agency,
    level,
    region && storedRegionPrefixes(region).map((prefix) => `${prefix}%`),
  ];
  const standing: (Omit<Sections['standing'][number], 'age'> & { age: number | null })[] = await owner.query(
    STANDING,
    [...scope, now, bucketStarts(now).toReversed()],
  );
  return {
    standing: standing.map((row) => ({
      ...row,
      age: row.age === null ? null : (AGE_BUCKETS[row.age] ?? 'OVER_60'),
    })),
    agencies: await owner.query(AGENCIES, scope),
    conflicts: await owner.query(CONFLICTS, scope),
    stages: await owner.query(STAGES, scope),
    orders: await owner.query(ORDERS, [...scope, now]),
  };
}
