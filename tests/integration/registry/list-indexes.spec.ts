import { readFile } from 'node:fs/promises';
import { Kind, parse, type InputValueDefinitionNode, type TypeNode } from 'graphql';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSharingAgreements } from '../../../src/access/agreements/list-sharing-agreements.js';
import {
  AgreementItemEntity,
  AgreementVersionEntity,
  SharingAgreementEntity,
} from '../../../src/access/agreements/sharing-agreement.entity.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { SubstanceCaseEntity } from '../../../src/determination/rows/cases/substance-case.entity.js';
import { listCases, listDisputes } from '../../../src/determination/reads/determination.reads.js';
import { DisputeEntity } from '../../../src/determination/rows/disputes/dispute.entity.js';
import type { Caller } from '../../../src/identity/index.js';
import { SettableClock, type Actor, type OfficePlace, type Role } from '../../../src/kernel/index.js';
import { PlatformEntity, PlatformIdentifierEntity } from '../../../src/platform-registry/platform.entity.js';
import { PlatformRepository } from '../../../src/platform-registry/platform.repository.js';
import { searchPlatforms } from '../../../src/platform-registry/search-platforms.js';
import { listAccountability } from '../../../src/rectification/reads/accountability-list.js';
import { listOrders } from '../../../src/rectification/reads/order-reads.js';
import { RectificationOrderEntity } from '../../../src/rectification/rows/rectification-order.entity.js';
import { AccountWarrantEntity } from '../../../src/warrants/rows/account-warrant.entity.js';
import { listAccountWarrants } from '../../../src/warrants/use-cases/list-account-warrants.js';
import { listWebhookDeliveries } from '../../../src/webhooks/list-webhooks.js';
import { WebhookDeliveryEntity } from '../../../src/webhooks/webhook-delivery.entity.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { sentStatements } from '../../testkit/statements-of.js';
import { SHIPPED_LAW } from '../../testkit/fixtures/shipped-law.js';

const clock = new SettableClock(new Date('2026-06-15T02:00:00Z'));
const PAGE = { size: 20, after: null };
const CODE = '91110105HY0000016E';
const ID = '019b0000-0000-7000-8000-000000000000';

let database: TestDatabase;
let pool: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = await database.as('huishang_coordination', [
    PlatformEntity,
    PlatformIdentifierEntity,
    SubstanceCaseEntity,
    DisputeEntity,
    RectificationOrderEntity,
    AccountWarrantEntity,
    WebhookDeliveryEntity,
    SharingAgreementEntity,
    AgreementVersionEntity,
    AgreementItemEntity,
  ]);
});
afterAll(() => database?.drop());

const caller = (agency: Actor, role: Role = 'OFFICER'): Caller => ({
  agency,
  role,
  level: 'NATIONAL',
  region: null,
  officer: 'x',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
});

type Ask = () => Promise<unknown>;

const platforms = (filter: Parameters<PlatformRepository['list']>[0]) => () =>
  new PlatformRepository(pool).list(filter, PAGE);
const COUNTRY = { level: 'NATIONAL', region: null } as const;
const cases =
  (filter: Parameters<typeof listCases>[2], office: OfficePlace = COUNTRY) =>
  () =>
    listCases(pool, office, filter, PAGE);
const disputes = (filter: Parameters<typeof listDisputes>[2]) => () =>
  listDisputes(pool, COUNTRY, filter, PAGE);
const orders =
  (filter: Parameters<typeof listOrders>[3], agency: Actor = 'OFFICE') =>
  () =>
    listOrders(pool, { agency, ...COUNTRY }, clock.now(), filter, PAGE);
const lapses = (filter: Parameters<typeof listAccountability>[3]) => () =>
  listAccountability(pool, { agency: 'OFFICE', ...COUNTRY }, clock.now(), filter, PAGE);
const warrants =
  (filter: Parameters<typeof listAccountWarrants>[1], agency: Actor = 'PBOC') =>
  () =>
    listAccountWarrants(
      { database: pool, caller: caller(agency), clock, law: SHIPPED_LAW },
      filter,
      null,
      20,
    );
