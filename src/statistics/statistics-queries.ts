/**
 * Parameters of all of them: $1 and $2 the window, $3 the level or null, $4 LIKE patterns of regions or null. Whose cases
 * are counted, the views know from whom the transaction acts for.
 */
const IN_SCOPE = `opened_at >= $1::timestamptz AND opened_at < $2::timestamptz
      AND ($3::text IS NULL OR level = $3) AND ($4::text[] IS NULL OR region LIKE ANY ($4))`;

const COUNTED = `(SELECT * FROM coordination.visible_case_summary WHERE ${IN_SCOPE}) AS counted`;

const list = (query: string): string => `(SELECT COALESCE(json_agg(figure), '[]') FROM (${query}) AS figure)`;

const age = (bucket: string): string => `cardinality($6::timestamptz[]) - ${bucket}`;

const CASELOAD = `
  SELECT subject, stage, level, age, sum(count)::int AS count, sum(overdue)::int AS overdue
  FROM (
    SELECT 'CASE' AS subject, facts ->> 'status' AS stage, facts ->> 'level' AS level, ${age('bucket')} AS age, overdue, count
    FROM cell
    UNION ALL
    SELECT 'DISPUTE', dispute ->> 'state', dispute ->> 'level', ${age('dispute_bucket')}, dispute_overdue, count
    FROM cell WHERE dispute IS NOT NULL) AS caseload
  GROUP BY subject, stage, level, age ORDER BY subject, stage, level, age`;

const answered = (condition: string): string => `COALESCE(sum(count) FILTER (WHERE ${condition}), 0)::int`;

const AGENCIES = `
  SELECT split_part(asked, ':', 1) AS agency, sum(count)::int AS cases,
    ${answered('waits')} AS "openCases",
    ${answered(`answer IN ('IN_TIME', 'IN_TIME_DECLINED')`)} AS "inTime",
    ${answered(`answer IN ('LATE', 'LATE_DECLINED')`)} AS late,
    ${answered(`answer = 'MISSING'`)} AS missing,
    ${answered(`answer = 'AWAITED' AND waits`)} AS awaited,
    ${answered(`answer IN ('IN_TIME_DECLINED', 'LATE_DECLINED')`)} AS declined
  FROM (SELECT answers, bucket IS NOT NULL AS waits, count FROM cell WHERE answers <> '') AS answering
  CROSS JOIN LATERAL string_to_table(answers, ' ') AS asked
  CROSS JOIN LATERAL split_part(asked, ':', 2) AS answer
  GROUP BY 1 ORDER BY 1`;

/** Conflicts as each event left them: none is lost when an opinion is revised. */
const CONFLICTS = `
  SELECT split_part(conflict, ':', 1) AS attribute, split_part(conflict, ':', 2) AS kind, sum(count)::int AS disputes,
    COALESCE(sum(count) FILTER (WHERE dispute -> 'standing' ? conflict), 0)::int AS open
  FROM cell CROSS JOIN LATERAL jsonb_array_elements_text(dispute -> 'conflicts') AS conflict
  GROUP BY 1, 2 ORDER BY 1, 2`;

/**
 * Cases that are alike in everything that is counted, in one reading; $5 now, $6 where the buckets of age begin, the oldest
 * first. What is over has no age and is not overdue.
 */
export const CASES = `
  WITH alike AS MATERIALIZED (
    SELECT facts, answers, width_bucket(waiting_since, $6::timestamptz[]) AS bucket,
      width_bucket(dispute_waiting_since, $6::timestamptz[]) AS dispute_bucket, count(*) AS count,
      count(*) FILTER (WHERE due_at <= $5::timestamptz) AS overdue,
      count(*) FILTER (WHERE dispute_due_at <= $5::timestamptz) AS dispute_overdue
    FROM ${COUNTED} GROUP BY 1, 2, 3, 4),
  cell AS MATERIALIZED (
    SELECT facts::jsonb AS facts, facts::jsonb -> 'dispute' AS dispute, answers, bucket, dispute_bucket, count, overdue,
      dispute_overdue
    FROM alike)
  SELECT ${list(CASELOAD)} AS caseload, ${list(AGENCIES)} AS agencies, ${list(CONFLICTS)} AS conflicts`;

const opened = (by: string): string => `
  SELECT ${by}, sum(count)::int AS cases, COALESCE(sum(count) FILTER (WHERE waits), 0)::int AS open,
    COALESCE(sum(count) FILTER (WHERE disputed), 0)::int AS disputes, sum(overdue)::int AS overdue
  FROM cell GROUP BY ${by} ORDER BY ${by} NULLS FIRST`;

