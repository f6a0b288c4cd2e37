import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { CallerContextSigner, CallerContextVerifier } from '../../../src/access/index.js';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../../src/engine/index.js';
import { roleAddress } from '../../../src/database/index.js';
import { LawStore } from '../../../src/law/index.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../../src/determination/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { SettableClock, systemClock } from '../../../src/kernel/index.js';
import { coordination } from '../../../src/coordination/index.js';
import { createSubgraphServer, Subgraph } from '../../../src/subgraph-kit/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import type { TestStream } from '../../testkit/event-stream.js';
import { isQuiet, startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { openCase } from '../../testkit/fixtures/case-work.js';
import { PATIENCE } from '../../testkit/patience.js';
import { RemoteSubgraph, type SubgraphEvent } from '../../../src/engine/index.js';
import { NO_AUDIT } from '../../testkit/fixtures/no-audit.js';

const BUFFER = 50;
const clock = new SettableClock(new Date());
let database: TestDatabase;
let owner: DataSource;
let hub: TestHub;
let caller: TestCaller;
const streams: TestStream[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  hub = await startTestHub({
    database,
    clock,
    introspection: false,
    streams: {
      perCaller: 2,
      perAgency: 2,
      perHub: 3,
      buffer: BUFFER,
      keepAliveMilliseconds: 20,
      stallMilliseconds: 10_000,
    },
  });
  caller = await hub.as('SECURITIES', { role: 'OFFICER' });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
  await vi.waitUntil(() => isQuiet(hub), PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
});

const VERSIONS = 'subscription ($id: ID) { caseChanged(id: $id) { version } }';

/** Steps of a case as another process commits and announces them. */
async function insertEvents(caseId: string, from: number, to: number): Promise<void> {
  await owner.query(
    `INSERT INTO coordination.substance_case_event (case_id, version, command, to_state, at, rule, changes)
     SELECT $1, version, 'reviseOpinion', 'COLLECTING', now(), '', '{}' FROM generate_series($2::int, $3::int) AS version`,
    [caseId, from, to],
  );
  await owner.query('NOTIFY workflow_changed');
}

async function listen(who: TestCaller, query: string, variables = {}): Promise<TestStream> {
  const before = hub.streams().subscribers;
  const stream = who.subscribe(query, variables);
  streams.push(stream);
  await expect.poll(() => hub.streams().subscribers).toBe(before + 1);
  return stream;
}

interface Refusal {
  readonly status: number;
  readonly code: unknown;
  readonly type: string | null;
}

async function ask(path: string, headers: Record<string, string>, init: RequestInit = {}): Promise<Refusal> {
  const response = await fetch(hub.url + path, { headers, ...init });
  const type = response.headers.get('content-type');
  const text = await response.text();
  const body: unknown = type?.startsWith('application/json') ? JSON.parse(text) : null;
  return { status: response.status, type, code: at(body, 'errors', 0, 'extensions', 'code') };
}

describe('the event stream endpoint', () => {
  const EVENT_STREAM = { accept: 'text/event-stream' };
  const post = (query: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify({ query }) });

  it('turns away what is no request for a stream, with the status that says why', async () => {
    const json: Record<string, string> = { ...caller.headers, ...EVENT_STREAM };
    const { authorization: _token, ...unknown } = json;
    const url = '/graphql/stream';
    expect(await ask(url, unknown, post(VERSIONS))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await ask(url, { ...json, authorization: 'Bearer x.y.z' }, post(VERSIONS))).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(await ask(url, { ...json, accept: 'application/json' }, post(VERSIONS))).toMatchObject({
      status: 406,
    });
    expect(await ask(url, json, post(7))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await ask(url, { ...json, 'content-type': 'text/plain' }, post(VERSIONS))).toMatchObject({
      status: 415,
    });
    expect(
      await ask(url, { ...json, 'content-type': 'application/json; charset=utf-16' }, post(VERSIONS)),
    ).toMatchObject({
      status: 415,
    });
    expect(await ask(url, json, { method: 'PUT', body: '{}' })).toMatchObject({ status: 405 });
    expect(await ask(url, { ...json, 'exchange-purpose': 'NONE' }, post(VERSIONS))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  it('tells what is wrong with an operation as an event, under the limits and rules of /graphql', async () => {
    const wrong = async (query: string, variables = {}): Promise<unknown> => {
      const stream = caller.subscribe(query, variables);
      const answer = await stream.next();
      expect(await stream.next()).toBeNull();
      return answer?.errors?.map(({ message, extensions }) => [extensions.code, message]);
    };
    const deep = 'substanceCase { dispute { substanceCase { '.repeat(6);
    expect(await wrong('subscription {')).toMatchObject([['GRAPHQL_PARSE_FAILED', expect.anything()]]);
    expect(await wrong('subscription { caseChanged { versio } }')).toEqual([
      ['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "versio" on type "SubstanceCaseChange".'],
    ]);
    expect(
      await wrong('subscription { a: caseChanged { version } b: caseChanged { version } }'),
    ).toMatchObject([['GRAPHQL_VALIDATION_FAILED', expect.anything()]]);
    expect(
      await wrong(`subscription { caseChanged { ${deep} id ${'}'.repeat(deep.split('{').length - 1)} } }`),
    ).toMatchObject([['OPERATION_TOO_COMPLEX', expect.anything()]]);
    expect(await wrong(`subscription { caseChanged { ${'version '.repeat(10_001)} } }`)).toMatchObject([
      ['OPERATION_TOO_COMPLEX', expect.stringContaining('10000')],
    ]);
    expect(await wrong(VERSIONS, { id: {} })).toMatchObject([['BAD_USER_INPUT', expect.anything()]]);
    expect(await wrong('{ me { agenc } }')).toMatchObject([['GRAPHQL_VALIDATION_FAILED', expect.anything()]]);
    const { errors } = await caller.ask('subscription { caseChanged { version } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', remedy: expect.stringContaining('/graphql/stream') } },
    ]);
  });

  it('answers GET and POST there, and at /graphql a client that takes nothing but an event stream', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const query = new URLSearchParams({ query: VERSIONS, variables: JSON.stringify({ id }) });
    const read = async (path: string, init: RequestInit): Promise<string> => {
      const abort = new AbortController();
      const response = await fetch(hub.url + path, { ...init, signal: abort.signal });
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(response.headers.get('x-request-id')).toBeTruthy();
      await expect.poll(() => hub.streams().subscribers).toBe(1);
      await insertEvents(id, versions + 1, ++versions);
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += new TextDecoder().decode(chunk);
        if (text.includes('event: next') && text.endsWith('\n\n')) break;
      }
      abort.abort();
      await expect.poll(() => hub.streams().open).toBe(0);
      // The receipt is of this event alone; ids are its place in the database. One by itself says where the stream stands.
      return text
        .replaceAll(':\n\n', '')
        .replaceAll(/^id: [\w-]+\n\n/gm, '')
        .replace(/^id: [\w-]+$/m, 'id: …')
        .replace(/"receipt":"[\w.-]+"/, '"receipt":"…"');
    };
    let versions = 1;
    const headers: Record<string, string> = { ...caller.headers, ...EVENT_STREAM };
    const body = JSON.stringify({ query: VERSIONS, variables: { id } });
    const next = (version: number): string =>
      `id: …\nevent: next\ndata: {"data":{"caseChanged":{"version":${version}}},"extensions":{"receipt":"…"}}\n\n`;
    const { 'content-type': _type, ...get } = headers;
    expect(await read(`/graphql/stream?${query.toString()}`, { headers: get })).toBe(next(2));
    expect(await read('/graphql/stream', { method: 'POST', headers, body })).toBe(next(3));
    expect(await read('/graphql', { method: 'POST', headers, body })).toBe(next(4));
    const both = { ...headers, accept: 'application/json, text/event-stream' };
    expect(await ask('/graphql', both, post('{ me { agency } }'))).toMatchObject({
      status: 200,
      type: expect.stringContaining('json'),
    });
  });

  it('sends comments while nothing happens', async () => {
    const response = await fetch(`${hub.url}/graphql/stream`, {
      ...post('subscription { caseChanged { version } }'),
      headers: { ...caller.headers, ...EVENT_STREAM },
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      if (text.split(':\n\n').length > 3) break;
    }
    // Where the stream stands comes once, between them.
    expect(text.replace(/^id: [\w-]+\n\n/m, '').startsWith(':\n\n:\n\n:\n\n')).toBe(true);
  });
});