const deliveries = (filter: Parameters<typeof listWebhookDeliveries>[1]) => () =>
  listWebhookDeliveries(
    { database: pool, clock, caller: caller('PBOC', 'LEADER'), allowPrivate: false, secretGraceHours: 1 },
    filter,
    PAGE,
  );
const agreements = (filter: Parameters<typeof listSharingAgreements>[1]) => () =>
  listSharingAgreements(pool, filter);

/** Which index serves a filter: as the public schema names it, with what distinguishes several of its values. */
const FILTERS: readonly (readonly [filter: string, value: string, ask: Ask, index: string | RegExp])[] = [
  ['platforms.codes', '', platforms({ codes: [CODE] }), 'platform_pkey'],
  ['platforms.nameContains', '', platforms({ nameContains: '澜穗' }), 'platform_terms'],
  ['platforms.registeredRegion', 'province', platforms({ registeredRegion: '110000' }), 'platform_province'],
  ['platforms.registeredRegion', 'city', platforms({ registeredRegion: '330100' }), 'platform_prefecture'],
  ['platforms.registeredRegion', 'district', platforms({ registeredRegion: '110105' }), 'platform_district'],
  ['platforms.operatingRegion', '', platforms({ operatingRegion: '110105' }), 'platform_terms'],
  ['platforms.interim', '', platforms({ interim: true }), 'platform_interim'],
  ['platforms.sector', '', platforms({ sector: 'CROWDFUNDING' }), 'platform_terms'],
  ['substanceCases.platform', '', cases({ platform: CODE }), 'substance_case_platform'],
  ['substanceCases.status', '', cases({ status: 'DISPUTED' }), 'substance_case_status'],
  ['substanceCases.agency', '', cases({ agency: 'PBOC' }), 'substance_case_agencies'],
  [
    'substanceCases.status',
    'district',
    cases({}, { level: 'DISTRICT', region: '110105' }),
    'substance_case_areas',
  ],
  ['substanceCases.region', '', cases({ region: '110105' }), 'substance_case_areas'],
  ['substanceCases.sector', '', cases({ sector: 'CROWDFUNDING' }), 'platform_pkey'],
  ['disputes.region', '', disputes({ region: '110105' }), 'substance_case_areas'],
  ['disputes.sector', '', disputes({ sector: 'CROWDFUNDING' }), 'platform_pkey'],
  ['disputes.status', '', disputes({ status: 'REFERRED' }), 'dispute_state'],
  ['disputes.agency', '', disputes({ agency: 'PBOC' }), 'substance_case_agencies'],
  ['rectificationOrders.platform', '', orders({ platform: CODE }), 'rectification_order_platform'],
  ['rectificationOrders.agency', '', orders({ agency: 'PBOC' }), 'rectification_order_addressee'],
  ['rectificationOrders.status', '', orders({ status: 'ISSUED' }), 'rectification_order_state'],
  ['rectificationOrders.kind', '', orders({ kind: 'BAN' }), 'rectification_order_kind'],
  ['rectificationOrders.region', '', orders({ region: '110105' }), 'substance_case_areas'],
  ['rectificationOrders.sector', '', orders({ sector: 'CROWDFUNDING' }), 'platform_pkey'],
  ['rectificationOrders.overdue', '', orders({ overdue: true }), 'rectification_order_due'],
  ['rectificationOrders.superseded', '', orders({ superseded: true }), 'determination_superseded'],
  ['accountabilityList.agency', '', lapses({ agency: 'POLICE' }), 'rectification_order_event_overdue_agency'],
  ['accountWarrants.platformCode', '', warrants({ platformCode: CODE }), 'account_warrant_platform'],
  ['accountWarrants.requester', '', warrants({ requester: 'POLICE' }), 'account_warrant_requester'],
  ['accountWarrants.status', 'active', warrants({ status: 'ACTIVE' }), /account_warrant_(state|open)/],
  ['accountWarrants.status', 'expired', warrants({ status: 'EXPIRED' }), 'account_warrant_state'],
  ['accountWarrants.status', 'revoked', warrants({ status: 'REVOKED' }), 'account_warrant_state'],
  [
    'accountWarrants.status',
    'own',
    warrants({ status: 'ACTIVE' }, 'POLICE'),
    /account_warrant_(requester|open)/,
  ],
  ['webhookDeliveries.webhookId', '', deliveries({ webhookId: ID }), /webhook_delivery_(list|pkey|order)/],
  ['webhookDeliveries.status', '', deliveries({ status: 'DEAD' }), 'webhook_delivery_dead'],
  ['sharingAgreements.owner', '', agreements({ owner: 'PBOC' }), 'agreement_owner'],
  ['sharingAgreements.grantee', '', agreements({ grantee: 'POLICE' }), 'agreement_grantee'],
  ['substanceCases.number', '', cases({ number: '国认定〔2016〕1号' }), 'matter_number_once'],
  ['disputes.number', '', disputes({ number: '国协调〔2016〕1号' }), 'matter_number_once'],
  ['accountWarrants.number', '', warrants({ number: '国查询〔2016〕1号' }), 'matter_number_once'],
  ['sharingAgreements.number', '', agreements({ number: '国协议〔2016〕1号' }), 'matter_number_once'],
  ['search.text', 'platform', () => searchPlatforms(pool, '澜穗', 5), 'platform_search_runs'],
  ['search.text', 'case', cases({ numberPart: '认定〔2016〕15号' }), 'matter_number_runs'],
  ['search.text', 'finding', disputes({ numberPart: '整治办〔2016〕15号' }), 'ruling_number_runs'],
  ['search.text', 'order', orders({ numberPart: '整治办〔2016〕15号' }), 'rectification_order_number_runs'],
  ['sharingAgreements.item', '', agreements({ item: 'pboc.x' }), 'agreement_item_item'],
];