/** Cases by region and by month (in Beijing) in one reading; $5 now. */
export const PLACES_AND_MONTHS = `
  WITH alike AS MATERIALIZED (
    SELECT region, to_char(opened_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, facts,
      waiting_since IS NOT NULL AS waits, count(*) AS count,
      count(*) FILTER (WHERE due_at <= $5::timestamptz OR dispute_due_at <= $5::timestamptz) AS overdue
    FROM ${COUNTED} GROUP BY 1, 2, 3, 4),
  cell AS MATERIALIZED (
    SELECT region, month, waits, count, overdue, facts::jsonb -> 'dispute' IS NOT NULL AS disputed FROM alike)
  SELECT ${list(opened('region'))} AS regions, ${list(opened('month'))} AS months`;

/**
 * Cases by the sectors in which their firms are registered now; $5 now. A case of a firm of several sectors counts once in each,
 * one of a firm of none under null.
 */
export const SECTORS = `
  WITH alike AS MATERIALIZED (
    SELECT sectors, facts, waiting_since IS NOT NULL AS waits, count(*) AS count,
      count(*) FILTER (WHERE due_at <= $5::timestamptz OR dispute_due_at <= $5::timestamptz) AS overdue
    FROM ${COUNTED} GROUP BY 1, 2, 3),
  cell AS MATERIALIZED (
    SELECT sector, waits, count, overdue, facts::jsonb -> 'dispute' IS NOT NULL AS disputed
    FROM alike LEFT JOIN LATERAL string_to_table(NULLIF(sectors, ''), ' ') AS sector ON true)
  ${opened('sector')}`;

const hours = (place: 1 | 2): string => `round((share[${place}] / 3600)::numeric, 2)::float8`;

const STAGE = `SELECT subject, stage FROM coordination.visible_stage_duration`;

/** Stage by stage, so that each is read from the index in order of its length, and nothing is sorted. */
export const STAGES = `
  WITH RECURSIVE known AS (
    (${STAGE} ORDER BY subject, stage LIMIT 1)
    UNION ALL
    SELECT next.subject, next.stage FROM known CROSS JOIN LATERAL (
      ${STAGE} WHERE (subject, stage) > (known.subject, known.stage) ORDER BY subject, stage LIMIT 1) AS next)
  SELECT subject, stage, stays, ${hours(1)} AS "medianHours", ${hours(2)} AS "ninetiethPercentileHours"
  FROM known CROSS JOIN LATERAL (
    SELECT count(*)::int AS stays, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY seconds) AS share
    FROM coordination.visible_stage_duration AS stay
    WHERE stay.subject = known.subject AND stay.stage = known.stage AND ${IN_SCOPE}) AS spent
  WHERE stays > 0
  ORDER BY subject, stage`;

/** $5 now, $6 the agency to which the orders are addressed that alone are counted, or null. */
export const ORDERS = `
  SELECT o.kind, o.state, o.addressee, count(*)::int AS count,
    count(*) FILTER (WHERE o.due_at <= $5::timestamptz)::int AS overdue
  FROM coordination.rectification_order AS o JOIN ${COUNTED} ON counted.case_id = o.case_id
  WHERE $6::text IS NULL OR o.addressee = $6
  GROUP BY o.kind, o.state, o.addressee ORDER BY o.kind, o.state, o.addressee`;

/**
 * Applications for shared items by their owner, and what it consented to: of versions that were proposed in the window. $1 and $2
 * the window, $3 LIKE patterns of regions or null, $4 now, $5 the side whose agreements alone are counted, or null. Versions from
 * before there were periods are left out.
 */
export const SHARING = `
  SELECT owner AS agency, clock.kind AS clock, count(*)::int AS count,
    count(*) FILTER (WHERE clock.waits)::int AS awaited,
    count(*) FILTER (WHERE clock.waits AND clock.due_at <= $4::timestamptz)::int AS overdue,
    count(*) FILTER (WHERE clock.done_at <= clock.due_at)::int AS "inTime",
    count(*) FILTER (WHERE clock.done_at > clock.due_at)::int AS late,
    count(*) FILTER (WHERE clock.kind = 'ANSWER' AND refusal_ground IS NOT NULL)::int AS refused
  FROM access.agreement JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id
  CROSS JOIN LATERAL (VALUES
    ('ANSWER', answer_due_at, answered_at, terms.status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL')),
    ('SUPPLY', supply_due_at, supplied_at, terms.status = 'IN_FORCE' AND supplied_at IS NULL)
  ) AS clock (kind, due_at, done_at, waits)
  WHERE clock.due_at IS NOT NULL
    AND terms.proposed_at >= $1::timestamptz AND terms.proposed_at < $2::timestamptz
    AND ($3::text[] IS NULL OR agreement.region LIKE ANY ($3)) AND ($5::text IS NULL OR $5 IN (owner, grantee))
  GROUP BY owner, clock.kind ORDER BY owner, clock.kind`;
