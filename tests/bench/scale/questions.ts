import type { ClientBase } from 'pg';
import { encodeCursor } from '../../../src/subgraph-kit/types/connection.js';

/** What an officer asks in one of many ways; each answer is one page of at most twenty. */
export interface Question {
  readonly title: string;
  readonly query: string;
  /** Asked in turn. */
  readonly variables: readonly object[];
}

const PLATFORM = 'code name registeredRegion sectors';
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const PLATFORMS = `query ($filter: PlatformFilter, $after: String) {
  platforms(first: 20, filter: $filter, after: $after) { edges { node { ${PLATFORM} } } ${PAGE_INFO} } }`;
const CASES = `query ($filter: SubstanceCaseFilter, $after: String) {
  substanceCases(first: 20, filter: $filter, after: $after) {
    edges { node { id status openedAt dueAt platform { ${PLATFORM} } } } ${PAGE_INFO} } }`;
const DISPUTES = `query ($filter: DisputeFilter, $after: String) {
  disputes(first: 20, filter: $filter, after: $after) { edges { node { id status openedAt dueAt } } ${PAGE_INFO} } }`;
const ORDERS = `query ($filter: RectificationOrderFilter, $after: String) {
  rectificationOrders(first: 20, filter: $filter, after: $after) { edges { node { id status kind dueAt } } ${PAGE_INFO} } }`;
const WARRANTS = `query ($filter: AccountWarrantFilter, $after: String) {
  accountWarrants(first: 20, filter: $filter, after: $after) { edges { node { id status requester } } ${PAGE_INFO} } }`;
const TASKS = `{ myTasks(first: 20) { edges { node { id kind title dueAt platform { code name } } } ${PAGE_INFO} } }`;

/** Rows that the questions go round, so that no answer is always the same. */
const ASKED = 20;

interface Known {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly operating: string;
  readonly sector: string;
  readonly domain: string | null;
}

async function somePlatforms(client: ClientBase): Promise<Known[]> {
  const { rows } = await client.query<Known>(
    `SELECT p.code, p.name, p.registered_region AS region, p.operating_regions[1] AS operating, p.sectors[1] AS sector,
       (SELECT min(value) FROM coordination.platform_identifier AS i WHERE i.platform_code = p.code AND i.kind = 'DOMAIN') AS domain
     FROM coordination.platform AS p WHERE p.merged_into IS NULL AND NOT p.interim ORDER BY md5(p.code) LIMIT ${ASKED}`,
  );
  return rows;
}

