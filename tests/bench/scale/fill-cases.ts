import type { ClientBase } from 'pg';

/** Ids in order of time, as the hub gives them (RFC 9562, version 7), the same in every run but for the time. */
const idOf = (at: string, label: string): string =>
  `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7000' || '8' ||
    substr(md5(${label}), 1, 15))::uuid`;

const AGENCIES = `ARRAY['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE']`;
const BASIS = `'[{"law": "国办发〔2016〕21号", "article": "二"}]'::jsonb`;

/**
 * The cases that are to come, in a table of the session: $1 the number of the first, $2 of the last. One opens every
 * quarter of an hour; three in ten are disputed, two in ten collect opinions, the others are determined. No deadline that the hub would act on
 * has passed.
 */
const PLANNED = `
  CREATE TEMPORARY TABLE planned AS
  SELECT plan.*, ${idOf('plan.opened', `'case' || n`)} AS id, ${idOf('plan.opened', `'dispute' || n`)} AS dispute_id,
    ${idOf('plan.opened', `'determination' || n`)} AS determination_id, ${idOf('plan.opened', `'order' || n`)} AS order_id,
    ARRAY[agencies[1 + turn % 6], agencies[1 + (turn + 1 + n % 4) % 6]] ||
      CASE WHEN n % 3 = 0 THEN ARRAY[agencies[1 + (turn + 5) % 6]] ELSE '{}' END AS concerned
  FROM (
    SELECT n, n + n / 10 AS turn, place.code, place.region, n % 10 < 3 AS disputed, n % 10 IN (3, 4) AS collecting,
      date_trunc('milliseconds', now() - (last - n) * interval '15 minutes') AS opened, ${AGENCIES} AS agencies,
      (ARRAY['CONSULTATION', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION', 'DECIDED', 'IMPLEMENTING', 'CLOSED', 'CLOSED',
        'SETTLED', 'WITHDRAWN'])[1 + (n / 10) % 10] AS dispute_state
    FROM (SELECT code, coalesce(registered_region, operating_regions[1]) AS region, row_number() OVER () AS place
          FROM (SELECT code, registered_region, operating_regions FROM coordination.platform
                WHERE merged_into IS NULL ORDER BY md5(code)) AS p) AS place
    JOIN (SELECT n, max(n) OVER () AS last FROM generate_series($1::int, $2::int) AS n) AS numbered
      ON place.place = numbered.n
  ) AS plan`;

const CASES = `
  INSERT INTO coordination.substance_case
    (id, platform_code, business_line, status, reason, urgent, opened_by, opened_by_officer, opened_at,
     concerned_agencies, level, region, version, due_at, collection_closed_at, silent_agencies, regions, areas)
  SELECT id, code, '基准测试业务' || n, CASE WHEN collecting THEN 'COLLECTING'
      WHEN NOT disputed OR dispute_state IN ('SETTLED', 'CLOSED', 'IMPLEMENTING', 'DECIDED') THEN 'DETERMINED'
      WHEN dispute_state = 'WITHDRAWN' THEN 'WITHDRAWN' ELSE 'DISPUTED' END,
    '日常监测发现', n % 20 = 0, concerned[1], 'bench', opened, concerned, 'PROVINCIAL', left(region, 2) || '0000', 5,
    CASE WHEN collecting THEN now() + (1 + n % 30) * interval '1 day' END,
    CASE WHEN NOT collecting THEN opened + interval '9 days' END,
    CASE WHEN n % 7 = 0 AND NOT collecting THEN concerned[2:2] ELSE '{}' END, ARRAY[region], ARRAY[left(region, 2) || '0000', left(region, 4) || '00', region]
  FROM planned`;

