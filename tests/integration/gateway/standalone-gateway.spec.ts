import { composeServices } from '@theguild/federation-composition';
import { getIntrospectionQuery, GraphQLError, parse } from 'graphql';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandaloneServer } from '../../../src/gateway/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startSite, toySubgraph, type Site } from '../../testkit/site.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@requires", "@external"])\n';

const PRODUCTS = `${LINK}
  scalar Cents
  enum Kind { BOOK GAME }
  type Query { products(kind: Kind): [Product!]! product(id: ID!): Product }
  type Mutation { rename(id: ID!, name: String!): Product }
  type Product @key(fields: "id") { id: ID! name: String kind: Kind price: Cents weight: Int }
`;
const STOCK = `${LINK}
  type Product @key(fields: "id") { id: ID! inStock: Int weight: Int @external shipping: Int @requires(fields: "weight") broken: String }
`;

interface Product {
  id: string;
  name: string;
  kind: string;
  price: unknown;
  weight: number;
}
const products: Product[] = [
  { id: '1', name: 'one', kind: 'BOOK', price: { amount: '100' }, weight: 2 },
  { id: '2', name: 'two', kind: 'GAME', price: 7, weight: 3 },
];
const find = (id: string): Product | undefined => products.find((product) => product.id === id);

const sites: Site[] = [
  await startSite(
    toySubgraph(PRODUCTS, {
      Query: {
        products: (_: unknown, { kind }: { kind?: string }) =>
          products.filter((product) => !kind || product.kind === kind),
        product: (_: unknown, { id }: { id: string }) => find(id),
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) =>
          Object.assign(find(id) ?? {}, { name }),
      },
      Product: { __resolveReference: ({ id }: { id: string }) => find(id) },
    }),
  ),
  await startSite(
    toySubgraph(STOCK, {
      Product: {
        __resolveReference: (reference: object) => ({ inStock: 5, ...reference }),
        shipping: ({ weight }: Product) => weight * 10,
        broken: () => {
          throw new GraphQLError('the shelf fell over', { extensions: { shelf: 7, code: 'SHELF' } });
        },
      },
    }),
  ),
];
const [productsSite, stockSite] = sites;
const { supergraphSdl = '', errors } = composeServices([
  { name: 'products', typeDefs: parse(PRODUCTS), url: `${productsSite?.url}/graphql` },
  { name: 'stock', typeDefs: parse(STOCK), url: `${stockSite?.url}/graphql` },
]);
if (errors) throw new Error(JSON.stringify(errors));
const server = new StandaloneServer({ supergraphSdl, onFailure: () => undefined });
const address = await server.listen('127.0.0.1', 0);
const url = `${address}/graphql`;
afterAll(async () => {
  await server.close();
  for (const site of sites) await site.stop();
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: { data?: unknown; errors?: { message: string; path?: unknown; extensions?: object }[] };
}

async function read(response: Response): Promise<Answer> {
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Answer['body'],
  };
}

