import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { parse, type FormattedExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../src/engine/index.js';
import { Engine, type OperationResult } from '../../src/engine/engine.js';
import { StandaloneServer } from '../../src/gateway/index.js';
import { DEFAULT_LIMITS } from '../../src/engine/limits/limits.js';
import { StandaloneGateway } from '../../src/gateway/standalone/standalone-gateway.js';
import {
  answerEvents,
  EVENT_BOUNDS,
  type EventStreamOptions,
  type StreamTerms,
} from '../../src/gateway/subscriptions/answer-events.js';
import { EventTurns } from '../../src/gateway/subscriptions/event-turns.js';
import { readDocument } from '../../src/engine/operation/validation.js';
import { BoundedQueue } from '../../src/kernel/index.js';
import { CompiledOperations } from '../../src/subgraph-kit/operations/compiled-operations.js';
import { subscribe } from '../testkit/event-stream.js';
import { startSite, toySubgraph, type Site } from '../testkit/site.js';
import { linked } from './toy-federation.js';
import { PATIENCE } from '../testkit/patience.js';
import { readSupergraph } from '../../src/engine/supergraph/supergraph.js';
import { RemoteSubgraph, type SubgraphClient } from '../../src/engine/index.js';
import { agencyErrorsForClients } from '../../src/gateway/disclosure/agency-errors.js';

const STOCK = `
  type Query { stock: Int }
  type Subscription { sold(id: ID): Sale  broken: Sale }
  type Sale { count: Int!  note(in: String): String  product: Product }
  type Product @key(fields: "id") { id: ID! }
`;
const CATALOGUE =
  'type Query { products: Int } type Product @key(fields: "id") { id: ID! name: String price: Int }';

interface Sale {
  readonly count: number;
  readonly product: { readonly id: string };
}

/** What listens to the stock's sales; one queue for each subscription. */
const listeners = new Set<BoundedQueue<Sale>>();
const sell = (count: number, id = 'p1'): void => {
  for (const queue of listeners) queue.push({ count, product: { id } });
};
const stockResolvers = {
  Subscription: {
    sold: {
      subscribe: () => {
        const queue: BoundedQueue<Sale> = new BoundedQueue(3, () => listeners.delete(queue));
        listeners.add(queue);
        return queue;
      },
      resolve: (sale: Sale) => sale,
    },
    broken: {
      subscribe: () => {
        throw new Error('no such thing');
      },
    },
  },
  Sale: { note: (_: Sale, { in: language }: { in?: string }) => `sold (${language ?? 'en'})` },
};
const catalogueResolvers = {
  Product: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `name of ${id}`, price: 7 }) },
};

function compose(stockUrl: string, catalogueUrl: string): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'stock', url: stockUrl, typeDefs: parse(linked(STOCK)) },
    { name: 'catalogue', url: catalogueUrl, typeDefs: parse(linked(CATALOGUE)) },
  ]);
  if (!supergraphSdl) throw new Error(JSON.stringify(errors));
  return supergraphSdl;
}

const schemaOf = (sdl: string, resolvers: object) =>
  buildSubgraphSchema([{ typeDefs: parse(linked(sdl)), resolvers: resolvers as never }]);

/** A subgraph in this process, as the kit has it. */
function local(sdl: string, resolvers: object): SubgraphClient {
  const operations = new CompiledOperations(schemaOf(sdl, resolvers), 'local');
  const plain = (result: unknown): FormattedExecutionResult =>
    JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
  return {
    fetch: async ({ operation, variables }) => plain(await operations.get(operation).run({}, variables)),
    async subscribe({ operation, variables, signal }) {
      const source = await operations.get(operation).subscribe({}, variables);
      if (!(Symbol.asyncIterator in source)) return plain(source);
      signal.addEventListener('abort', () => void source[Symbol.asyncIterator]().return?.());
      return (async function* () {
        for await (const event of source) {
          yield {
            fixed: false,
            source: null,
            answer: async (now) =>
              plain(await operations.get(now.operation).answer(event, {}, now.variables)),
          };
        }
      })();
    },
  };
}

/** The stock at a site of its own, whose event streams the protocol's own library serves. */
function stockSite(): Promise<Site> {
  const schema = schemaOf(STOCK, stockResolvers);
  const stream = createHandler({ schema });
  const plain = toySubgraph(linked(STOCK), stockResolvers);
  return startSite((request, response) => {
    if (request.headers.accept === 'text/event-stream') void stream(request, response);
    else plain(request, response);
  });
}

