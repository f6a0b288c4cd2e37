import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { newId, SettableClock } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { startTestHub, type TestCaller } from '../../testkit/hub.js';
import { OBSERVED } from '../../testkit/observed.js';
import { PATIENCE } from '../../testkit/patience.js';

const { code: CODE } = SCENARIOS.pooledLender;
/** An identity number, which passes for a code of 18 characters. */
const IDENTITY_NUMBER = '110101199003075517';

/** It stands still, so that nothing is refilled while a slow machine asks. */
const clock = new SettableClock(new Date());
const hub = await startTestHub({
  clock,
  observability: OBSERVED,
  rates: {
    caller: { requests: 4, cost: 1_000_000, processor: 1_000_000, concurrent: 100 },
    agency: { requests: 1_000, cost: 1_000_000, processor: 1_000_000, concurrent: 100 },
  },
});
afterAll(() => hub.stop());
const owner = await hub.database.asOwner();
const officer = await hub.as('POLICE', { role: 'OFFICER', officer: 'zhang' });
const auditor = await hub.as('POLICE', { role: 'AUDITOR', officer: 'cai' });

interface Entry {
  readonly refusal: string | null;
  readonly agency: string;
  readonly officer: string;
  readonly operation_kind: string | null;
  readonly variables_hash: string | null;
  readonly token_issuer: string | null;
  readonly token_id: string | null;
  readonly client_address: string | null;
  readonly recorded_by: string | null;
}

async function entriesOf(response: Response): Promise<Entry[]> {
  const requestId = response.headers.get('x-request-id');
  return owner.query(`SELECT * FROM audit.entry WHERE request_id = $1`, [requestId]);
}

