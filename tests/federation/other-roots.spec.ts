import { describe, expect, it } from 'vitest';
import { federateUnchecked } from './toy-federation.js';

const federation = federateUnchecked(
  {
    name: 'acts',
    sdl: `
      type Query { a: Int self: Query! }
      type Mutation { act(id: ID! = "1"): Act all: [Act!]! }
      type Act { ok: Boolean query: Query queries: [Query!]! }
    `,
    resolvers: {
      Query: { a: () => 1, self: () => ({}) },
      Mutation: {
        act: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : {}),
        all: () => [{}, {}],
      },
      Act: { ok: () => true, query: () => ({}), queries: () => [{}, {}] },
    },
  },
  {
    name: 'books',
    sdl: `
      type Query { b: Int copy: Copy }
      type Mutation { next: Int }
      type Copy @key(fields: "id") { id: ID! title: String }
    `,
    resolvers: {
      Query: { b: () => 2, copy: () => ({ id: 'c', title: 'T' }) },
      Mutation: { next: () => 3 },
    },
  },
  {
    name: 'shelves',
    sdl: 'type Copy @key(fields: "id") { id: ID! shelf: String }',
    resolvers: { Copy: { shelf: ({ id }: { id: string }) => `shelf of ${id}` } },
  },
);

describe('the query inside an answer, whose fields another subgraph has', () => {
  it.each([
    ['mutation { act { ok query { b } } }', { act: { ok: true, query: { b: 2 } } }],
    ['mutation { act { query { a b } } }', { act: { query: { a: 1, b: 2 } } }],
    [
      'mutation { act { query { copy { title shelf } self { b } } } }',
      { act: { query: { copy: { title: 'T', shelf: 'shelf of c' }, self: { b: 2 } } } },
    ],
    ['mutation { act { queries { b } } }', { act: { queries: [{ b: 2 }, { b: 2 }] } }],
    ['mutation { all { query { b } } }', { all: [{ query: { b: 2 } }, { query: { b: 2 } }] }],
    ['mutation { act(id: "none") { query { b } } }', { act: null }],
    ['{ self { b self { copy { shelf } } } }', { self: { b: 2, self: { copy: { shelf: 'shelf of c' } } } }],
  ])('is asked there: %s', async (query, data) => {
    expect(await federation.ask(query)).toMatchObject({ data, errors: [] });
  });

  it('is asked after the mutation that it stands in, and before the next one', async () => {
    const { fetches } = await federation.ask(
      'mutation { act { query { b } } next again: act(id: "2") { query { b } } }',
    );
    const asked = fetches.map(
      ({ subgraph, operation }) => `${subgraph} ${/act|next|b/.exec(operation)?.[0]}`,
    );
    expect(asked).toEqual(['acts act', 'books b', 'books next', 'acts act', 'books b']);
  });
});

describe('a key inside an object of which more is required', () => {
  const copies = federateUnchecked(
    {
      name: 'lending',
      sdl: `
        type Query { copy: Copy copies: [Copy]! }
        type Copy @key(fields: "edition { isbn }") { edition: Edition }
        type Edition @key(fields: "isbn") { isbn: ID! }
      `,
      resolvers: {
        Query: {
          copy: () => ({ edition: { isbn: '1' } }),
          copies: () => [{ edition: { isbn: '2' } }, null, { edition: { isbn: '3' } }],
        },
      },
    },
    {
      name: 'printing',
      sdl: `
        type Edition @key(fields: "isbn") { isbn: ID! book: Book }
        type Book { catalogId: ID @shareable }
      `,
      resolvers: {
        Edition: { book: ({ isbn }: { isbn: string }) => ({ catalogId: `catalogue ${isbn}` }) },
      },
    },
    {
      name: 'shelves',
      sdl: `
        type Copy @key(fields: "edition { isbn }") {
          edition: Edition @external
          shelf: String @requires(fields: "edition { book { catalogId } }")
        }
        type Edition @key(fields: "isbn") { isbn: ID! book: Book @external }
        type Book { catalogId: ID @shareable }
      `,
      resolvers: {
        Copy: {
          shelf: ({ edition }: { edition: { isbn: string; book: { catalogId: string } } }) =>
            `${edition.isbn} by ${edition.book.catalogId}`,
        },
      },
    },
  );

  it.each([
    ['{ copy { shelf } }', { copy: { shelf: '1 by catalogue 1' } }],
    [
      '{ copy { shelf edition { isbn: book { catalogId } } } }',
      { copy: { shelf: '1 by catalogue 1', edition: { isbn: { catalogId: 'catalogue 1' } } } },
    ],
    [
      '{ copies { shelf } }',
      { copies: [{ shelf: '2 by catalogue 2' }, null, { shelf: '3 by catalogue 3' }] },
    ],
  ])('is sent with all of it: %s', async (query, data) => {
    expect(await copies.ask(query)).toMatchObject({ data, errors: [] });
  });
});
