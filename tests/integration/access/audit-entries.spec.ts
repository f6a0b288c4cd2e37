import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuditEntries } from '../../../src/coordination/index.js';
import type { AuditFilter } from '../../../src/coordination/audit/audit-question.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { openCase, shareLending } from '../../testkit/fixtures/case-work.js';
import { sentStatements } from '../../testkit/statements-of.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';

const { code } = SCENARIOS.pooledLender;
const RESIDENT_ID = '11010519491231002X';
let hub: TestHub;
let caseId = '';

const FIELDS = `id at agency level role officer purpose caseNumber basis operationName operationHash requestId outcome address
  platformsAsked platformsDisclosed itemsDenied sentence items { item owner decision reason fields agreementId }`;

beforeAll(async () => {
  hub = await startTestHub();
  caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
  await shareLending(hub, 'INSURANCE');
  const read = async (who: As & { agency?: 'INSURANCE' | 'BANKING' | 'COMMERCE' }) =>
    (await hub.as(who.agency ?? 'INSURANCE', { role: 'OFFICER', purpose: 'STATISTICS', ...who })).ask(
      `query Dossier { platform(code: "${code}") { name banking { lending { overdueRate } }
         commerce { legalRepresentative { name } } } }`,
    );
  await read({ officer: 'reader', caseId, basis: `身份证${RESIDENT_ID}的调查` });
  await read({ officer: 'own', agency: 'BANKING' });
  await read({ officer: 'refused', onDenied: 'reject' });
  await read({ officer: 'trade', agency: 'COMMERCE' });
});
afterAll(() => hub.stop());

const asAuditor = (agency: 'OFFICE' | 'BANKING' | 'INSURANCE' | 'COMMERCE', who: As = {}) =>
  hub.as(agency, { role: 'AUDITOR', officer: `${agency}-auditor`, ...who });