interface Sent {
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

const send = (caller: TestCaller | null, { path, body, headers, method }: Sent): Promise<Response> =>
  fetch(`${hub.url}${path ?? '/graphql'}`, {
    method: method ?? 'POST',
    headers: { 'content-type': 'application/json', ...caller?.headers, ...headers },
    ...(body === undefined ? {} : { body }),
  });
const query = (text: string, variables: object = {}): string => JSON.stringify({ query: text, variables });
const LENDING = `{ platform(code: "${CODE}") { banking { lending { overdueRate } } } }`;
const STREAM = { path: '/graphql/stream', headers: { accept: 'text/event-stream' } };
const attachment = `/cases/${newId()}/attachments/${'a'.repeat(64)}`;

const refused: readonly [what: string, code: string, sent: Sent][] = [
  ['a body that is no JSON', 'BAD_USER_INPUT', { body: '{' }],
  ['too large a body', 'OPERATION_TOO_COMPLEX', { body: 'x'.repeat(300_000) }],
  ['a text that is no GraphQL', 'GRAPHQL_PARSE_FAILED', { body: query('{ me {') }],
  ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', { body: query('{ nothing }') }],
  ['a request without a text', 'BAD_USER_INPUT', { body: '{}' }],
  [
    'an operation that is not there',
    'BAD_USER_INPUT',
    { body: JSON.stringify({ query: '{ me { agency } }', operationName: 'X' }) },
  ],
  [
    'variables that do not fit',
    'BAD_USER_INPUT',
    { body: query('query ($c: PlatformCode!) { platform(code: $c) { name } }', { c: 'x' }) },
  ],
  [
    'too many fields',
    'OPERATION_TOO_COMPLEX',
    { body: query(`{ ${Array.from({ length: 30 }, (_, at) => `a${at}: me { agency }`).join(' ')} }`) },
  ],
  [
    'too high a cost',
    'OPERATION_TOO_COMPLEX',
    { body: query('{ platforms(first: 100000) { edges { node { code name } } } }') },
  ],
  [
    'variables nested too deeply',
    'OPERATION_TOO_COMPLEX',
    { body: query('{ me { agency } }', JSON.parse(`{"a":${'['.repeat(99)}${']'.repeat(99)}}`) as object) },
  ],
  [
    'a document that is not known',
    'DOCUMENT_NOT_FOUND',
    { body: JSON.stringify({ documentId: `sha256:${'0'.repeat(64)}` }) },
  ],
  [
    'a subscription without a stream',
    'BAD_USER_INPUT',
    { body: query('subscription { caseChanged { __typename } }') },
  ],
  ['no GraphQL as a stream', 'GRAPHQL_PARSE_FAILED', { ...STREAM, body: query('{ me {') }],
  [
    'too complex a stream',
    'OPERATION_TOO_COMPLEX',
    {
      ...STREAM,
      body: query(
        `subscription { caseChanged { ${Array.from({ length: 300 }, (_, at) => `a${at}: __typename`).join(' ')} } }`,
      ),
    },
  ],
  [
    'an unusable header',
    'BAD_USER_INPUT',
    { body: query('{ me { agency } }'), headers: { 'exchange-on-denied': 'perhaps' } },
  ],
  [
    'a denied field under all or nothing',
    'OPERATION_DENIED',
    { body: query(LENDING), headers: { 'exchange-on-denied': 'reject' } },
  ],
  ['an attachment of nobody', 'NOT_PARTY_TO_CASE', { method: 'GET', path: attachment }],
  [
    'an attachment put to no case',
    'NOT_PARTY_TO_CASE',
    { method: 'PUT', path: `${attachment}?name=a.txt`, body: 'x' },
  ],
];

describe('a refused request', () => {
  it.each(refused)('%s: its entry says %s', async (_what, code, sent) => {
    const response = await send(officer, sent);
    await response.text();
    const entries = await entriesOf(response);
    expect(entries).toMatchObject([
      {
        refusal: code,
        agency: 'POLICE',
        officer: 'zhang',
        token_id: expect.any(String),
        token_issuer: expect.any(String),
        client_address: '127.0.0.1',
        recorded_by: 'huishang_gateway',
      },
    ]);
  });

  it('is kept without what it held, a number in the place of a code included', async () => {
    for (const body of [
      query(
        `query A${IDENTITY_NUMBER} { platform(code: "${IDENTITY_NUMBER}") { name } }`.replace(/ A\d+/, ''),
      ),
      query('query ($c: PlatformCode!) { platform(code: $c) { name } }', { c: IDENTITY_NUMBER }),
      query('query ($c: PlatformCode!) { platform(code: $c) { name } }', { c: { deep: IDENTITY_NUMBER } }),
    ]) {
      const response = await send(officer, { body });
      await response.text();
      const entries = await entriesOf(response);
      expect(entries).toHaveLength(1);
      expect(JSON.stringify(entries)).not.toContain(IDENTITY_NUMBER);
    }
  });

  it('that was answered has an entry without a refusal', async () => {
    const response = await send(auditor, { body: query('{ me { agency } }') });
    expect(await response.json()).toEqual({ data: { me: { agency: 'POLICE' } } });
    expect(await entriesOf(response)).toMatchObject([
      { refusal: null, officer: 'cai', operation_kind: 'query' },
    ]);
  });
});

interface Count {
  readonly reason: string | null;
  readonly refusal: string;
  readonly requests: number;
}

async function counted(where: string): Promise<Count[]> {
  return owner.query(`SELECT * FROM audit.refusal_count WHERE ${where} ORDER BY recorded_at`);
}

describe('requests of which there may be any number', () => {
  it.each<[string, Sent, string]>([
    ['without a token', { body: query('{ me { agency } }') }, 'TOKEN_MISSING'],
    ['without a token, as a stream', { ...STREAM, body: query('{ me { agency } }') }, 'TOKEN_MISSING'],
    ['for an attachment without a token', { method: 'GET', path: attachment }, 'TOKEN_MISSING'],
    ['without a token, whatever is in them', { body: '{' }, 'TOKEN_MISSING'],
    ['of another type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 'CONTENT_TYPE_NOT_TAKEN'],
    ['of another method', { method: 'PUT', body: '{}' }, 'METHOD_NOT_ALLOWED'],
  ])('%s are counted by address, code and minute', async (_what, sent, reason) => {
    const route = (sent.path ?? '/graphql').split('/').at(1) ?? '';
    const where = `route LIKE '/${route}%' AND reason LIKE '${reason}%'`;
    const before = await counted(where);
    for (let count = 0; count < 5; count++) await (await send(null, sent)).text();
    await expect.poll(async () => (await counted(where)).length).toBeGreaterThan(0);
    const rows = await counted(where);
    // The first at once, the others with the minute: a flood takes no row for each.
    expect(rows.length - before.length).toBeLessThanOrEqual(1);
    expect(rows.at(-1)).toMatchObject({
      client_address: '127.0.0.1',
      agency: null,
      recorded_by: 'huishang_gateway',
    });
  });
});

describe('what is no request at all', () => {
  const [, host = '', port = ''] = /^http:\/\/(.+):(\d+)$/.exec(hub.url) ?? [];
  const speak = (bytes: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), host, () => socket.write(bytes));
      socket.on('error', reject).on('close', () => resolve());
      socket.resume();
    });
  it.each([
    ['no HTTP', 'what is this\r\n\r\n', /^HPE_/],
    [
      'too large a head',
      `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: hub\r\n\r\n`,
      /^HPE_HEADER_OVERFLOW$/,
    ],
    ['a length that is none', 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: x\r\n\r\n', /^HPE_/],
    [
      'an address that cannot be decoded',
      'GET /cases/%zz/attachments/x HTTP/1.1\r\nhost: hub\r\nconnection: close\r\n\r\n',
      /^(FST_|HTTP_400)/,
    ],
    [
      'an address of nothing',
      'GET /nowhere HTTP/1.1\r\nhost: hub\r\nconnection: close\r\n\r\n',
      /^HTTP_404$/,
    ],
  ])('%s is counted', async (_what, bytes, reason) => {
    await speak(bytes);
    await expect
      .poll(() => counted(`agency IS NULL AND refusal = 'BAD_USER_INPUT'`), PATIENCE)
      .toContainEqual(
        expect.objectContaining({ reason: expect.stringMatching(reason), client_address: '127.0.0.1' }),
      );
  });
});

