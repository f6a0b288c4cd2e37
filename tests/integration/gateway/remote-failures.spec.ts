import type { RequestListener } from 'node:http';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from '../../../src/engine/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub } from '../../testkit/hub.js';
import { startSite } from '../../testkit/site.js';
import { RemoteSubgraph, type BreakerChange, type SubgraphFetch } from '../../../src/engine/index.js';

let behave: RequestListener = (_request, response) => response.end();
let asked = 0;
const site = await startSite((request, response) => {
  asked++;
  behave(request, response);
});
let strangers = 0;
const elsewhere = await startSite((_request, response) => {
  strangers++;
  response.setHeader('content-type', 'application/json').end('{"data":{}}');
});

const config = (more: Partial<RemoteSubgraphConfig> = {}): RemoteSubgraphConfig => ({
  ...REMOTE_SUBGRAPH_DEFAULTS,
  url: `${site.url}/graphql`,
  allowPrivate: true,
  breakerFailures: 1_000,
  largestAnswerBytes: 10_000,
  timeoutMilliseconds: 60_000,
  ...more,
});

const hub = await startTestHub({
  remoteSubgraphs: new Map([['police', config({ timeoutMilliseconds: 400 })]]),
});
const caller = await hub.as('PBOC', { purpose: 'RECTIFICATION' });
const { code, name } = SCENARIOS.pooledLender;
const ASK = `{ platform(code: "${code}") { name commerce { registeredName } police { hasOpenCase } } }`;

const clients: RemoteSubgraph[] = [];
function client(more: Partial<RemoteSubgraphConfig> = {}): RemoteSubgraph {
  const made = new RemoteSubgraph('police', config(more));
  clients.push(made);
  return made;
}

afterEach(() => {
  vi.useRealTimers();
  asked = 0;
});
afterAll(async () => {
  await hub.stop();
  for (const each of clients) await each.close();
  await site.stop();
  await elsewhere.stop();
});

const json =
  (value: unknown, status = 200, type = 'application/json'): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': type });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };

const entities = (...list: unknown[]): RequestListener => json({ data: { _entities: list } });

const MISBEHAVIOURS: Record<string, RequestListener> = {
  'never answers': (request) => void request.resume(),
  'stops in the middle of its answer': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data":');
  },
  'resets the connection': (request) => request.socket.resetAndDestroy(),
  'resets it within the answer': (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":', () => request.socket.resetAndDestroy());
  },
  'answers rubbish': json('<html>'),
  'answers half of a JSON text': json('{"data":{"_entities":['),
  'answers nothing': json(''),
  'announces too much': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99999999' });
    response.write('{');
  },
  'sends too much': json({ data: { _entities: [{ filler: 'x'.repeat(20_000) }] } }),
  'sends too much in pieces': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const go = (): void => {
      while (!response.destroyed && response.write(' '.repeat(2_000)));
      if (!response.destroyed) response.once('drain', go);
    };
    go();
  },
  redirects: (_request, response) => response.writeHead(307, { location: elsewhere.url }).end(),
  'redirects with an answer': (_request, response) => {
    response.writeHead(302, { location: elsewhere.url, 'content-type': 'application/json' });
    response.end('{"data":{"_entities":[{"police":{"hasOpenCase":true}}]}}');
  },
  'answers HTML': json({ data: { _entities: [] } }, 200, 'text/html'),
  'answers without a content type': (_request, response) => response.end('{"data":{}}'),
  'compresses unasked': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end('{"data":{}}');
  },
  'answers 500': json({ errors: [{ message: 'SELECT secret' }] }, 500),
  'answers 503': json({}, 503),
  'answers 401': json({ errors: [{ message: 'who?', extensions: { code: 'UNAUTHENTICATED' } }] }, 401),
  'answers a list': json([]),
  'answers a number': json(7),
  'answers a list as data': json({ data: [1] }),
  'answers a text as data': json({ data: 'x' }),
  'answers errors that are no list': json({ data: { _entities: [] }, errors: 'none' }),
  'answers errors that are no errors': json({ data: null, errors: [null, 7] }),
  'answers entities that are no list': json({ data: { _entities: { length: 1 } } }),
  'lies about a type': entities({ __typename: 'Platform', police: { hasOpenCase: 'yes' } }),
  'lies about an object': entities({ __typename: 'Platform', police: [true] }),
};

describe('an agency’s site that', () => {
  it.each(Object.entries(MISBEHAVIOURS))('%s loses its own fields only', async (_what, listener) => {
    behave = listener;
    const { data, errors, status } = await caller.ask(ASK);
    expect(status).toBe(200);
    expect(at(data, 'platform')).toMatchObject({ name, commerce: { registeredName: name } });
    expect(at(data, 'platform', 'police', 'hasOpenCase') ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { path, extensions, message } of errors) {
      expect(path?.slice(0, 2)).toEqual(['platform', 'police']);
      expect(extensions.code).toBe('AGENCY_UNAVAILABLE');
      expect(message).not.toMatch(/SELECT|127\.0\.0\.1|ECONN|HTTP/);
    }
    expect(asked).toBeGreaterThan(0);
    expect(strangers).toBe(0);
  });

  it('answers truly is read', async () => {
    behave = entities({ __typename: 'Platform', police: { hasOpenCase: true } });
    // A busy machine may need more than the hub's patience with a site.
    await expect
      .poll(() => caller.ask(ASK))
      .toMatchObject({ errors: [], data: { platform: { police: { hasOpenCase: true } } } });
  });
});

