import type { DataSource, EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DisputeEntity } from '../../src/determination/disputes/dispute.entity.js';
import { SubstanceCaseEntity } from '../../src/determination/cases/substance-case.entity.js';
import { selectCases, selectDisputes } from '../../src/determination/determination.reads.js';
import { actAs } from '../../src/database/index.js';
import type { Caller } from '../../src/identity/index.js';
import type { Actor } from '../../src/kernel/index.js';
import { RectificationOrderEntity } from '../../src/rectification/rectification-order.entity.js';
import { selectOrders } from '../../src/rectification/order-reads.js';
import { AccountWarrantEntity } from '../../src/warrants/account-warrant.entity.js';
import { selectAccountWarrants } from '../../src/warrants/list-account-warrants.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

const NOW = new Date('2026-06-15T02:00:00Z');
const PAGE = { size: 20, after: null };
const CODE = '91110105HY0000016E';

let database: TestDatabase;
let pool: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = await database.as('huishang_coordination', [
    SubstanceCaseEntity,
    DisputeEntity,
    RectificationOrderEntity,
    AccountWarrantEntity,
  ]);
});
afterAll(() => database?.drop());

const caller = (agency: Actor): Caller => ({
  agency,
  role: 'OFFICER',
  level: 'NATIONAL',
  region: null,
  officer: 'x',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
});

type Select = (manager: EntityManager) => SelectQueryBuilder<ObjectLiteral>;

const cases = (filter: Parameters<typeof selectCases>[1]) => () => selectCases(pool, filter, PAGE);
const disputes = (filter: Parameters<typeof selectDisputes>[1]) => () => selectDisputes(pool, filter, PAGE);
const orders =
  (filter: Parameters<typeof selectOrders>[3], viewer: Actor = 'OFFICE') =>
  () =>
    selectOrders(pool, viewer, NOW, filter, PAGE);
const warrants =
  (filter: Parameters<typeof selectAccountWarrants>[3], agency: Actor = 'PBOC') =>
  (manager: EntityManager) =>
    selectAccountWarrants(manager, caller(agency), NOW, filter, null).limit(20);

/** Of so few rows the planner would read all; what counts is that the condition is one that the index serves. */
async function plan(select: Select): Promise<string> {
  return pool.transaction(async (manager) => {
    await actAs(manager, 'PBOC');
    await manager.query('SET LOCAL enable_seqscan = off');
    const [sql, parameters] = select(manager).getQueryAndParameters();
    const rows: { 'QUERY PLAN': string }[] = await manager.query(
      `EXPLAIN (VERBOSE) ${sql.replace(/ ORDER BY [^]*$/, '')}`,
      parameters,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

const FILTERS: readonly (readonly [list: string, select: Select, index: string | RegExp])[] = [
  ['cases by platform', cases({ platform: CODE }), 'substance_case_platform'],
  ['cases by status', cases({ status: 'DISPUTED' }), 'substance_case_status'],
  ['cases by agency', cases({ agency: 'PBOC' }), 'substance_case_agencies'],
  ['disputes by state', disputes({ state: 'REFERRED' }), 'dispute_state'],
  ['disputes by agency', disputes({ agency: 'PBOC' }), 'substance_case_agencies'],
  ['orders by platform', orders({ platform: CODE }), 'rectification_order_platform'],
  ['orders by addressee', orders({ agency: 'PBOC' }), 'rectification_order_addressee'],
  ['orders by state', orders({ state: 'ISSUED' }), 'rectification_order_state'],
  ['orders by kind', orders({ kind: 'BAN' }), 'rectification_order_kind'],
  ['overdue orders', orders({ overdue: true }), 'rectification_order_due'],
  ['warrants by platform', warrants({ platformCode: CODE }), 'account_warrant_platform'],
  ['warrants by requester', warrants({ requester: 'POLICE' }), 'account_warrant_requester'],
  ['active warrants', warrants({ state: 'ACTIVE' }), /account_warrant_(state|open)/],
  ['expired warrants', warrants({ state: 'EXPIRED' }), 'account_warrant_state'],
  ['revoked warrants', warrants({ state: 'REVOKED' }), 'account_warrant_state'],
  ['own warrants by state', warrants({ state: 'ACTIVE' }, 'POLICE'), /account_warrant_(requester|open)/],
];

it.each(FILTERS)('%s can be read from an index', async (_list, select, index) => {
  expect(await plan(select)).toMatch(index);
});

it('asks for whom it acts once for a list, not for each row', async () => {
  const text = await plan(warrants({ state: 'ACTIVE' }));
  expect(text).toContain('InitPlan');
  const onRows = text.split('\n').filter((line) => /^\s*(Filter|Index Cond|Recheck Cond):/.test(line));
  expect(onRows.join('\n')).not.toContain('acting_as');
});