const remote = (url: string): RemoteSubgraph =>
  new RemoteSubgraph('stock', { ...REMOTE_SUBGRAPH_DEFAULTS, url, allowPrivate: true });

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  await vi.waitUntil(() => listeners.size === 0, PATIENCE);
});

interface Opened {
  next(): Promise<OperationResult | null>;
}

/** Subscribes by the engine alone. */
async function open(
  clients: ReadonlyMap<string, SubgraphClient>,
  text: string,
  decisions: () => { key: string; denied: readonly string[] } = () => ({ key: '', denied: [] }),
  disclosure: Partial<EventStreamOptions<StreamTerms>> = {},
): Promise<Opened> {
  const engine = new Engine({
    errorsForClients: agencyErrorsForClients,
    supergraph: readSupergraph(compose('http://stock.invalid', 'http://catalogue.invalid')),
    subgraphs: clients,
    onFailure: () => undefined,
  });
  const document = readDocument(engine.supergraph.publicSchema, text, DEFAULT_LIMITS);
  const variables = { in: 'zh', note: true };
  const operation = engine.evaluateConditions(engine.operation(text, document, null), variables);
  const abort = new AbortController();
  const turns = new EventTurns(EVENT_BOUNDS);
  const decide = async (): Promise<StreamTerms> => {
    const { key, denied } = decisions();
    const details = (coordinate: string) =>
      denied.includes(coordinate)
        ? { message: `${coordinate} is denied.`, extensions: { code: 'FIELD_DENIED' } }
        : null;
    const prepared = engine.prepare(operation, { key: denied.join(' '), details });
    return { prepared, key, holder: null, contextToken: () => Promise.resolve('') };
  };
  const yes = (): Promise<boolean> => Promise.resolve(true);
  const answers = answerEvents({
    engine,
    operation,
    variables,
    variablesText: JSON.stringify(variables),
    signal: abort.signal,
    refusal: () => Promise.resolve(null),
    turn: (answer) => turns.take(abort.signal, abort.signal, answer),
    decideOpening: decide,
    decideEvent: decide,
    record: () => Promise.resolve({ id: 'entry' }),
    recordDisclosed: yes,
    restsOnWarrant: () => false,
    useWarrant: yes,
    notRecorded: {},
    warrantNotUsed: {},
    onFailure: () => undefined,
    ...disclosure,
  });
  const opened: Opened = {
    async next() {
      const step = await answers.next();
      return step.done ? null : (JSON.parse(JSON.stringify(step.value)) as OperationResult);
    },
  };
  closers.push(async () => {
    abort.abort();
    await answers.return();
  });
  return opened;
}

/** Asks for the first answer, waits until the stock has somebody to tell, and lets it sell. */
async function firstSale(stream: Opened, count: number): Promise<OperationResult | null> {
  const first = stream.next();
  await expect.poll(() => listeners.size).toBe(1);
  sell(count);
  return first;
}

const QUERY = `subscription ($in: String, $note: Boolean!) {
  s: sold(id: "any") { n: count note(in: $in) @include(if: $note) product { name __typename } }
}`;
const sale = (n: number) => ({
  s: { n, note: 'sold (zh)', product: { name: 'name of p1', __typename: 'Product' } },
});

const inProcess = (): Promise<SubgraphClient> => Promise.resolve(local(STOCK, stockResolvers));
async function atASite(): Promise<SubgraphClient> {
  const site = await stockSite();
  const client = remote(site.url);
  closers.push(
    () => site.stop(),
    () => client.close(),
  );
  return client;
}

describe('an event that is told because of a warrant', () => {
  const told = async (recorded: boolean): Promise<{ steps: string[]; answer: OperationResult | null }> => {
    const steps: string[] = [];
    const clients = new Map([
      ['stock', await inProcess()],
      ['catalogue', local(CATALOGUE, catalogueResolvers)],
    ]);
    const stream = await open(clients, QUERY, undefined, {
      restsOnWarrant: () => true,
      async record() {
        await Promise.resolve();
        steps.push('record');
        return steps.length === 1 || recorded ? { id: 'entry' } : null;
      },
      async useWarrant() {
        steps.push('use');
        return true;
      },
      notRecorded: { data: null },
    });
    const answer = await firstSale(stream, 1);
    return { steps, answer };
  };

  it('is recorded before the use is counted', async () => {
    expect(await told(true)).toEqual({ steps: ['record', 'record', 'use'], answer: { data: sale(1) } });
  });

  it('uses nothing where its record does not stand', async () => {
    expect(await told(false)).toEqual({ steps: ['record', 'record'], answer: { data: null } });
  });
});

