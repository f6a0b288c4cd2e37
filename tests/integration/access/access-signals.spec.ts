import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type As, type TestHub } from '../../testkit/hub.js';
import { openAccessDatabase, type AccessDatabase } from '../../testkit/fixtures/access-database.js';

/** A Monday, noon in Beijing. */
const NOON = Date.parse('2026-06-01T04:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WINDOW = { from: '2026-05-25T00:00:00Z', to: '2026-06-03T00:00:00Z' };

let database: AccessDatabase;
let hub: TestHub;

interface Use {
  readonly officer: string;
  readonly agency?: Actor;
  readonly role?: string;
  readonly at?: number;
  readonly caseId?: string | null;
  readonly platforms?: readonly string[];
  /** Given in each answer, instead of named in each request. */
  readonly disclosed?: readonly (readonly string[])[];
  readonly times: number;
}

/** Audit entries as the gateway writes them, a second apart. */
async function used({
  officer,
  agency,
  role,
  at: begins,
  caseId,
  platforms,
  disclosed,
  times,
}: Use): Promise<void> {
  const rows = Array.from({ length: times }, (_, place) => ({
    id: newId(),
    recorded_at: new Date((begins ?? NOON) + place * 1000),
    request_id: 'r',
    agency: agency ?? 'POLICE',
    role: role ?? 'OFFICER',
    level: 'NATIONAL',
    officer,
    purpose: 'CRIMINAL_INVESTIGATION',
    case_id: caseId === undefined ? 'case-1' : caseId,
    operation_kind: 'query',
    operation_hash: 'h',
    variables_hash: 'v',
    field_set: `\\x${'00'.repeat(32)}`,
    platforms_asked: disclosed
      ? []
      : platforms
        ? [platforms[place % platforms.length]]
        : ['91110000600037341L'],
    platforms_disclosed: disclosed?.[place % disclosed.length] ?? [],
  }));
  // Whoever owns the table may say when; the gateway's login may not.
  await database.owner.query(
    `INSERT INTO audit.entry SELECT * FROM json_populate_recordset(NULL::audit.entry, $1::json)`,
    [JSON.stringify(rows)],
  );
}

const SIGNALS = `query Signals($filter: AccessSignalFilter) { accessSignals(filter: $filter) {
  kind agency officer warrantId evidence total platforms first last } }`;
const ENTRIES = `query Entries($filter: AuditEntryFilter, $after: String) { auditEntries(filter: $filter, first: 200, after: $after) {
  edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
const SELECTIONS = `query Selections($filter: AccessSignalFilter) { accessSignals(filter: $filter) {
  kind evidence entries { agency officer warrant countedBy from to } } }`;

async function ask(agency: Actor, filter: Record<string, unknown>, who: As = {}): Promise<Answer> {
  const auditor = await hub.as(agency, { role: 'AUDITOR', officer: 'cai', ...who });
  return auditor.ask(SIGNALS, { filter: { ...WINDOW, ...filter } });
}

async function signals(kind: string, agency: Actor = 'POLICE'): Promise<unknown> {
  const { data, errors } = await ask(agency, { kind });
  expect(errors).toEqual([]);
  return at(data, 'accessSignals');
}

beforeAll(async () => {
  database = await openAccessDatabase([]);
  hub = await startTestHub({ database: database.test });
  // A register of which nobody sees half by the way; the sample's is small.
  await database.owner.query(
    `INSERT INTO coordination.platform (code, name)
     SELECT 'GROWN' || lpad(number::text, 13, '0'), 'grown' FROM generate_series(1, 2000) AS number`,
  );
  const platforms = Array.from({ length: 60 }, (_, place) => `platform-${place}`);
  await used({ officer: 'regular', times: 40 });
  await used({ officer: 'others', agency: 'BANKING', times: 30 });
  await used({ officer: 'caseless', caseId: null, times: 6 });
  await used({ officer: 'caseless', times: 4 });
  await used({ officer: 'walker', platforms, times: 60 });
  await used({ officer: 'machine', role: 'SYSTEM', platforms, times: 60 });
  const pages = (from: number, count: number) =>
    Array.from({ length: count }, (_, page) =>
      Array.from({ length: 50 }, (__, place) => `platform-${from + page * 50 + place}`),
    );
  await used({ officer: 'sweeper', agency: 'INSURANCE', disclosed: pages(0, 8), times: 8 });
  await used({ officer: 'reader', agency: 'INSURANCE', disclosed: pages(0, 5), times: 5 });
  for (const [place, officer] of ['one', 'two', 'three', 'four', 'five'].entries()) {
    await used({ officer, agency: 'SECURITIES', disclosed: pages(place * 250, 5), times: 5 });
  }
  await used({ officer: 'machine', agency: 'COMMERCE', role: 'SYSTEM', disclosed: pages(0, 40), times: 40 });
  await used({ officer: 'night-owl', at: NOON + 11 * HOUR, times: 12 });
  for (const day of [-3, -2, -1]) await used({ officer: 'hasty', at: NOON + day * DAY, times: 20 });
  await used({ officer: 'hasty', times: 240 });
});
afterAll(async () => {
  await hub?.stop();
  await database?.test.drop();
});

describe('signals of misuse', () => {
  test('name who leaves out the case where the others name one', async () => {
    expect(await signals('NO_CASE')).toEqual([
      expect.objectContaining({
        agency: 'POLICE',
        officer: 'caseless',
        evidence: 6,
        total: 10,
        platforms: null,
      }),
    ]);
  });

  test('name the person who walks through platforms one by one, not the machine that asks much', async () => {
    expect(await signals('ENUMERATION')).toEqual([
      expect.objectContaining({ officer: 'walker', evidence: 60, total: 60, platforms: 60 }),
    ]);
  });

  test('name who sweeps through lists, and an agency whose people share a sweep', async () => {
    expect(await signals('ENUMERATION', 'INSURANCE')).toEqual([
      expect.objectContaining({ officer: 'sweeper', evidence: 8, platforms: 400 }),
    ]);
    expect(await signals('ENUMERATION', 'SECURITIES')).toEqual([
      expect.objectContaining({ officer: null, evidence: 25, platforms: 1250 }),
    ]);
    expect(await signals('ENUMERATION', 'COMMERCE')).toEqual([]);
  });

  test('name who asks at night in Beijing', async () => {
    expect(await signals('UNUSUAL_HOURS')).toEqual([
      {
        kind: 'UNUSUAL_HOURS',
        agency: 'POLICE',
        officer: 'night-owl',
        warrantId: null,
        evidence: 12,
        total: 12,
        platforms: null,
        first: '2026-06-01T15:00:00.000Z',
        last: '2026-06-01T15:00:11.000Z',
      },
    ]);
  });

  test('name the day on which somebody asks many times the usual', async () => {
    expect(await signals('UNUSUAL_VOLUME')).toEqual([
      expect.objectContaining({
        officer: 'hasty',
        evidence: 240,
        total: 300,
        first: new Date(NOON).toISOString(),
      }),
    ]);
  });

  test('link to just the entries that they count', async () => {
    await database.owner.query(
      `INSERT INTO audit.field_set (hash, asked, denied, plain) VALUES ('\\x${'00'.repeat(32)}', '{}', '[]', '[]')`,
    );
    const office = await hub.as('OFFICE', { role: 'AUDITOR', officer: 'cai' });
    const { data } = await office.ask(SELECTIONS, { filter: WINDOW });
    const found = listAt(data, 'accessSignals');
    expect(new Set(found.map((signal) => at(signal, 'kind'))).size).toBe(4);
    for (const signal of found) {
      let entries = 0;
      let after: unknown = null;
      do {
        const page = await office.ask(ENTRIES, { filter: at(signal, 'entries'), after });
        expect(page.errors).toEqual([]);
        entries += listAt(page.data, 'auditEntries', 'edges').length;
        after = at(page.data, 'auditEntries', 'pageInfo', 'hasNextPage')
          ? at(page.data, 'auditEntries', 'pageInfo', 'endCursor')
          : null;
      } while (after !== null);
      expect({ signal, entries }).toEqual({ signal, entries: at(signal, 'evidence') });
    }
  });

  test('name the warrants that are used right up to their end, or used up', async () => {
    const [platform]: { code: string }[] = await database.owner.query(
      `SELECT code FROM coordination.platform ORDER BY code LIMIT 1`,
    );
    const warrant = async (state: string, allowed: number, usedAt: readonly number[]): Promise<string> => {
      const id = newId();
      await database.owner.query(
        `INSERT INTO warrants.account_warrant (id, requester, requested_by, requested_at, platform_code, period_from,
           period_to, purpose, gate, legal_basis, document_sha256, officers, state, approver, approver_level,
           approver_rank, approved_at, valid_from, valid_to, uses_allowed, uses_left)
         VALUES ($1, 'POLICE', 'zhang', now(), $2, '2025-01-01', '2025-12-31', 'CRIMINAL_INVESTIGATION',
           'POLICE_CRIMINAL_PROCEDURE', '刑事诉讼法 144', repeat('a', 64), '{张伟,王芳}', $3, 'liu', 'NATIONAL', 'HEAD',
           now(), $4, $5, $6::int, $6::int - $7::int)`,
        [id, platform?.code, state, new Date(NOON - 10 * DAY), new Date(NOON), allowed, usedAt.length],
      );
      for (const [place, instant] of usedAt.entries()) {
        await database.owner.query(
          `INSERT INTO warrants.warrant_event (warrant_id, version, command, to_state, agency, at, rule, details, changes)
           VALUES ($1, $2, 'useAccountWarrant', 'ACTIVE', 'POLICE', $3, '刑事诉讼法 144', '{}', '{}')`,
          [id, place + 3, new Date(instant)],
        );
      }
      return id;
    };
    const late = [5, 4, 3, 2, 1].map((hours) => NOON - hours * HOUR);
    const early = [6, 6, 5, 5, 4].map((days) => NOON - days * DAY);
    const hurried = await warrant('ACTIVE', 50, [...early.slice(0, 2), ...late]);
    const exhausted = await warrant('EXHAUSTED', 5, early);
    await warrant('ACTIVE', 50, early);
    await warrant('EXHAUSTED', 2, early.slice(0, 2));
    expect(await signals('WARRANT_TO_THE_END')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ warrantId: hurried, officer: null, evidence: 5, total: 7 }),
        expect.objectContaining({ warrantId: exhausted, officer: null, evidence: 5, total: 5 }),
      ]),
    );
    expect(await signals('WARRANT_TO_THE_END')).toHaveLength(2);
  });

  test('are for auditors: their own agency’s, and the office’s auditors see all', async () => {
    expect(await signals('ENUMERATION', 'BANKING')).toEqual([]);
    expect(at((await ask('BANKING', { agency: 'POLICE' })).data, 'accessSignals')).toEqual([]);
    expect(await signals('ENUMERATION', 'OFFICE')).toHaveLength(3);
    const all = at((await ask('OFFICE', {})).data, 'accessSignals');
    expect(new Set(Array.isArray(all) ? all.map((each) => at(each, 'kind')) : [])).toContain(
      'UNUSUAL_VOLUME',
    );
    for (const role of ['OFFICER', 'LEADER', 'SYSTEM'] as const) {
      const { data, errors } = await ask('POLICE', {}, { role, language: 'zh' });
      expect(data).toEqual({ accessSignals: null });
      expect(errors).toMatchObject([
        {
          message: '滥用迹象仅供审计员查阅。',
          extensions: { code: 'FIELD_DENIED', reason: 'ROLE_NOT_ALLOWED', remedy: expect.any(String) },
        },
      ]);
    }
  });

  test.each([
    { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' },
    { from: '2026-06-02T00:00:00Z', to: '2026-06-01T00:00:00Z' },
  ])('are not computed over $from to $to', async (window) => {
    const { errors } = await ask('POLICE', window);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'SIGNAL_WINDOW_UNUSABLE',
    });
  });

  test('name who sees half of a small register by lists, and an agency whose people share that', async () => {
    await database.owner.query(`DELETE FROM coordination.platform WHERE code LIKE 'GROWN%'`);
    const [register]: { count: number }[] = await database.owner.query(
      `SELECT count(*)::int AS count FROM coordination.platform WHERE merged_into IS NULL`,
    );
    const half = Math.ceil((register?.count ?? 0) / 2);
    expect(half).toBeGreaterThan(20);
    expect(half).toBeLessThan(300);
    const later = NOON + DAY;
    const seen = (from: number, count: number) => [
      Array.from({ length: count }, (_, place) => `registered-${from + place}`),
    ];
    await used({ officer: 'half', agency: 'PBOC', at: later, disclosed: seen(0, half), times: 1 });
    await used({ officer: 'less', agency: 'PBOC', at: later, disclosed: seen(0, half - 1), times: 1 });
    await used({ officer: 'left', agency: 'BANKING', at: later, disclosed: seen(0, half - 1), times: 1 });
    await used({ officer: 'right', agency: 'BANKING', at: later, disclosed: seen(5, half - 5), times: 1 });
    await used({
      officer: 'copy',
      agency: 'COMMERCE',
      role: 'SYSTEM',
      at: later,
      disclosed: seen(0, half),
      times: 1,
    });
    const window = { from: '2026-06-02T00:00:00Z', to: '2026-06-03T00:00:00Z', kind: 'ENUMERATION' };
    const { data, errors } = await ask('OFFICE', window);
    expect(errors).toEqual([]);
    expect(at(data, 'accessSignals')).toEqual([
      expect.objectContaining({ agency: 'BANKING', officer: null, evidence: 2, platforms: half }),
      expect.objectContaining({ agency: 'PBOC', officer: 'half', evidence: 1, platforms: half }),
    ]);
  });
});
