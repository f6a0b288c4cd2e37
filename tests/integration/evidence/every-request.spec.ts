import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLeaves, type LeafKind } from '../../../src/audit/index.js';
import { newId, type Actor } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { Browser } from '../../testkit/browser.js';
import { openCase } from '../../testkit/fixtures/case-work.js';
import { signInAs } from '../../testkit/fixtures/signed-in.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

const { code: CODE } = SCENARIOS.pooledLender;
const PDF = Buffer.from('%PDF-1.4\nevidence\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');

/** More than one operation may cost. */
const MANY = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: platforms(first: 200) { edges { node { name } } }`).join(' ')} }`;

let hub: TestHub;
let owner: DataSource;
beforeAll(async () => {
  hub = await startTestHub({ signIn: {} });
  owner = await hub.database.asOwner();
});
afterAll(() => hub?.stop());

const as = (agency: Actor, officer: string, who: As = {}): Promise<TestCaller> =>
  hub.as(agency, { role: 'OFFICER', purpose: 'STATISTICS', officer, ...who });

interface Found {
  readonly id: string;
  readonly refusal: string | null;
  readonly operation_kind: string | null;
  readonly operation_name: string | null;
}

/** Waits until the log has the leaf of each record that is found, and until each follows from its row. @returns the rows */
async function recorded<Row extends { readonly id: string } = Found>(
  kind: LeafKind,
  statement: string,
  parameters: readonly unknown[],
  count = 1,
): Promise<Row[]> {
  return vi.waitFor(async () => {
    const rows: Row[] = await owner.query(statement, [...parameters]);
    if (rows.length < count) throw new Error(`${rows.length} of ${count} records are there.`);
    const leaves = await readLeaves(
      owner,
      rows.map(({ id }) => ({ id, kind })),
    );
    for (const { id } of rows) {
      const [leaf]: { kind: string; leaf_hash: Buffer }[] = await owner.query(
        'SELECT kind, leaf_hash FROM audit.leaf WHERE record_id = $1',
        [id],
      );
      if (!leaf) throw new Error(`The log has no leaf of ${id} yet.`);
      expect(leaf.kind).toBe(kind);
      expect(leaves.get(id)?.hash).toEqual(leaf.leaf_hash);
    }
    return rows;
  }, PATIENCE);
}

const entries = (officer: string, agency: Actor, count = 1): Promise<Found[]> =>
  recorded(
    'request',
    'SELECT id, refusal, operation_kind, operation_name FROM audit.entry WHERE officer = $1 AND agency = $2 ORDER BY recorded_at, id',
    [officer, agency],
    count,
  );
const counted = (reason: string): Promise<unknown[]> =>
  recorded('refusals', 'SELECT id FROM audit.refusal_count WHERE reason = $1', [reason]);