async function ask(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return read(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

const MODERN = { accept: 'application/graphql-response+json' };

describe('the standalone gateway', () => {
  it('joins subgraphs over HTTP', async () => {
    const query = 'query ($kind: Kind) { products(kind: $kind) { name price inStock shipping } }';
    const { body, status } = await ask({ query, variables: { kind: 'BOOK' } });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: { products: [{ name: 'one', price: { amount: '100' }, inStock: 5, shipping: 20 }] },
      },
    });
  });

  it('answers a mutation, then what it changed in another subgraph', async () => {
    const { body } = await ask({ query: 'mutation { rename(id: "2", name: "deux") { name inStock } }' });
    expect(body).toEqual({ data: { rename: { name: 'deux', inStock: 5 } } });
  });

  it.each([
    ['an operation', '"all" query Q { products { name } }', {}],
    ['a variable', 'query Q("of which kind" $kind: Kind) { products(kind: $kind) { name } }', { kind: null }],
    ['a mutation', '"""no""" mutation M { products: rename(id: "none", name: "x") { name } }', {}],
    ['a fragment', 'query Q { ...F } "part" fragment F on Query { products { name } }', {}],
  ])('takes a description of %s', async (_what, query, variables) => {
    const { status, body } = await ask({ query, variables }, MODERN);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.data).toHaveProperty('products');
  });

  it('answers introspection from the public schema', async () => {
    const { body } = await ask({ query: getIntrospectionQuery() });
    const names = listAt(body.data, '__schema', 'types').map((type) => at(type, 'name'));
    expect(names).toEqual(expect.arrayContaining(['Product', 'Cents', 'Kind']));
    expect(names).not.toContain('join__Graph');
    const type = await ask({ query: '{ __type(name: "Kind") { enumValues { name } } products { id } }' });
    expect(type.body.data).toEqual({
      __type: { enumValues: [{ name: 'BOOK' }, { name: 'GAME' }] },
      products: [{ id: '1' }, { id: '2' }],
    });
  });

  it('passes a subgraph’s error on, at the client’s path', async () => {
    const { body } = await ask({ query: '{ product(id: "1") { name mine: broken } }' });
    expect(body.data).toEqual({ product: { name: 'one', mine: null } });
    expect(body.errors).toEqual([
      {
        message: 'the shelf fell over',
        path: ['product', 'mine'],
        extensions: { shelf: 7, code: 'SHELF', serviceName: 'stock' },
      },
    ]);
  });

  it('gives the fields of a subgraph that cannot be asked an error each, and answers the rest', async () => {
    const { supergraphSdl: sdl = '' } = composeServices([
      { name: 'products', typeDefs: parse(PRODUCTS), url: `${productsSite?.url}/graphql` },
      { name: 'stock', typeDefs: parse(STOCK), url: 'http://127.0.0.1:9/graphql' },
    ]);
    const lonely = new StandaloneServer({ supergraphSdl: sdl, onFailure: () => undefined });
    const response = await fetch(`${await lonely.listen('127.0.0.1', 0)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ product(id: "1") { name inStock } }' }),
    });
    const answer = await read(response);
    await lonely.close();
    expect(answer.body).toMatchObject({
      data: { product: { name: 'one', inStock: null } },
      errors: [{ path: ['product', 'inStock'], extensions: { code: 'AGENCY_UNAVAILABLE' } }],
    });
  });

  it('sends GET queries and no GET mutation', async () => {
    const query = encodeURIComponent('query ($id: ID!) { product(id: $id) { name } }');
    const variables = encodeURIComponent('{"id":"1"}');
    const got = await read(await fetch(`${url}?query=${query}&variables=${variables}`));
    expect(got).toMatchObject({ status: 200, body: { data: { product: { name: 'one' } } } });
    const mutation = encodeURIComponent('mutation { rename(id: "1", name: "x") { id } }');
    const refused = await fetch(`${url}?query=${mutation}`);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await ask({ query: '{ product(id: "1") { name } }' })).body.data).toEqual({
      product: { name: 'one' },
    });
  });

  const REFUSED: Record<string, [unknown, string]> = {
    'a document that does not parse': [{ query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    'a field that is not there': [{ query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    'an unknown operation': [{ query: 'query A { products { id } }', operationName: 'B' }, 'BAD_USER_INPUT'],
    'several operations without a name': [
      { query: 'query A { products { id } } query B { products { id } }' },
      'BAD_USER_INPUT',
    ],
    'a missing variable': [{ query: 'query ($id: ID!) { product(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    'fragments in a circle': [
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    'too many root fields': [
      { query: `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: product(id: 1) { id }`).join(' ')} }` },
      'OPERATION_TOO_COMPLEX',
    ],
    'thousands of brackets': [{ query: '{a'.repeat(5000) }, 'OPERATION_TOO_COMPLEX'],
  };
  it.each(Object.entries(REFUSED))('refuses %s', async (_what, [request, code]) => {
    const { status, type, body } = await ask(request, MODERN);
    expect([status, type]).toEqual([400, 'application/graphql-response+json; charset=utf-8']);
    expect(body).not.toHaveProperty('data');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code });
    expect((await ask(request, { accept: 'application/json' })).status).toBe(200);
  });

  it.each([
    ['a body that is no JSON', '{', 400],
    ['a list', '[]', 400],
    ['no query', '{}', 400],
    ['variables that are a list', '{"query":"{ products { id } }","variables":[]}', 400],
    ['too large a body', `{"query":"${' '.repeat(1_100_000)}"}`, 413],
  ])('refuses %s', async (_what, body, status) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
  });

  it('refuses other content types, and answers none that is not accepted', async () => {
    const form = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
    expect(form.status).toBe(415);
    for (const charset of ['utf-7', 'utf-16', 'ibm500', '"UTF-16LE"']) {
      const strange = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': `application/json; charset=${charset}` },
        body: '{"query":"{ products { id } }"}',
      });
      expect(strange.status, charset).toBe(415);
    }
    expect((await ask({ query: '{ products { id } }' }, { accept: 'text/html' })).status).toBe(406);
  });

  it('refuses other methods and addresses', async () => {
    const put = await fetch(url, { method: 'PUT', body: '{}' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  });

  it('refuses a body without a length that grows too large', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(65_536))),
    });
    const request = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    });
    const outcome = await request.then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(outcome);
    expect((await ask({ query: '{ products { id } }' })).status).toBe(200);
  });

  it('reports health', async () => {
    expect(await read(await fetch(`${address}/health`))).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
  });

  it.each(serverAudits({ url }).map((audit) => [audit.name, audit] as const))(
    'audit: %s',
    async (_n, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );
});