describe('a client that goes away before its answer', () => {
  it('has an entry that says so, and which platforms it would have been told', async () => {
    const blocker = await hub.database.asOwner();
    const runner = blocker.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`LOCK TABLE coordination.platform IN ACCESS EXCLUSIVE MODE`);
    const leaving = new AbortController();
    const caller = await hub.as('POLICE', { role: 'OFFICER', officer: 'leaving' });
    const asked = fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: caller.headers,
      body: query(`query Leaving { platform(code: "${CODE}") { name } }`),
      signal: leaving.signal,
    });
    const waits = `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted
      AND relation = 'coordination.platform'::regclass`;
    await expect
      .poll(async () => ((await runner.query(waits)) as { waiting: number }[])[0]?.waiting, PATIENCE)
      .toBeGreaterThan(0);
    leaving.abort();
    await expect(asked).rejects.toThrow(/abort/);
    // The hub has seen that as soon as it has ended what it counts of the request.
    await expect
      .poll(async () => (await fetch(`${hub.url}/metrics`)).text(), PATIENCE)
      .toMatch(/huishang_operations_total\{[^}]*outcome="CANCELLED"[^}]*\} [1-9]/);
    await runner.rollbackTransaction();
    await runner.release();
    const entries = (): Promise<unknown[]> =>
      owner.query(`SELECT refusal, platforms_asked FROM audit.entry WHERE officer = 'leaving'`);
    await expect.poll(entries, PATIENCE).toEqual([{ refusal: 'CLIENT_GONE', platforms_asked: [CODE] }]);
  });
});

describe('a caller who asks too much', () => {
  it('is told how long to wait, in its language, and so are its uploads and streams; others are not', async () => {
    const rated = await hub.as('INSURANCE', { role: 'SYSTEM', officer: 'rated', language: 'zh' });
    const body = query('{ me { agency } }');
    let last = await send(rated, { body });
    for (let count = 0; count < 40 && last.status === 200; count++) last = await send(rated, { body });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/本系统进程允许您/),
          extensions: {
            code: 'RATE_LIMITED',
            reason: 'RATE_EXCEEDED',
            retryAfterSeconds: expect.any(Number),
            remedy: expect.stringMatching(/请等待/),
          },
        },
      ],
    });
    for (const sent of [
      { ...STREAM, body: query('subscription { caseChanged { __typename } }') },
      { method: 'GET', path: attachment },
      { method: 'PUT', path: `${attachment}?name=a.txt`, body: 'x' },
      { body: query('mutation { __typename }') },
    ]) {
      const response = await send(rated, sent);
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await expect
      .poll(() => counted(`refusal = 'RATE_LIMITED'`))
      .toContainEqual(expect.objectContaining({ agency: 'INSURANCE', officer: 'rated' }));
    expect((await send(await hub.as('INSURANCE', { officer: 'other' }), { body })).status).toBe(200);
    expect((await send(officer, { body: query(`{ platform(code: "${CODE}") { name } }`) })).status).toBe(200);
  });
});