describe('the bounds of event streams', () => {
  it('hold for one caller, for one agency and for the hub; whoever leaves makes room', async () => {
    const first = await listen(caller, VERSIONS);
    await listen(caller, VERSIONS);
    const refused = { headers: { ...caller.headers, accept: 'text/event-stream', 'accept-language': 'zh' } };
    const body = JSON.stringify({ query: VERSIONS });
    const third = await fetch(`${hub.url}/graphql/stream`, { ...refused, method: 'POST', body });
    expect(third.status).toBe(429);
    expect(await third.json()).toMatchObject({
      errors: [
        {
          message: '您已打开 2 个事件流，达到单个调用方的上限。',
          extensions: { code: 'RATE_LIMITED', reason: 'TOO_MANY_STREAMS' },
        },
      ],
    });
    const colleague = await hub.as('SECURITIES', { role: 'OFFICER', officer: 'colleague' });
    const ofAgency = await fetch(`${hub.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...colleague.headers, accept: 'text/event-stream' },
      body,
    });
    expect(ofAgency.status).toBe(429);
    expect(Number(ofAgency.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await ofAgency.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/^Your agency has 2 event streams open/),
          extensions: { code: 'RATE_LIMITED', reason: 'TOO_MANY_STREAMS', limit: 'perAgency', bound: 2 },
        },
      ],
    });
    const banking = await hub.as('BANKING', { role: 'OFFICER' });
    await listen(banking, VERSIONS);
    const insurance = await hub.as('INSURANCE', { role: 'OFFICER' });
    const fourth = await fetch(`${hub.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...insurance.headers, accept: 'text/event-stream' },
      body,
    });
    expect(fourth.status).toBe(429);
    await first.close();
    await expect.poll(() => hub.streams()).toEqual({ open: 2, subscribers: 2 });
    await listen(insurance, VERSIONS);
  });

  /** A client that opens a stream and then reads nothing. */
  async function openStalled(id: string, basis: string): Promise<Socket> {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    const fields = Array.from({ length: 150 }, (_, index) => `f${index}: reason`).join(' ');
    const body = JSON.stringify({
      query: `subscription ($id: ID) { caseChanged(id: $id) { version substanceCase { ${fields} } } }`,
      variables: { id },
    });
    const lines = [
      'POST /graphql/stream HTTP/1.1',
      'host: hub',
      'accept: text/event-stream',
      'content-type: application/json',
      `authorization: Bearer ${caller.token}`,
      `exchange-basis: ${basis}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    socket.pause();
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
    await expect.poll(() => hub.streams().subscribers).toBe(1);
    return socket;
  }

  /** Makes large events one by one until the hub answers no more of them; gives the last one's version. */
  async function fill(id: string, basis: string): Promise<number> {
    await owner.query(`UPDATE coordination.substance_case SET reason = repeat('投诉', 1000) WHERE id = $1`, [
      id,
    ]);
    const answered = async (version: number): Promise<boolean> => {
      const rows: unknown[] = await owner.query('SELECT 1 FROM audit.entry WHERE basis = $1', [basis]);
      return rows.length >= version;
    };
    for (let version = 2; version < 60; version++) {
      await insertEvents(id, version, version);
      try {
        await vi.waitUntil(() => answered(version), { timeout: 4_000, interval: 5 });
      } catch {
        return version;
      }
    }
    throw new Error('The hub went on answering events that nobody read.');
  }

  it('end a stream whose reader is too slow: what was held arrives, then SLOW_CONSUMER', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const socket = await openStalled(id, 'too-slow');
    const last = await fill(id, 'too-slow');
    await insertEvents(id, last + 1, last + BUFFER);
    // The subscriber is let go, and its reader not yet.
    await expect.poll(() => hub.streams()).toEqual({ open: 1, subscribers: 0 });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const closed = once(socket, 'close');
    socket.resume();
    await closed;
    const versions = [...text.matchAll(/"version":(\d+)/g)].map(([, version]) => Number(version));
    expect(versions).toEqual(Array.from({ length: last - 2 + BUFFER }, (_, index) => index + 2));
    // Between the two stands the framing of HTTP chunks.
    expect(text.slice(-2_000)).toMatch(/"code":"SLOW_CONSUMER"[^\n]*\n\n[\s\da-f]*event: complete\n/);
  });

  it('give a reader up that does not read at all', async () => {
    const id = await openCase(hub, ['BANKING', 'SECURITIES']);
    const socket = await openStalled(id, 'not-at-all');
    await fill(id, 'not-at-all');
    await expect.poll(() => hub.streams()).toEqual({ open: 0, subscribers: 0 });
    socket.destroy();
  });
});

/** A connection on which nothing is ever asked. */
async function connectSilently(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('the end of an event stream', () => {
  it('comes when the token is no longer good, whether anything happens or not', async () => {
    const stream = await listen(caller, VERSIONS);
    clock.advance(2 * 3_600_000);
    try {
      expect(await stream.next()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' } }],
      });
      expect(await stream.next()).toBeNull();
    } finally {
      clock.set(new Date());
    }
  });

  it('comes politely when the hub stops, which does not wait for the client', async () => {
    const other = await startTestHub({ database });
    await connectSilently(other.url);
    const stream = (await other.as('SECURITIES', { role: 'OFFICER' })).subscribe(VERSIONS);
    await expect.poll(() => other.streams().subscribers).toBe(1);
    const last = stream.next();
    await other.stop();
    expect(await last).toMatchObject({
      errors: [{ extensions: { code: 'HUB_STOPPING', remedy: expect.stringContaining('Subscribe again') } }],
    });
    expect(await stream.next()).toBeNull();
  });
});

describe('a site of the kit', () => {
  const officer: Caller = {
    agency: 'SECURITIES',
    role: 'OFFICER',
    level: 'NATIONAL',
    region: null,
    officer: 'wang',
    purpose: null,
    caseId: null,
    basis: null,
    locale: 'en',
  };

  it('streams to the hub, whose context it asks for, and completes its streams when it stops', async () => {
    const nobody = {
      readableItems: () => Promise.resolve([]),
      explain: () => Promise.resolve([]),
      plan: () => '',
      ownerOf: () => null,
    };
    const changes = new WorkflowChangeFeed();
    await changes.start(roleAddress(database.connection, 'huishang_coordination'));
    const manifest = coordination({
      settings: { consultationWorkingDays: 5 },
      oracle: nobody,
      changes,
      signals: { find: () => Promise.resolve([]) },
      ...NO_AUDIT,
      guardedFields: () => [],
      health: () => Promise.reject(new Error('not asked for')),
      sharing: { effects: () => [], overview: () => [] },
      rulings: await RulingSigningKeys.create(),
      law: new LawStore(),
    });
    const signer = await CallerContextSigner.create(systemClock);
    const verifier = new CallerContextVerifier(signer.publicKeys, 'coordination', systemClock);
    const server = createSubgraphServer({
      subgraph: await Subgraph.start(manifest, {
        database: await database.as('huishang_coordination', manifest.entities),
        verifier,
        clock: systemClock,
      }),
      verifier,
      logger: pino({ level: 'silent' }),
      ready: () => Promise.resolve(true),
    });
    const siteUrl = await server.listen({ host: '127.0.0.1', port: 0 });
    await connectSilently(siteUrl);
    const site = new RemoteSubgraph('coordination', {
      ...REMOTE_SUBGRAPH_DEFAULTS,
      url: `${siteUrl}/graphql`,
      allowPrivate: true,
    });
    const request = {
      operation: VERSIONS,
      operationKind: 'subscription' as const,
      variables: {},
      contextToken: await signer.sign({
        caller: officer,
        audience: 'coordination',
        grants: [],
        masked: [],
        warrant: null,
      }),
      signal: new AbortController().signal,
    };
    try {
      await expect(site.subscribe({ ...request, contextToken: 'x.y.z' })).resolves.toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      const opened = await site.subscribe(request);
      if (!(Symbol.asyncIterator in opened)) throw new Error(JSON.stringify(opened));
      const events: AsyncIterator<SubgraphEvent> = opened[Symbol.asyncIterator]();
      await expect.poll(() => changes.subscribers).toBe(1);
      await openCase(hub, ['BANKING', 'SECURITIES']);
      const told = await events.next();
      expect(await told.value?.answer(request)).toEqual({ data: { caseChanged: { version: 1 } } });
      const last = events.next();
      await server.close();
      expect(await (await last).value?.answer(request)).toMatchObject({
        errors: [{ extensions: { code: 'SUBGRAPH_STOPPING' } }],
      });
      expect(await events.next()).toMatchObject({ done: true });
      expect(changes.subscribers).toBe(0);
    } finally {
      await site.close();
      await server.close();
      await changes.stop();
    }
  });
});