const fetchOf = (
  kind: SubgraphFetch['operationKind'],
  signal = new AbortController().signal,
): SubgraphFetch => ({
  operation: `${kind} { it }`,
  operationKind: kind,
  variables: { a: '语' },
  contextToken: 'a.b.c',
  signal,
});

describe('a remote subgraph', () => {
  it('is sent the operation, the variables and the context', async () => {
    let received = '';
    behave = (request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
      request.on('end', () => {
        received += ` ${request.method} ${request.url} ${request.headers.authorization}`;
        json({ data: { it: 1 } })(request, response);
      });
    };
    expect(await client().fetch(fetchOf('query'))).toEqual({ data: { it: 1 } });
    expect(received).toBe('{"query":"query { it }","variables":{"a":"语"}} POST /graphql Bearer a.b.c');
  });

  it.each([
    ['query', 503, 2],
    ['query', 500, 1],
    ['mutation', 503, 1],
  ] as const)('is asked a %s after %i in all %i times', async (kind, status, times) => {
    behave = (request, response) =>
      (asked === 1 ? json({}, status) : json({ data: { it: 1 } }))(request, response);
    const [outcome] = await Promise.allSettled([client().fetch(fetchOf(kind))]);
    expect(outcome.status).toBe(times === 2 ? 'fulfilled' : 'rejected');
    expect(asked).toBe(times);
  });

  it('is given up when the client goes away, which is no failure of its own', async () => {
    const fragile = client({ breakerFailures: 1 });
    const abort = new AbortController();
    behave = () => abort.abort();
    await expect(fragile.fetch(fetchOf('query', abort.signal))).rejects.toThrow('went away');
    await expect(fragile.fetch(fetchOf('query', abort.signal))).rejects.toThrow('went away');
    behave = json({ data: {} });
    expect(await fragile.fetch(fetchOf('query'))).toEqual({ data: {} });
  });

  it('is left alone after failures in a row, tried once after a while, and then asked again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const states: BreakerChange[] = [];
    const breaking = new RemoteSubgraph(
      'police',
      config({ breakerFailures: 3, breakerOpenMilliseconds: 10_000 }),
      {
        onBreaker: (change) => states.push(change),
      },
    );
    clients.push(breaking);
    const failures = async (count: number): Promise<void> => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: count }, () => breaking.fetch(fetchOf('query'))),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: count }, () => 'rejected'));
    };
    behave = json({}, 500);
    for (let time = 0; time < 3; time++) await failures(1);
    const opened = { state: 'OPEN', reason: expect.stringContaining('HTTP 500') };
    expect(asked).toBe(3);
    expect(states).toEqual([opened]);
    await failures(20);
    expect(asked).toBe(3);

    vi.setSystemTime(Date.now() + 10_001);
    await failures(20);
    expect(asked).toBe(4);

    vi.setSystemTime(Date.now() + 10_001);
    behave = json({ data: { it: 1 } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => breaking.fetch(fetchOf('query'))));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ data: { it: 1 } })));
    expect(asked).toBe(9);
    // 20 while it was open; 19 more, and those that waited, while it was tried in vain.
    expect(states).toEqual([opened, { state: 'CLOSED', notAsked: 39 }]);
  });

  it.each([
    ['another number of entities', { _entities: [{}] }, 'number of entities'],
    ['no entities', { _entities: [] }, 'number of entities'],
  ])('is left alone when it answers with %s in a row', async (_what, data, reason) => {
    const changes: BreakerChange[] = [];
    const breaking = new RemoteSubgraph('police', config({ breakerFailures: 2 }), {
      onBreaker: (change) => changes.push(change),
    });
    clients.push(breaking);
    behave = json({ data });
    const request = { ...fetchOf('query'), entityCounts: new Map([['_entities', 3]]) };
    for (let time = 0; time < 4; time++)
      await expect(breaking.fetch(request)).rejects.toThrow(/number of entities|left alone/);
    expect(asked).toBe(2);
    expect(changes).toEqual([{ state: 'OPEN', reason: expect.stringContaining(reason) }]);
  });

  it('is not asked at a private address that its name leads to', async () => {
    const guarded = client({ url: site.url.replace('127.0.0.1', 'localhost'), allowPrivate: false });
    await expect(guarded.fetch(fetchOf('query'))).rejects.toThrow('private address');
    expect(asked).toBe(0);
  });
});