describe('a request leaves a record and its leaf', () => {
  it('without a token', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ me { role } }' });
    expect((await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).status).toBe(401);
    expect(await counted('TOKEN_MISSING')).not.toEqual([]);
  });

  it.each([
    ['that is no GraphQL', 'unread', '{ me {', 'GRAPHQL_PARSE_FAILED'],
    ['that is not valid', 'invalid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that is too complex', 'complex', MANY, 'OPERATION_TOO_COMPLEX'],
    [
      'with a variable that is none',
      'variable',
      'query ($code: PlatformCode!) { platform(code: $code) { name } }',
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_what, officer, query, refusal) => {
    const caller = await as('PBOC', officer);
    expect((await caller.ask(query)).errors[0]?.extensions.code).toBe(refusal);
    expect(await entries(officer, 'PBOC')).toMatchObject([{ refusal }]);
  });

  it('that is answered', async () => {
    const caller = await as('PBOC', 'answered');
    expect(await caller.ask('query Answered { me { role } }')).toMatchObject({ status: 200, errors: [] });
    expect(await entries('answered', 'PBOC')).toMatchObject([
      { refusal: null, operation_kind: 'query', operation_name: 'Answered' },
    ]);
  });

  const LENDING = `query Lending { platform(code: "${CODE}") { name banking { lending { overdueRate } } } }`;

  it('of which a field is denied, or all', async () => {
    const caller = await as('INSURANCE', 'denied');
    expect((await caller.ask(LENDING)).errors[0]?.extensions.code).toBe('FIELD_DENIED');
    const [entry] = await entries('denied', 'INSURANCE');
    expect(entry?.refusal).toBeNull();
    const denied: unknown = await owner.query(
      `SELECT denied -> 0 ->> 'field' AS field FROM audit.field_set JOIN audit.entry ON field_set = hash WHERE entry.id = $1`,
      [entry?.id],
    );
    expect(denied).toEqual([{ field: 'BankingRecord.lending' }]);
    const whole = await as('INSURANCE', 'rejecting', { onDenied: 'reject' });
    expect((await whole.ask(LENDING)).errors[0]?.extensions.code).toBe('OPERATION_DENIED');
    expect(await entries('rejecting', 'INSURANCE')).toMatchObject([{ refusal: 'OPERATION_DENIED' }]);
  });

  it('that its owner’s subgraph denies', async () => {
    const caller = await as('PBOC', 'denied-by-owner');
    expect((await caller.ask('query Denied { hubHealth { version } }')).errors[0]?.extensions.code).toBe(
      'FIELD_DENIED',
    );
    expect(await entries('denied-by-owner', 'PBOC')).toMatchObject([{ operation_name: 'Denied' }]);
  });

  it('that fails', async () => {
    await owner.query('REVOKE USAGE ON SCHEMA banking FROM huishang_banking');
    try {
      const caller = await as('BANKING', 'failed');
      expect((await caller.ask(LENDING)).errors.length).toBeGreaterThan(0);
    } finally {
      await owner.query('GRANT USAGE ON SCHEMA banking TO huishang_banking');
    }
    expect(await entries('failed', 'BANKING')).toMatchObject([{ operation_name: 'Lending' }]);
  });

  it('that acts, and what it disclosed', async () => {
    const caller = await as('BANKING', 'acting');
    const { data, errors } = await caller.ask(
      `mutation Opening { openSubstanceCase(input: { idempotencyKey: "${newId()}", platform: "${CODE}", businessLine: "${newId()}",
        reason: "投诉", concernedAgencies: [BANKING, SECURITIES] }) { substanceCase { id platform { name } } refusal { code } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ openSubstanceCase: { refusal: null } });
    const [entry] = await entries('acting', 'BANKING');
    expect(entry).toMatchObject({ operation_kind: 'mutation', refusal: null });
    await recorded('disclosure', 'SELECT id FROM audit.disclosure WHERE entry_id = $1', [entry?.id]);
    await recorded('step', `SELECT id FROM audit.step WHERE officer = 'acting'`, []);
  });

  it('that explains access', async () => {
    const caller = await as('INSURANCE', 'explaining');
    const query = 'query Explaining($operation: String!) { explainAccess(operation: $operation) { plan } }';
    expect((await caller.ask(query, { operation: LENDING })).status).toBe(200);
    expect(await entries('explaining', 'INSURANCE')).toMatchObject([{ operation_name: 'Explaining' }]);
  });

  it('that is a stream: each of its events', async () => {
    const caller = await as('BANKING', 'streaming');
    const stream = caller.subscribe('subscription Cases { caseChanged { version } }');
    await vi.waitFor(() => {
      if (hub.streams().open === 0) throw new Error('It is not open yet.');
    }, PATIENCE);
    await openCase(hub, ['BANKING', 'SECURITIES']);
    await openCase(hub, ['BANKING', 'SECURITIES']);
    const events = await entries('streaming', 'BANKING', 2);
    await stream.close();
    expect(
      events.filter(({ operation_kind: kind, refusal }) => kind === 'subscription' && refusal === null)
        .length,
    ).toBeGreaterThan(1);
  });

  it('for an attachment that is put, read or refused', async () => {
    const caseId = await openCase(hub, ['BANKING', 'SECURITIES']);
    const address = `${hub.url}/cases/${caseId}/attachments/${HASH}`;
    const { headers } = await as('BANKING', 'attaching');
    const put = await fetch(`${address}?name=a.pdf`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(PDF),
    });
    expect(put.status).toBeLessThan(300);
    const got = await fetch(address, { headers });
    expect(Buffer.from(await got.arrayBuffer())).toEqual(PDF);
    expect(await entries('attaching', 'BANKING', 2)).toMatchObject([{ refusal: null }, { refusal: null }]);
    const stranger = await as('INSURANCE', 'prying');
    const refused = await fetch(address, { headers: stranger.headers });
    expect(refused.status).toBeGreaterThan(399);
    await refused.body?.cancel();
    const [entry] = await entries('prying', 'INSURANCE');
    expect(entry?.refusal).toEqual(expect.any(String));
  });

  it('for a part of the log that is exported or refused', async () => {
    const auditor = await as('OFFICE', 'exporting', { role: 'AUDITOR' });
    for (const path of ['/log/export?to=1', '/log/tile/entries/000.p/1']) {
      const response = await fetch(`${hub.url}${path}`, { headers: auditor.headers });
      expect(response.status, path).toBe(200);
      await response.body?.cancel();
    }
    expect(await entries('exporting', 'OFFICE', 2)).toMatchObject([
      { operation_name: 'exportLog', refusal: null },
      { operation_name: 'readLogTile', refusal: null },
    ]);
    const officer = await as('OFFICE', 'not-exporting');
    expect((await fetch(`${hub.url}/log/export`, { headers: officer.headers })).status).toBe(403);
    expect(await entries('not-exporting', 'OFFICE')).toMatchObject([{ refusal: 'LOG_FOR_AUDITORS_ONLY' }]);
  });

  it('whose client goes away', async () => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('LOCK TABLE coordination.platform IN ACCESS EXCLUSIVE MODE');
    const leaving = new AbortController();
    const caller = await as('POLICE', 'leaving');
    const asked = fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: caller.headers,
      body: JSON.stringify({ query: `query Leaving { platform(code: "${CODE}") { name } }` }),
      signal: leaving.signal,
    });
    const waits = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'coordination.platform'::regclass`;
    await expect
      .poll(async () => ((await runner.query(waits)) as unknown[]).length, PATIENCE)
      .toBeGreaterThan(0);
    leaving.abort();
    await expect(asked).rejects.toThrow(/abort/);
    await runner.rollbackTransaction();
    await runner.release();
    const [entry] = await entries('leaving', 'POLICE');
    expect(entry?.operation_name).toBe('Leaving');
  });

  it('that signs somebody in or out, or fails to', async () => {
    const browser = new Browser();
    await signInAs(browser, hub.url, 'pboc-officer', 'pboc', '/tasks');
    await browser.send(`${hub.url}/sign-out`, {
      method: 'POST',
      headers: { 'x-csrf': '1', 'content-type': 'application/json' },
      body: '{}',
    });
    const acts = await entries('pboc-officer', 'PBOC', 2);
    expect(acts.map(({ operation_name: name }) => name)).toEqual(['signIn', 'signOut']);
    const failed = await new Browser().visit(`${hub.url}/sign-in/pboc/callback?code=x&state=y`);
    await failed.response.body?.cancel();
    await recorded('refusals', `SELECT id FROM audit.refusal_count WHERE route LIKE '/sign-in/%'`, []);
  });
});
