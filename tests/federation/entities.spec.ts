import { describe, expect, it } from 'vitest';
import { federate, type ToySubgraph } from './toy-federation.js';

const USERS = new Map([
  ['u1', { id: 'u1', name: 'Zhao', email: 'zhao@example.cn' }],
  ['u2', { id: 'u2', name: 'Qian', email: 'qian@example.cn' }],
]);

const accounts: ToySubgraph = {
  name: 'accounts',
  sdl: `
    type Query { me: User users: [User!]! nobody: User mixed: [User] }
    type User @key(fields: "id") { id: ID! name: String! email: String }
  `,
  resolvers: {
    Query: {
      me: () => USERS.get('u1'),
      users: () => [...USERS.values()],
      nobody: () => null,
      mixed: () => [USERS.get('u1'), null, { id: 'u9', name: 'Nine', email: null }],
    },
    User: { __resolveReference: ({ id }: { id: string }) => USERS.get(id) ?? null },
  },
};

const reviews: ToySubgraph = {
  name: 'reviews',
  sdl: `
    type Query { latest: [Review!]! }
    type Review @key(fields: "id") { id: ID! body(length: Int = 3): String! author: User product: Product! }
    type User @key(fields: "id") { id: ID! reviews(first: Int = 10): [Review!]! }
    type Product @key(fields: "upc") { upc: ID! reviews: [Review!]! }
  `,
  resolvers: {
    Query: { latest: () => ['r1', 'r2', 'r3'].map(review) },
    Review: { body: ({ text }: { text: string }, { length }: { length: number }) => text.slice(0, length) },
    User: {
      __resolveReference: ({ id }: { id: string }) => (USERS.has(id) ? { id } : null),
      reviews: ({ id }: { id: string }, { first }: { first: number }) =>
        ['r1', 'r2', 'r3']
          .map(review)
          .filter(({ author }) => author.id === id)
          .slice(0, first),
    },
    Product: { reviews: () => ['r1'].map(review) },
  },
};

function review(id: string) {
  const author = id === 'r3' ? 'u2' : 'u1';
  return { id, text: `text of ${id}`, author: { id: author }, product: { upc: id === 'r2' ? 'p2' : 'p1' } };
}

const products: ToySubgraph = {
  name: 'products',
  sdl: `
    type Query { product(upc: ID!): Product }
    type Product @key(fields: "upc") { upc: ID! name: String! price(currency: String): Int weights: [[Int!]!] }
  `,
  resolvers: {
    Query: { product: (_: unknown, { upc }: { upc: string }) => ({ upc }) },
    Product: {
      name: ({ upc }: { upc: string }) => `product ${upc}`,
      price: (_: unknown, { currency }: { currency: string | null }) => (currency === 'USD' ? 7 : 50),
      weights: () => [[1, 2], [], [3]],
    },
  },
};

const shop = federate(accounts, reviews, products);