describe('limits of the standalone gateway', () => {
  const bounded = new StandaloneServer({
    supergraphSdl,
    limits: { body: 5_000, tokens: 300, nesting: 8, fields: 30, cost: 60 },
    onFailure: () => undefined,
  });
  let boundedUrl = '';
  beforeAll(async () => {
    boundedUrl = `${await bounded.listen('127.0.0.1', 0)}/graphql`;
  });
  afterAll(() => bounded.close());

  const cases: [limit: string, found: number | null, query: string][] = [
    ['tokens', 502, `{ ${'id '.repeat(500)}}`],
    ['nesting', 9, `${'{ ... '.repeat(8)}{ __typename ${'}'.repeat(9)}`],
    ['fields', 31, `{ products { ${'id '.repeat(30)}} }`],
    ['cost', 80, '{ products { id name price kind weight inStock shipping } }'],
  ];

  it.each(['GET', 'POST'] as const)('hold by %s, in both languages', async (method) => {
    for (const [limit, found, query] of cases) {
      for (const [language, words] of [
        ['en', /^The request has .* more than the/],
        ['zh', /^请求有 .*超过所允许的/],
      ] as const) {
        const headers = { 'content-type': 'application/json', 'accept-language': language };
        const response = await (method === 'GET'
          ? fetch(`${boundedUrl}?query=${encodeURIComponent(query)}`, { headers })
          : fetch(boundedUrl, { method: 'POST', headers, body: JSON.stringify({ query }) }));
        const body: unknown = await response.json();
        expect(at(body, 'errors', 0)).toMatchObject({
          message: expect.stringMatching(words),
          extensions: { code: 'OPERATION_TOO_COMPLEX', limit, found, remedy: expect.any(String) },
        });
        expect(at(body, 'data')).toBeUndefined();
      }
    }
  });

  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  it.each([
    [
      'variables',
      400,
      'OPERATION_TOO_COMPLEX',
      `{"query":"{ __typename }","variables":{"v":${deep(2_000)}}}`,
    ],
    [
      'variables that are used',
      400,
      'OPERATION_TOO_COMPLEX',
      `{"query":"query ($i: [ID]) { __typename }","variables":{"i":${deep(2_000)}}}`,
    ],
    [
      'a list of requests',
      400,
      'BAD_USER_INPUT',
      `[{"query":"{ __typename }","variables":{"v":${deep(2_000)}}}]`,
    ],
    ['a text', 400, 'BAD_USER_INPUT', `{"query":${deep(2_000)}}`],
    [
      'an operation’s name',
      400,
      'BAD_USER_INPUT',
      `{"query":"{ __typename }","operationName":${deep(2_000)}}`,
    ],
    [
      'what nobody reads',
      200,
      '',
      `{"query":"{ __typename }","extensions":{"v":${deep(2_000)}},"more":${deep(100)}}`,
    ],
  ])('hold for the depth of %s: %i %s', async (_what, status, code, body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const response = await fetch(boundedUrl, { method: 'POST', headers, body });
    const text = await response.text();
    expect({ status: response.status, text }).toEqual({ status, text: expect.stringContaining(code) });
    expect(text).not.toContain('INTERNAL');
  });

  it('hold for the body', async () => {
    const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(6_000)}` });
    const response = await fetch(boundedUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
      body,
    });
    expect(response.status).toBe(413);
    expect(at(await response.json(), 'errors', 0)).toMatchObject({
      message: expect.stringContaining('5000 个字节'),
      extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'body', bound: 5000, found: body.length },
    });
  });
});