async function idInTheMiddle(client: ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM ${table} ORDER BY id OFFSET (SELECT count(*) / 2 FROM ${table}) LIMIT 1`,
  );
  return encodeCursor(rows[0]?.id ?? '');
}

const province = (region: string): string => `${region.slice(0, 2)}0000`;
const characters = (text: string, start: number, length: number): string =>
  [...text].slice(start, start + length).join('');

function platformQuestions(known: readonly Known[]): Question[] {
  const filters: readonly (readonly [title: string, filter: (of: Known) => object, after?: boolean])[] = [
    ['platforms, deep page', () => ({}), true],
    ['by a rare part of a name, 2 characters', ({ name }) => ({ nameContains: characters(name, 2, 2) })],
    ['by a rare part of a name, 4 characters', ({ name }) => ({ nameContains: characters(name, 1, 4) })],
    ['by a common part of a name, 2 characters', () => ({ nameContains: '投资' })],
    ['by a common part of a name, 4 characters', () => ({ nameContains: '有限公司' })],
    ['by a common part of a name, deep page', () => ({ nameContains: '网络科技' }), true],
    ['by a name that no platform has', () => ({ nameContains: '鑿鑿鑿鑿' })],
    ['by district', ({ region }) => ({ registeredRegion: region })],
    ['by province', ({ region }) => ({ registeredRegion: province(region) })],
    ['by province, deep page', ({ region }) => ({ registeredRegion: province(region) }), true],
    ['by district of operation', ({ operating }) => ({ operatingRegion: operating })],
    ['by province of operation', ({ operating }) => ({ operatingRegion: province(operating) })],
    ['interim', () => ({ interim: true })],
    ['by sector', ({ sector }) => ({ sector })],
    ['by sector, deep page', ({ sector }) => ({ sector }), true],
    ['by sector and district', ({ sector, region }) => ({ sector, registeredRegion: region })],
    [
      'by sector, province and name',
      ({ sector, region, name }) => ({
        sector,
        registeredRegion: province(region),
        nameContains: characters(name, 2, 2),
      }),
    ],
    [
      'by sector and district of operation',
      ({ sector, operating }) => ({ sector, operatingRegion: operating }),
    ],
    [
      'interim, by province of operation',
      ({ operating }) => ({ interim: true, operatingRegion: province(operating) }),
    ],
  ];
  return filters.map(([title, filter, deep]) => ({
    title: title.startsWith('platforms') ? title : `platforms ${title}`,
    query: PLATFORMS,
    variables: known.map((of) => ({ filter: filter(of), after: deep ? encodeCursor(of.code) : null })),
  }));
}

/** Every list and filter, with values of the rows that the database has now; an officer of the People's Bank asks. */
export async function questionsOf(client: ClientBase): Promise<Question[]> {
  const known = await somePlatforms(client);
  const middle = {
    cases: await idInTheMiddle(client, 'coordination.substance_case'),
    disputes: await idInTheMiddle(client, 'coordination.dispute'),
    orders: await idInTheMiddle(client, 'coordination.rectification_order'),
  };
  const { rows: withCases } = await client.query<{ platform: string }>(
    `SELECT platform_code AS platform FROM coordination.substance_case ORDER BY md5(id::text) LIMIT ${ASKED}`,
  );
  const list = (title: string, query: string, ...variables: object[]): Question => ({
    title,
    query,
    variables,
  });
  const statuses = (...names: string[]): object[] => names.map((status) => ({ filter: { status } }));
  const agencies = ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'];
  const platforms = withCases.map(({ platform }) => ({ filter: { platform } }));
  return [
    {
      title: 'platform by code',
      query: `query ($code: PlatformCode!) { platform(code: $code) { ${PLATFORM} } }`,
      variables: known.map(({ code }) => ({ code })),
    },
    {
      title: 'platform by domain',
      query: `query ($value: String!) { platformByIdentifier(kind: DOMAIN, value: $value) { ${PLATFORM} } }`,
      variables: known.flatMap(({ domain }) => (domain === null ? [] : [{ value: domain }])),
    },
    ...platformQuestions(known),
    list('cases', CASES, {}),
    list('cases, deep page', CASES, { after: middle.cases }),
    list(
      'cases by status',
      CASES,
      ...['COLLECTING', 'DISPUTED', 'WITHDRAWN'].map((status) => ({ filter: { status } })),
    ),
    list('cases by agency', CASES, ...agencies.map((agency) => ({ filter: { agency } }))),
    list(
      'cases by agency and status',
      CASES,
      ...agencies.map((agency) => ({ filter: { agency, status: 'DISPUTED' } })),
    ),
    list(
      'cases by agency, deep page',
      CASES,
      ...agencies.map((agency) => ({ filter: { agency }, after: middle.cases })),
    ),
    list('cases by platform', CASES, ...platforms),
    list('disputes', DISPUTES, {}),
    list('disputes by status', DISPUTES, ...statuses('CONSULTATION', 'DELIBERATION', 'DECIDED', 'SETTLED')),
    list('disputes by agency', DISPUTES, ...agencies.map((agency) => ({ filter: { agency } }))),
    list(
      'disputes by agency and status',
      DISPUTES,
      ...agencies.map((agency) => ({ filter: { agency, status: 'REFERRED' } })),
    ),
    list(
      'disputes by agency, deep page',
      DISPUTES,
      ...agencies.map((agency) => ({ filter: { agency }, after: middle.disputes })),
    ),
    list('orders', ORDERS, {}),
    list('orders by status', ORDERS, ...statuses('ISSUED', 'SUBMITTED', 'CLOSED')),
    list('orders by addressee', ORDERS, ...agencies.map((agency) => ({ filter: { agency } }))),
    list('orders by kind', ORDERS, { filter: { kind: 'BAN' } }),
    list('overdue orders', ORDERS, { filter: { overdue: true } }),
    list('orders that a later determination superseded', ORDERS, { filter: { superseded: true } }),
    list('orders by platform', ORDERS, ...platforms),
    list('orders, deep page', ORDERS, { after: middle.orders }),
    list('warrants', WARRANTS, {}),
    list('warrants by status', WARRANTS, ...statuses('ACTIVE', 'EXPIRED', 'REVOKED', 'PAUSED')),
    list('warrants by requester and status', WARRANTS, { filter: { requester: 'POLICE', status: 'ACTIVE' } }),
    list(
      'warrants by platform',
      WARRANTS,
      ...platforms.map(({ filter }) => ({ filter: { platformCode: filter.platform } })),
    ),
    list('tasks of the caller', TASKS, {}),
  ];
}

const STATISTICS = `query ($from: DateTime!, $to: DateTime!, $level: Level, $region: RegionCode) {
  workflowStatistics(from: $from, to: $to, level: $level, region: $region) {
    caseload { subject stage level age count overdue } agencies { agency cases openCases inTime late missing awaited declined }
    conflicts { attribute kind disputes open } stages { subject stage stays medianHours ninetiethPercentileHours }
    orders { kind status addressee count overdue } } }`;

const DAY = 86_400_000;

/** Statistics over all cases, and over some; no two of them are of the same window. */
export function statisticsQuestions(now: Date): Question[] {
  const windows = (days: number, filter: object): object[] =>
    Array.from({ length: ASKED }, (_, shift) => ({
      from: new Date(now.getTime() - days * DAY - shift * 1000),
      to: new Date(now.getTime() + DAY),
      ...filter,
    }));
  const question = (title: string, days: number, filter: object): Question => ({
    title,
    query: STATISTICS,
    variables: windows(days, filter),
  });
  return [
    question('statistics, ten years', 3_650, {}),
    question('statistics, a year', 365, {}),
    question('statistics, ten years, one province', 3_650, { region: '440000' }),
    question('statistics, ten years, one level', 3_650, { level: 'PROVINCIAL' }),
  ];
}