describe('entities', () => {
  it('joins entities in lists and asks for each only once', async () => {
    const { data, errors, fetches } = await shop.ask(
      '{ latest { id author { name } product { name weights } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      latest: [
        { id: 'r1', author: { name: 'Zhao' }, product: { name: 'product p1', weights: [[1, 2], [], [3]] } },
        { id: 'r2', author: { name: 'Zhao' }, product: { name: 'product p2', weights: [[1, 2], [], [3]] } },
        { id: 'r3', author: { name: 'Qian' }, product: { name: 'product p1', weights: [[1, 2], [], [3]] } },
      ],
    });
    const asked = Object.fromEntries(fetches.map(({ subgraph, variables }) => [subgraph, variables]));
    expect(asked['accounts']).toEqual({
      representations: [
        { __typename: 'User', id: 'u1' },
        { __typename: 'User', id: 'u2' },
      ],
    });
    expect(asked['products']).toEqual({
      representations: [
        { __typename: 'Product', upc: 'p1' },
        { __typename: 'Product', upc: 'p2' },
      ],
    });
  });

  it('goes back to a subgraph for what hangs on another one', async () => {
    const { data, errors } = await shop.ask(
      '{ me { name reviews { author { email reviews { product { price } } } } } }',
    );
    expect(errors).toEqual([]);
    const inner = {
      email: 'zhao@example.cn',
      reviews: [{ product: { price: 50 } }, { product: { price: 50 } }],
    };
    expect(data).toEqual({ me: { name: 'Zhao', reviews: [{ author: inner }, { author: inner }] } });
  });

  it('keeps aliases apart at every level, with other arguments', async () => {
    const { data, errors } = await shop.ask(`{
      first: me { called: name some: reviews(first: 1) { short: body long: body(length: 7) } all: reviews { id } }
      second: me { name: email }
      p1: product(upc: "p1") { cheap: price(currency: "USD") dear: price reviews { author { who: name } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      first: {
        called: 'Zhao',
        some: [{ short: 'tex', long: 'text of' }],
        all: [{ id: 'r1' }, { id: 'r2' }],
      },
      second: { name: 'zhao@example.cn' },
      p1: { cheap: 7, dear: 50, reviews: [{ author: { who: 'Zhao' } }] },
    });
  });

  it('passes over nulls, and an entity that the other subgraph does not know', async () => {
    const { data, errors, fetches } = await shop.ask('{ nobody { reviews { id } } mixed { id name } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      nobody: null,
      mixed: [{ id: 'u1', name: 'Zhao' }, null, { id: 'u9', name: 'Nine' }],
    });
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['accounts']);

    const unknown = await shop.ask('{ mixed { id reviews { id } } }');
    expect(unknown.data).toEqual({
      mixed: [{ id: 'u1', reviews: [{ id: 'r1' }, { id: 'r2' }] }, null, null],
    });
    expect(unknown.errors).toMatchObject([
      { path: ['mixed', 2, 'reviews'], extensions: { code: 'AGENCY_UNAVAILABLE', field: 'User.reviews' } },
    ]);
  });

  it('gives each fetch only the variables that it uses, also one named as the planner names its own', async () => {
    const { data, errors, fetches } = await shop.ask(
      `query ($representations: Int, $upc: ID!, $currency: String = "USD", $__batch_reps_0: Int = 1) {
        product(upc: $upc) { price(currency: $currency) reviews { body(length: $representations) } }
        me { reviews(first: $__batch_reps_0) { id } }
      }`,
      { upc: 'p1', representations: 4 },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      product: { price: 7, reviews: [{ body: 'text' }] },
      me: { reviews: [{ id: 'r1' }] },
    });
    expect(fetches.find(({ subgraph }) => subgraph === 'products')?.variables).toEqual({
      upc: 'p1',
      currency: 'USD',
    });
  });

  it('takes keys that every object seems to have', async () => {
    const { data, errors } = await shop.ask(`{
      __proto__: me { constructor: name toString: reviews { __proto__: id hasOwnProperty: body } }
      constructor: nobody { valueOf: name }
      key_constructor: users { key_: id constructor: reviews { id } }
    }`);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({ users: 0 }).replace(
        '"users":0',
        [
          '"__proto__":{"constructor":"Zhao","toString":[{"__proto__":"r1","hasOwnProperty":"tex"},{"__proto__":"r2","hasOwnProperty":"tex"}]}',
          '"constructor":null',
          '"key_constructor":[{"key_":"u1","constructor":[{"id":"r1"},{"id":"r2"}]},{"key_":"u2","constructor":[{"id":"r3"}]}]',
        ].join(','),
      ),
    );
    expect(({} as Record<string, unknown>)['id']).toBeUndefined();
  });

  it('takes an alias that is the name of another field, of a key or of __typename', async () => {
    const { data, errors } = await shop.ask(`{
      latest { id: body body: id __typename: id product { upc: name name: upc } author { id: name name: id } }
      me { __typename: name reviews { id } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      latest: [
        {
          id: 'tex',
          body: 'r1',
          __typename: 'r1',
          product: { upc: 'product p1', name: 'p1' },
          author: { id: 'Zhao', name: 'u1' },
        },
        { body: 'r2' },
        { body: 'r3' },
      ],
      me: { __typename: 'Zhao', reviews: [{ id: 'r1' }, { id: 'r2' }] },
    });
  });

  it('answers questions about the schema where they stand, also within fragments', async () => {
    const { data, errors, fetches } = await shop.ask(`query ($no: Boolean = false) {
      a: __typename ...Schema nobody { id } ... @include(if: $no) { hidden: __schema { description } }
    } fragment Schema on Query { __proto__: __schema { q: queryType { name } } ... { __type(name: "User") { name } } }`);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      '{"a":"Query","__proto__":{"q":{"name":"Query"}},"__type":{"name":"User"},"nobody":null}',
    );
    expect(fetches).toHaveLength(1);
    expect((await shop.ask('{ a: __typename ... { __typename } }')).fetches).toEqual([]);
  });

  it('follows @skip and @include on entity fields', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean = false) {
      me {
        name @include(if: $no)
        reviews @include(if: $yes) { id body @skip(if: $yes) author @include(if: $no) { email } }
        ... @skip(if: $no) { email }
      }
    }`;
    const on = await shop.ask(query, { yes: true });
    expect(on.errors).toEqual([]);
    expect(on.data).toEqual({
      me: { reviews: [{ id: 'r1' }, { id: 'r2' }], email: 'zhao@example.cn' },
    });
    const off = await shop.ask(query, { yes: false, no: true });
    expect(off.data).toEqual({ me: { name: 'Zhao' } });
    expect(off.fetches.map(({ subgraph }) => subgraph)).toEqual(['accounts']);
    const both = await shop.ask(query, { yes: true, no: true });
    expect(both.data).toEqual({
      me: {
        name: 'Zhao',
        reviews: [
          { id: 'r1', author: { email: 'zhao@example.cn' } },
          { id: 'r2', author: { email: 'zhao@example.cn' } },
        ],
      },
    });
  });
});