const HIGHEST_FIRST = 'read by its score, highest first';
const NEWEST_FIRST =
  'read by id, the newest first, until a page is full; the office that reads is a party to them';
const OF_THE_RECORD = 'the record is read as another role: see audit-entries.spec.ts';
const IN_MEMORY = 'dated rows of law are a snapshot in memory, some six hundred of them';

/** Filters that need no index, each with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'accessSignals.from': 'worked out from the record of the window as a whole',
  'accessSignals.to': 'worked out from the record of the window as a whole',
  'accessSignals.kind': 'the kinds are worked out one by one',
  'accessSignals.agency': 'worked out from the record of the window as a whole',
  ...Object.fromEntries(
    [
      'platform',
      'item',
      'field',
      'officer',
      'agency',
      'substanceCase',
      'purpose',
      'from',
      'to',
      'decision',
      'refused',
      'outcome',
      'requestId',
      'agreement',
      'denied',
      'operationName',
      'role',
      'rule',
      'warrant',
      'countedBy',
    ].flatMap((filter) => [
      [`auditEntries.${filter}`, OF_THE_RECORD],
      [`auditSummary.${filter}`, OF_THE_RECORD],
    ]),
  ),
  'auditSummary.by': 'groups what the filters find',
  'accountabilityList.level': 'lapses are read from an index, the newest first, until a page is full',
  'accountabilityList.open': 'lapses are read from an index, the newest first, until a page is full',
  'leadingGroups.level': 'one group for each division at most, a few thousand rows',
  'leadingGroups.region': 'one group for each division at most, a few thousand rows',
  'sharingAgreements.status': 'the list is not paged: it is all of some thousands',
  'clues.status': NEWEST_FIRST,
  'corrections.status': NEWEST_FIRST,
  'jointTeamTasks.disputeId': 'a dispute has a few tasks, in an index of their own',
  'jointTeamTasks.status': NEWEST_FIRST,
  'crimeTransfers.caseId': NEWEST_FIRST,
  'crimeTransfers.platformCode': NEWEST_FIRST,
  'crimeTransfers.status': NEWEST_FIRST,
  'majorCases.status': NEWEST_FIRST,
  'importRuns.status': NEWEST_FIRST,
  'importRuns.table': NEWEST_FIRST,
  'platformCandidates.platform': HIGHEST_FIRST,
  'platformCandidates.status': HIGHEST_FIRST,
  'platformMerges.platform': NEWEST_FIRST,
  'platformMerges.status': NEWEST_FIRST,
  'platformSplits.platform': NEWEST_FIRST,
  'platformSplits.status': NEWEST_FIRST,
  'dispositionRules.sector': IN_MEMORY,
  'dispositionRules.region': IN_MEMORY,
  'dispositionRules.at': IN_MEMORY,
  'functionalZones.at': IN_MEMORY,
  'functionalZones.region': IN_MEMORY,
  'lawSectors.region': IN_MEMORY,
  'lawPeriods.at': IN_MEMORY,
  'lawSectors.at': IN_MEMORY,
  'redLines.sector': IN_MEMORY,
  'redLines.region': IN_MEMORY,
  'redLines.at': IN_MEMORY,
};

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** Whatever narrows a list of the coordination subgraph, as `list.filter`. */
async function filtersOfSchema(): Promise<string[]> {
  const { definitions } = parse(await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'));
  const inputs = new Map<string, readonly InputValueDefinitionNode[]>();
  const found: string[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      inputs.set(definition.name.value, definition.fields ?? []);
    }
  }
  const query = definitions.find(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Query',
  );
  if (query?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('The schema has no queries.');
  for (const { name, arguments: given = [] } of query.fields ?? []) {
    if (!given.some((argument) => ['first', 'filter'].includes(argument.name.value))) continue;
    for (const argument of given) {
      if (['first', 'after'].includes(argument.name.value)) continue;
      const members = inputs.get(nameOf(argument.type)) ?? [argument];
      found.push(...members.map((member) => `${name.value}.${member.name.value}`));
    }
  }
  return found;
}

/**
 * Plans of what a list reads, its order apart. Of so few rows the planner would read all; what counts is that the condition is
 * one that the index serves.
 */
async function plan(ask: Ask): Promise<string> {
  const sent = await sentStatements(pool, ask);
  const reads = sent.filter(({ text }) => /^\s*SELECT[^]*ORDER BY/.test(text));
  expect(reads).not.toEqual([]);
  return pool.transaction(async (manager) => {
    await manager.query(`SELECT set_config('huishang.acting_as', 'PBOC', true)`);
    for (const way of ['seqscan', 'indexonlyscan']) await manager.query(`SET LOCAL enable_${way} = off`);
    const plans: string[] = [];
    for (const { text, parameters } of reads) {
      const unordered = text
        .slice(0, text.lastIndexOf('ORDER BY'))
        .replaceAll(/ORDER BY [\w.]+ LIMIT \d+/g, '');
      const rows: { 'QUERY PLAN': string }[] = await manager.query(
        `EXPLAIN (VERBOSE) ${unordered}`,
        parameters.slice(0, Math.max(0, ...placesIn(unordered))),
      );
      plans.push(...rows.map((row) => row['QUERY PLAN']));
    }
    return plans.join('\n');
  });
}

/** The numbers of the parameters that a statement names. */
const placesIn = (text: string): number[] => [...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));

describe('a filter of a list', () => {
  it('is in the table below, whatever the schema has', async () => {
    const told = new Set([...FILTERS.map(([filter]) => filter), ...Object.keys(WITHOUT)]);
    expect([...told].toSorted()).toEqual([...new Set(await filtersOfSchema())].toSorted());
  });

  it.each(FILTERS)('%s %s can be read from an index', async (_filter, _value, ask, index) => {
    expect(await plan(ask)).toMatch(index);
  });
});

it('asks for whom it acts once for a list, not for each row', async () => {
  const text = await plan(warrants({ status: 'ACTIVE' }));
  expect(text).toContain('InitPlan');
  const onRows = text.split('\n').filter((line) => /^\s*(Filter|Index Cond|Recheck Cond):/.test(line));
  expect(onRows.join('\n')).not.toContain('acting_as');
});