async function entries(
  filter: Record<string, unknown>,
  agency: Parameters<typeof asAuditor>[0] = 'OFFICE',
  who: As = {},
): Promise<readonly unknown[]> {
  const { data, errors } = await (
    await asAuditor(agency, who)
  ).ask(
    `query ($filter: AuditEntryFilter) { auditEntries(filter: $filter, first: 50) { edges { node { ${FIELDS} } } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return listAt(data, 'auditEntries', 'edges').map((edge) => at(edge, 'node'));
}

const officers = (found: readonly unknown[]): unknown[] => found.map((entry) => at(entry, 'officer'));

describe('an entry', () => {
  test('tells who asked what and why, item by item, and in a sentence', async () => {
    const [entry] = await entries({ officer: 'reader' }, 'OFFICE', { language: 'zh' });
    expect(entry).toMatchObject({
      agency: 'INSURANCE',
      role: 'OFFICER',
      level: 'NATIONAL',
      purpose: 'STATISTICS',
      caseNumber: expect.stringMatching(/认定〔\d{4}〕\d+号/),
      operationName: 'Dossier',
      operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: null,
      platformsAsked: [code],
      platformsDisclosed: [code],
      address: '127.0.0.1',
      items: expect.arrayContaining([
        expect.objectContaining({
          item: 'banking.lending',
          owner: 'BANKING',
          decision: 'GIVEN',
          reason: null,
        }),
        expect.objectContaining({ owner: 'COMMERCE', decision: 'DENIED', reason: 'PURPOSE_NOT_COVERED' }),
      ]),
    });
    expect(textAt(entry, 'sentence')).toMatch(
      /^\d{4}年\d+月\d+日.*保监部门经办人员因“统计”（.*认定〔\d{4}〕\d+号）查看“北京澜穗金融信息服务有限公司”的信息，提供1项，未予提供\d项。$/,
    );
  });

  test('never has a resident identity number', async () => {
    const [entry] = await entries({ officer: 'reader' });
    expect(textAt(entry, 'basis')).toBe('身份证110***********002X的调查');
    expect(JSON.stringify(entry)).not.toContain(RESIDENT_ID);
  });

  test('of a request that was refused as a whole says by what', async () => {
    const [entry] = await entries({ officer: 'refused' });
    expect(entry).toMatchObject({ outcome: expect.any(String), platformsDisclosed: [] });
    expect(listAt(entry, 'items').map((item) => at(item, 'decision'))).not.toContain('GIVEN');
    expect(textAt(entry, 'sentence')).toMatch(/was refused\.$/);
  });
});

describe('entries are found', () => {
  test.each<[string, () => Record<string, unknown>, string[]]>([
    ['by platform and officer', () => ({ platform: code, officer: 'reader' }), ['reader']],
    ['by the case', () => ({ substanceCase: caseId, platform: code }), ['reader']],
    [
      'by item and decision',
      () => ({ item: 'banking.lending', decision: 'GIVEN', agency: 'INSURANCE', substanceCase: caseId }),
      ['reader'],
    ],
    ['by refusal', () => ({ refused: true, platform: code }), ['refused']],
    ['by purpose and agency', () => ({ purpose: 'STATISTICS', agency: 'COMMERCE' }), ['trade']],
    ['by field', () => ({ field: 'BankingLending.nothing' }), []],
    ['not before they were', () => ({ to: '2016-01-01T00:00:00Z' }), []],
    ['by a number that no case has', () => ({ substanceCase: '国认定〔1999〕1号' }), []],
  ])('%s', async (_, filter, expected) => {
    expect(officers(await entries(filter()))).toEqual(expected);
  });

  test('by the number of the case, and by the request', async () => {
    const [entry] = await entries({ officer: 'reader' });
    expect(officers(await entries({ substanceCase: textAt(entry, 'caseNumber') }))).toEqual(['reader']);
    expect(officers(await entries({ requestId: textAt(entry, 'requestId') }))).toEqual(['reader']);
  });

  test('by what was denied', async () => {
    const found = await entries({
      decision: 'DENIED',
      platform: code,
      purpose: 'STATISTICS',
      from: '2016-01-01T00:00:00Z',
    });
    expect(officers(found)).toEqual(expect.arrayContaining(['reader', 'refused', 'own']));
  });

  test('page by page, the newest first, each once', async () => {
    const auditor = await asAuditor('OFFICE');
    const seen: string[] = [];
    let after: string | null = null;
    const to = new Date(Date.now() + 60_000).toISOString();
    for (let page = 0; page < 5; page++) {
      const { data, errors } = await auditor.ask(
        `query ($after: String, $to: DateTime) { auditEntries(filter: { purpose: STATISTICS, to: $to }, first: 2, after: $after) {
           edges { node { id at } } pageInfo { endCursor hasNextPage } } }`,
        { after, to },
      );
      expect(errors).toEqual([]);
      seen.push(...listAt(data, 'auditEntries', 'edges').map((edge) => textAt(edge, 'node', 'id')));
      if (at(data, 'auditEntries', 'pageInfo', 'hasNextPage') !== true) break;
      after = textAt(data, 'auditEntries', 'pageInfo', 'endCursor');
    }
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('an agency’s auditor', () => {
  test('sees what its items were given to, with these alone and without the address', async () => {
    const found = await entries({ platform: code, purpose: 'STATISTICS', substanceCase: caseId }, 'BANKING');
    expect(found).toMatchObject([
      { officer: 'reader', address: null, items: [{ item: 'banking.lending', decision: 'GIVEN' }] },
    ]);
  });

  test('sees its own callers’ entries whole, and no others', async () => {
    const own = await entries({ platform: code, officer: 'own' }, 'BANKING');
    expect(own).toMatchObject([{ address: '127.0.0.1' }]);
    expect(officers(await entries({ officer: 'trade' }, 'INSURANCE'))).toEqual([]);
    // What was denied was not disclosed.
    expect(officers(await entries({ officer: 'reader' }, 'COMMERCE'))).toEqual([]);
  });
});

test.each(['OFFICER', 'LEADER', 'SYSTEM', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'] as const)(
  'the role %s is denied: ROLE_NOT_ALLOWED',
  async (role) => {
    const { data, errors } = await (
      await hub.as('OFFICE', { role })
    ).ask('{ auditEntries { edges { node { id } } } }');
    expect(data).toEqual({ auditEntries: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED' } }]);
  },
);

/** Each kind of filter, with the index of the table that each of its statements uses, whatever month it looks into. */
test.each<[string, AuditFilter, string[]]>([
  ['the platform', { platform: code }, ['entry_platforms', 'disclosure_platforms', 'entry_id']],
  ['the officer', { officer: 'reader' }, ['entry_officer']],
  ['the agency', { agency: 'BANKING' }, ['entry_agency']],
  ['the time', { from: new Date('2016-01-01') }, ['entry_pkey']],
  ['the request', { requestId: 'x' }, ['entry_request']],
  ['the case', { caseId: 'x' }, ['entry_case']],
  ['the role', { role: 'AUDITOR' }, ['entry_role']],
  ['the purpose', { purpose: 'STATISTICS' }, ['entry_purpose']],
  ['the operation', { operationName: 'Dossier' }, ['entry_operation']],
  ['the refusal', { outcome: 'DENIED' }, ['entry_refusal']],
  ['any refusal', { refused: true, from: new Date('2016-01-01') }, ['entry_refused']],
  ['the field', { field: 'Platform.name' }, ['field_set_asked', 'entry_fields']],
  ['the warrant', { warrant: 'x' }, ['field_set_plain']],
  ['what was denied', { denied: true }, ['field_set_denied', 'entry_fields', 'entry_refusal']],
])('by %s, an index finds them', async (_, filter, expected) => {
  const gateway = await hub.database.as('huishang_gateway');
  const owner = await hub.database.asOwner();
  const statements = await sentStatements(gateway, () =>
    createAuditEntries(gateway).find(null, filter, [], { size: 20, after: null }),
  );
  const used = new Set<string>();
  for (const { text, parameters } of statements) {
    const plan = await gateway.transaction(async (manager) => {
      // Of so few rows the planner would read all, or all in their order.
      await manager.query('SET LOCAL enable_seqscan = off');
      const unordered = text.replaceAll('ORDER BY e.recorded_at DESC, e.id DESC', '');
      const rows: { 'QUERY PLAN': unknown }[] = await manager.query(`EXPLAIN (FORMAT JSON) ${unordered}`, [
        ...(parameters ?? []),
      ]);
      return JSON.stringify(rows);
    });
    for (const [, index = ''] of plan.matchAll(/"Index Name":"([^"]+)"/g)) used.add(index);
  }
  // Partitions have indexes of their own, each attached to that of the table.
  const named: { name: string }[] = await owner.query(
    `SELECT DISTINCT coalesce(parent.relname, index.relname) AS name FROM pg_class AS index
     LEFT JOIN pg_inherits ON inhrelid = index.oid LEFT JOIN pg_class AS parent ON parent.oid = inhparent
     WHERE index.relname = ANY ($1)`,
    [[...used]],
  );
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
});

test('by the warrant, in the whole record; by other things, in the last 31 days', async () => {
  const owner = await hub.database.asOwner();
  await owner.query(
    `INSERT INTO audit.entry (id, recorded_at, request_id, agency, role, level, officer, purpose, refusal, field_set)
     SELECT '01990000-0000-7000-8000-000000000001', now() - interval '40 days', 'of-old', 'PBOC', 'OFFICER', 'NATIONAL',
       'old', 'STATISTICS', 'X', hash FROM audit.field_set LIMIT 1`,
  );
  expect(officers(await entries({ officer: 'old' }))).toEqual([]);
  expect(officers(await entries({ requestId: 'of-old' }))).toEqual(['old']);
  expect(officers(await entries({ officer: 'old', from: '2016-01-01T00:00:00Z' }))).toEqual(['old']);
});

test.each([
  ['role and operation', { role: 'OFFICER', operationName: 'Dossier', officer: 'reader' }, ['reader']],
  ['what was denied', { denied: true, officer: 'reader' }, ['reader']],
  ['what was not', { denied: false, officer: 'reader' }, []],
  ['a rule that gave nothing', { rule: 'none' }, []],
  ['an agreement that gave nothing', { agreement: '01990000-0000-7000-8000-000000000001' }, []],
])('by %s', async (_, filter, expected) => {
  expect(officers(await entries(filter))).toEqual(expected);
});

test.each([
  'MDE5OTAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx',
  Buffer.from('2026-99-99T00:00:00.000000Z x').toString('base64url'),
])('a cursor that this list never gave is refused: %s', async (after) => {
  const { errors } = await (
    await asAuditor('OFFICE')
  ).ask('query ($after: String) { auditEntries(after: $after) { edges { cursor } } }', { after });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', refusal: 'CURSOR_UNUSABLE' } }]);
});

describe('a summary', () => {
  const summary = async (by: string, filter: object, agency: Parameters<typeof asAuditor>[0] = 'OFFICE') => {
    const { data, errors } = await (
      await asAuditor(agency)
    ).ask(
      `query ($by: AuditSummaryKey!, $filter: AuditEntryFilter) {
         auditSummary(by: $by, filter: $filter) { entries complete groups { key agency entries denied first last } } }`,
      { by, filter },
    );
    expect(errors).toEqual([]);
    return at(data, 'auditSummary');
  };

  test('counts by person', async () => {
    const found = await summary('OFFICER', { platform: code, operationName: 'Dossier' });
    expect(found).toMatchObject({ entries: 4, complete: true });
    expect(listAt(found, 'groups')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'reader', agency: 'INSURANCE', entries: 1, denied: 1 }),
        expect.objectContaining({ key: 'own', agency: 'BANKING', entries: 1 }),
      ]),
    );
  });

  test('counts by item; of other agencies’ requests only the own ones', async () => {
    const found = await summary('ITEM', { platform: code, officer: 'reader' }, 'BANKING');
    expect(listAt(found, 'groups')).toMatchObject([
      { key: 'banking.lending', agency: 'BANKING', entries: 1, denied: 0 },
    ]);
  });

  test('counts by day in Beijing', async () => {
    const found = await summary('DAY', { platform: code, operationName: 'Dossier' });
    const groups = listAt(found, 'groups');
    expect(groups.map((group) => at(group, 'agency'))).toEqual(groups.map(() => null));
    expect(groups.reduce<number>((sum, group) => sum + Number(at(group, 'entries')), 0)).toBe(4);
  });
});