const CASE_EVENTS = `
  INSERT INTO coordination.substance_case_event
    (case_id, version, command, from_state, to_state, agency, officer, role, at, rule, changes)
  SELECT id, step.version, step.command, step.before, step.after, concerned[1], 'bench', 'OFFICER',
    opened + step.version * (1 + n % 5) * interval '11 hours', '国办发〔2016〕21号', step.changes
  FROM planned CROSS JOIN LATERAL (VALUES
    (1, 'openCase', NULL, 'COLLECTING', jsonb_build_object('id', id, 'platformCode', code, 'businessLine', '基准测试业务' || n,
      'status', 'COLLECTING', 'openedAt', opened, 'concernedAgencies', concerned, 'level', 'PROVINCIAL')),
    (2, 'fileOpinion', 'COLLECTING', 'COLLECTING', '{}'), (3, 'fileOpinion', 'COLLECTING', 'COLLECTING', '{}'),
    (4, CASE WHEN n % 7 = 0 THEN 'closeCollection' ELSE 'fileOpinion' END, 'COLLECTING',
      CASE WHEN disputed THEN 'DISPUTED' ELSE 'DETERMINED' END,
      CASE WHEN n % 7 = 0 THEN jsonb_build_object('silentAgencies', concerned[2:2]) ELSE '{}' END),
    (5, 'settleDispute', 'DISPUTED', 'DETERMINED', '{}')
  ) AS step (version, command, before, after, changes)
  WHERE step.version <= CASE WHEN collecting THEN 2 + n % 2 WHEN disputed AND (n / 10) % 10 >= 4 THEN 5 ELSE 4 END`;

const OPINIONS = `
  INSERT INTO coordination.opinion (id, case_id, agency, status, version)
  SELECT md5(n || agency)::uuid, id, agency, CASE WHEN place = 3 AND n % 2 = 0 THEN 'DECLINED' ELSE 'ACTIVE' END, 1
  FROM planned CROSS JOIN LATERAL unnest(concerned) WITH ORDINALITY AS asked (agency, place)
  WHERE NOT (n % 7 = 0 AND place = 2 AND n % 5 < 3) AND NOT (collecting AND place = 2)`;

const OPINION_VERSIONS = `
  INSERT INTO coordination.opinion_version
    (opinion_id, version, act, substance_class, disposition, responsible_agency, red_lines, legal_basis, evidence,
     decline_reason, recorded_by, recorded_at)
  SELECT o.id, 1, CASE WHEN declined THEN 'DECLINED' ELSE 'FILED' END,
    CASE WHEN NOT declined THEN CASE WHEN disputed AND o.agency = concerned[2] THEN 'LENDING' ELSE 'DEPOSIT_TAKING' END END,
    CASE WHEN NOT declined THEN 'RECTIFY_BY_DEADLINE' END, CASE WHEN NOT declined THEN 'BANKING' END,
    '[]', CASE WHEN declined THEN '[]' ELSE ${BASIS} END, '[]', CASE WHEN declined THEN '不属本部门职责' END, 'bench',
    opened + (1 + n % 80) * interval '5 hours'
  FROM planned JOIN coordination.opinion AS o ON o.case_id = planned.id
  CROSS JOIN LATERAL (SELECT o.status = 'DECLINED' AS declined) AS act`;

const CONFLICTS = `jsonb_build_array(
  jsonb_build_object('attribute', 'SUBSTANCE_CLASS', 'kind', 'DIVERGENCE', 'positions', jsonb_build_array(
    jsonb_build_object('agency', concerned[1], 'value', 'DEPOSIT_TAKING'),
    jsonb_build_object('agency', concerned[2], 'value', 'LENDING'))),
  jsonb_build_object('attribute', CASE WHEN n % 4 = 0 THEN 'DISPOSITION' ELSE 'RESPONSIBLE_AGENCY' END,
    'kind', 'DIVERGENCE', 'positions', '[]'::jsonb))`;

const DISPUTES = `
  INSERT INTO coordination.dispute
    (id, case_id, state, version, round, conflicts, opened_at, due_at, level, region)
  SELECT dispute_id, id, dispute_state, 4, 1, ${CONFLICTS}, opened + interval '5 days',
    CASE WHEN dispute_state IN ('CONSULTATION', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION', 'IMPLEMENTING')
      THEN opened + interval '200 days' END, 'PROVINCIAL', left(region, 2) || '0000'
  FROM planned WHERE disputed`;