describe.each([
  ['in process', inProcess],
  ['at its own site', atASite],
])('a subscription to a subgraph %s', (_where, start) => {
  const clients = async (): Promise<ReadonlyMap<string, SubgraphClient>> =>
    new Map([
      ['stock', await start()],
      ['catalogue', local(CATALOGUE, catalogueResolvers)],
    ]);

  it('joins each event with what other subgraphs have, in the client’s shape', async () => {
    const stream = await open(await clients(), QUERY);
    expect(await firstSale(stream, 1)).toEqual({ data: sale(1) });
    sell(2);
    expect(await stream.next()).toEqual({ data: sale(2) });
  });

  it('completes when the subgraph completes', async () => {
    const stream = await open(await clients(), QUERY);
    await firstSale(stream, 1);
    for (const queue of listeners) queue.end();
    expect(await stream.next()).toBeNull();
  });

  it('is answered once when the subgraph refuses it', async () => {
    const stream = await open(await clients(), 'subscription { broken { count } }');
    const refused = await stream.next();
    expect(refused?.errors).toMatchObject([{ extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'STOCK' } }]);
    expect(await stream.next()).toBeNull();
  });

  it('loses only the fields of another subgraph that fails', async () => {
    const failing: SubgraphClient = { fetch: () => Promise.reject(new Error('down')) };
    const stream = await open(new Map([...(await clients()), ['catalogue', failing]]), QUERY);
    expect(await firstSale(stream, 4)).toMatchObject({
      data: { s: { n: 4, product: { name: null } } },
      errors: [{ path: ['s', 'product', 'name'], extensions: { code: 'AGENCY_UNAVAILABLE' } }],
    });
  });
});

describe('a change of authorization in mid-stream', () => {
  it('binds the next event of a subgraph in process, in both directions, and what is denied is not asked for', async () => {
    const asked: string[] = [];
    const stock = local(STOCK, {
      ...stockResolvers,
      Sale: { note: () => asked.push('note') && 'a note' },
    });
    let denied: string[] = [];
    const stream = await open(new Map([['stock', stock]]), 'subscription { sold { count note } }', () => ({
      key: denied.join(),
      denied,
    }));
    expect(await firstSale(stream, 1)).toEqual({ data: { sold: { count: 1, note: 'a note' } } });
    denied = ['Sale.note'];
    sell(2);
    expect(await stream.next()).toMatchObject({
      data: { sold: { count: 2, note: null } },
      errors: [{ path: ['sold', 'note'], extensions: { code: 'FIELD_DENIED' } }],
    });
    expect(asked).toHaveLength(1);
    denied = [];
    sell(3);
    expect(await stream.next()).toEqual({ data: { sold: { count: 3, note: 'a note' } } });
  });

  it('ends a stream from a site, whose events come answered already', async () => {
    let key = 'before';
    const stream = await open(
      new Map([['stock', await atASite()]]),
      'subscription { sold { count } }',
      () => ({ key, denied: [] }),
    );
    expect(await firstSale(stream, 1)).toEqual({ data: { sold: { count: 1 } } });
    key = 'after';
    sell(2);
    expect(await stream.next()).toMatchObject({
      errors: [{ extensions: { code: 'AUTHORIZATION_CHANGED' } }],
    });
    expect(await stream.next()).toBeNull();
  });
});