const DISPUTE_EVENTS = `
  INSERT INTO coordination.dispute_event
    (dispute_id, version, command, from_state, to_state, agency, officer, role, at, rule, changes)
  SELECT dispute_id, step.version, step.command, step.before, step.after, concerned[1], 'bench', 'OFFICER',
    opened + interval '5 days' + step.version * (1 + n % 9) * interval '13 hours', '国办发〔2016〕21号', step.changes
  FROM planned CROSS JOIN LATERAL (VALUES
    (1, 'openDispute', NULL, 'CONSULTATION', jsonb_build_object('id', dispute_id, 'state', 'CONSULTATION', 'openedAt',
      opened + interval '5 days', 'conflicts', ${CONFLICTS})),
    (2, 'referDispute', 'CONSULTATION', 'REFERRED', '{}'), (3, 'acceptDispute', 'REFERRED', 'LEGAL_REVIEW', '{}'),
    (4, 'decideDispute', 'LEGAL_REVIEW', dispute_state, '{}')
  ) AS step (version, command, before, after, changes)
  WHERE disputed AND step.version <= least(4, 1 + (n / 10) % 10)`;

const DETERMINATIONS = `
  INSERT INTO coordination.determination
    (id, case_id, platform_code, business_line, substance_class, responsible_agency, disposition, red_lines,
     legal_basis, decided_by, in_force_from, sectors)
  SELECT determination_id, id, code, '基准测试业务' || n, 'DEPOSIT_TAKING', 'BANKING', 'RECTIFY_BY_DEADLINE', '{}', ${BASIS},
    'CONSENSUS', opened + interval '10 days', ARRAY['P2P_LENDING']
  FROM planned WHERE NOT disputed AND NOT collecting`;

/** Two in ten determined cases, which is one in ten of all. */
const ORDERS = `
  INSERT INTO coordination.rectification_order
    (id, document_number, issued_level, issued_region, level, region, determination_id, case_id, platform_code, kind, addressee, verifier,
     measures, red_lines, legal_basis, issued_by, issued_by_officer, issued_at, state, version, rectify_by, due_at,
     escalation_level)
  SELECT order_id, '基准〔' || extract(year FROM opened) || '〕' || n || '号', 'PROVINCIAL', left(region, 2) || '0000', 'PROVINCIAL', left(region, 2) || '0000', determination_id, id, code,
    (ARRAY['RECTIFY_BY', 'SUSPEND_BUSINESS', 'WIND_DOWN', 'BAN', 'REVOKE_LICENCE'])[1 + (n / 10) % 5], concerned[1],
    concerned[2], '限期整改', '{}', ${BASIS}, 'OFFICE', 'bench', opened + interval '11 days', state, 3,
    opened + interval '60 days', CASE WHEN state <> 'CLOSED' THEN opened + interval '60 days' END, 0
  FROM planned CROSS JOIN LATERAL (SELECT (ARRAY['CLOSED', 'ISSUED', 'ACCEPTED', 'CLOSED', 'SUBMITTED', 'CLOSED',
    'RETURNED', 'CLOSED', 'VERIFIED', 'CLOSED', 'CLOSED'])[1 + (n / 10) % 11] AS state) AS stands
  WHERE n % 10 = 9`;

const ORDER_EVENTS = `
  INSERT INTO coordination.rectification_order_event
    (order_id, version, command, from_state, to_state, agency, officer, role, at, rule, details, changes)
  SELECT order_id, step.version, step.command, step.before, step.after, 'OFFICE', 'bench', 'OFFICER',
    opened + (11 + step.version * 20) * interval '1 day', '国办发〔2016〕21号', step.details, '{}'
  FROM planned CROSS JOIN LATERAL (VALUES
    (1, 'issueRectificationOrder', NULL, 'ISSUED', '{}'::jsonb),
    (2, 'acceptRectificationOrder', 'ISSUED', 'ACCEPTED', '{}'),
    (3, 'remindOverdue', 'ACCEPTED', 'ACCEPTED', jsonb_build_object('agency', concerned[1], 'dueAt', opened))
  ) AS step (version, command, before, after, details) WHERE n % 10 = 9`;