describe('a site that misbehaves', () => {
  const EVENT = 'event: next\ndata: {"data":{"sold":{"count":1}}}\n\n';
  it.each([
    ['breaks off', EVENT, 'AGENCY_UNAVAILABLE'],
    ['sends rubbish', `${EVENT}event: next\ndata: {{{\n\n`, 'AGENCY_UNAVAILABLE'],
    ['sends no result', `${EVENT}event: next\ndata: 7\n\n`, 'AGENCY_UNAVAILABLE'],
    ['sends too much', `${EVENT}event: next\ndata: ${'x'.repeat(2_000)}`, 'AGENCY_UNAVAILABLE'],
  ])('%s: the stream ends, and says so', async (_what, body, code) => {
    const site = await startSite((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(body);
    });
    const client = new RemoteSubgraph('stock', {
      ...REMOTE_SUBGRAPH_DEFAULTS,
      url: site.url,
      allowPrivate: true,
      largestAnswerBytes: 1_000,
    });
    closers.push(
      () => site.stop(),
      () => client.close(),
    );
    const stream = await open(new Map([['stock', client]]), 'subscription { sold { count } }');
    expect(await stream.next()).toEqual({ data: { sold: { count: 1 } } });
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(await stream.next()).toBeNull();
  });

  it.each([
    ['redirects', 302, { location: 'http://127.0.0.1:1/' }],
    ['answers with a page', 200, { 'content-type': 'text/html' }],
    ['is out of order', 503, { 'content-type': 'text/event-stream' }],
  ])('%s: nothing is opened', async (_what, status, headers) => {
    const site = await startSite((_request, response) => {
      response.writeHead(status, headers);
      response.end(EVENT);
    });
    const client = remote(site.url);
    closers.push(
      () => site.stop(),
      () => client.close(),
    );
    const stream = await open(new Map([['stock', client]]), 'subscription { sold { count } }');
    const refused = await stream.next();
    expect(refused?.data).toBeUndefined();
    expect(refused?.errors).toMatchObject([{ extensions: { code: 'AGENCY_UNAVAILABLE' } }]);
    expect(await stream.next()).toBeNull();
  });
});

describe('huishang gateway', () => {
  it('answers subscriptions at /graphql when nothing but an event stream is accepted', async () => {
    const stock = await stockSite();
    const catalogue = await startSite(toySubgraph(linked(CATALOGUE), catalogueResolvers));
    const server = new StandaloneServer({
      supergraphSdl: compose(stock.url, catalogue.url),
      onFailure: () => undefined,
    });
    closers.push(
      () => stock.stop(),
      () => catalogue.stop(),
      () => server.close(),
    );
    const url = `${await server.listen('127.0.0.1', 0)}/graphql`;
    const stream = subscribe(url, {}, QUERY, { in: 'zh', note: true });
    await expect.poll(() => listeners.size).toBe(1);
    sell(5);
    expect(await stream.next()).toEqual({ data: sale(5) });
    await stream.close();
    await expect.poll(() => listeners.size).toBe(0);

    const invalid = subscribe(url, {}, 'subscription { sold { nothing } }');
    expect(await invalid.next()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await invalid.next()).toBeNull();
    // A query is one event and the end.
    const query = subscribe(url, {}, '{ stock }');
    expect(await query.next()).toEqual({ data: { stock: null } });

    const posted = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { sold { count } }' }),
    });
    expect(await posted.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('ends its streams when another supergraph takes over, and waits for nobody then', async () => {
    const stock = await stockSite();
    closers.push(() => stock.stop());
    const gateway = new StandaloneGateway({
      supergraphSdl: compose(stock.url, 'http://127.0.0.1:1'),
      onFailure: () => undefined,
    });
    const follow = async (): Promise<AsyncGenerator<OperationResult>> => {
      const request = { query: 'subscription { sold { count } }', operationName: null, variables: {} };
      return gateway.subscribe(request, new AbortController().signal);
    };
    for (const leave of [
      () => gateway.reload(compose(stock.url, 'http://127.0.0.1:2')),
      () => gateway.close(),
    ]) {
      const answers = await follow();
      const last = answers.next();
      await expect.poll(() => listeners.size).toBe(1);
      const left = leave();
      expect(await last).toMatchObject({
        value: { errors: [{ extensions: { code: 'SUPERGRAPH_CHANGED' } }] },
      });
      expect(await answers.next()).toMatchObject({ done: true });
      await left;
      await expect.poll(() => listeners.size).toBe(0);
    }
  });

  it('completes its streams when it stops', async () => {
    const stock = await stockSite();
    const server = new StandaloneServer({
      supergraphSdl: compose(stock.url, 'http://127.0.0.1:1'),
      onFailure: () => undefined,
    });
    closers.push(() => stock.stop());
    const url = `${await server.listen('127.0.0.1', 0)}/graphql`;
    const stream = subscribe(url, {}, 'subscription { sold { count } }');
    await expect.poll(() => listeners.size).toBe(1);
    const last = stream.next();
    await server.close();
    expect(await last).toMatchObject({
      errors: [{ extensions: { code: 'HUB_STOPPING', remedy: expect.stringContaining('Subscribe again') } }],
    });
    expect(await stream.next()).toBeNull();
  });
});