/** What is open waits for two agencies; what is over waited for one. */
const TASKS = `
  INSERT INTO coordination.task
    (id, subject_kind, subject_id, kind, agency, platform_code, due_at, urgent, opened_at, closed_at)
  SELECT gen_random_uuid(), 'CASE', id::text, 'GIVE_OPINION', concerned[party], code, opened + interval '20 days',
    n % 20 = 0, opened, CASE WHEN NOT collecting THEN opened + interval '3 days' END
  FROM planned, generate_series(1, 2) AS party WHERE collecting OR party = 1`;

/** One for every other case. */
const WARRANTS = `
  INSERT INTO warrants.account_warrant
    (id, requester, requested_by, requested_at, platform_code, period_from, period_to, purpose, gate, legal_basis,
     document_sha256, officers, state, approver, approver_level, approver_rank, approved_at, valid_from, valid_to,
     uses_allowed, uses_left)
  SELECT ${idOf('opened', `'warrant' || n`)}, gate.requester, 'bench', opened, planned.code, opened::date - 365,
    opened::date, gate.purposes[1], gate.gate, gate.citation, encode(sha256(n::text::bytea), 'hex'), ARRAY['bench', 'second'],
    state, CASE WHEN state <> 'REQUESTED' THEN 'head' END, CASE WHEN state <> 'REQUESTED' THEN 'NATIONAL' END,
    CASE WHEN state <> 'REQUESTED' THEN 'HEAD' END, CASE WHEN state <> 'REQUESTED' THEN opened END, opened,
    CASE WHEN state IN ('REQUESTED', 'ACTIVE', 'PAUSED') THEN now() + interval '4000 days' ELSE opened + interval '30 days' END, 5,
    CASE state WHEN 'EXHAUSTED' THEN 0 ELSE 3 END
  FROM planned
  JOIN (SELECT *, row_number() OVER (ORDER BY gate) - 1 AS place FROM law.gate
        WHERE valid_to IS NULL AND requester <> 'FUNDRAISING_LEAD') AS gate
    ON gate.place = n % (SELECT count(*) FROM law.gate WHERE valid_to IS NULL AND requester <> 'FUNDRAISING_LEAD')
  CROSS JOIN LATERAL (SELECT (ARRAY['REQUESTED', 'ACTIVE', 'ACTIVE', 'PAUSED', 'EXHAUSTED', 'EXPIRED', 'REVOKED'])
    [1 + (n / 2) % 7] AS state) AS stands
  WHERE n % 2 = 0`;

const STATEMENTS = [
  CASES,
  CASE_EVENTS,
  OPINIONS,
  OPINION_VERSIONS,
  DISPUTES,
  DISPUTE_EVENTS,
  DETERMINATIONS,
  ORDERS,
  ORDER_EVENTS,
  TASKS,
  WARRANTS,
];

/**
 * Opens cases with their events, opinions, disputes (three in ten), orders (one in ten), tasks and warrants, one for each of
 * as many platforms, brings the database's statistics up to date and ends with a checkpoint.
 *
 * @param client the owner's
 * @param from number of the first case, from 1
 * @param to number of the last case; at most as many as there are platforms
 */
export async function fillCases(client: ClientBase, from: number, to: number): Promise<void> {
  await client.query('DROP TABLE IF EXISTS planned');
  await client.query(PLANNED, [from, to]);
  await client.query('ANALYZE planned');
  // References hold by construction; statements are checked for everything else.
  await client.query('SET session_replication_role = replica');
  for (const statement of STATEMENTS) await client.query(statement);
  await client.query('RESET session_replication_role');
  await client.query('SELECT coordination.refresh_case_summaries(ARRAY(SELECT id FROM planned))');
  await client.query('DROP TABLE planned');
  await client.query('VACUUM ANALYZE');
  // What was written would otherwise go to disk for minutes, and each commit wait behind it.
  await client.query('CHECKPOINT');
}
