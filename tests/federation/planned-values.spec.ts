import { createHash } from 'node:crypto';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normalizeOperation } from '../../src/engine/operation/operation.js';
import { federate } from './toy-federation.js';

type Reference = Record<string, unknown> & { id: string };
const asGiven = { __resolveReference: (reference: Reference) => reference };

describe('values that a client writes into its operation', () => {
  const federation = federate({
    name: 'echo',
    sdl: `
      type Query {
        echo(text: String, texts: [String!], deep: Deep, any: Any): Any
        one(text: String!, texts: [String!]!): Any
      }
      type Mutation { say(text: String!): Any }
      scalar Any
      input Deep { text: String! more: [More!] }
      input More { text: String! }
    `,
    resolvers: {
      Query: { echo: (_: unknown, given: unknown) => given, one: (_: unknown, given: unknown) => given },
      Mutation: { say: (_: unknown, { text }: { text: string }) => text },
    },
  });

  it.each([
    ['a\bb\fc\nd\re\tf'],
    ['"quoted" \\ and / more'],
    ['\u0000\u0001\u007f\u2028\u2029'],
    ['会商 😀 \ud83d\ude00'],
    ['""" # { } $x'],
    [''],
  ])('arrive as they were written, inline and as variables: %j', async (text) => {
    const literal = JSON.stringify(text);
    const inline = await federation.ask(
      `{ echo(text: ${literal}, texts: [${literal}, "b"], deep: { text: ${literal}, more: { text: ${literal} } }) }`,
    );
    const more = [{ text }];
    const variables = { text, texts: [text, 'b'], deep: { text, more } };
    const given = await federation.ask(
      'query ($text: String, $texts: [String!], $deep: Deep) { echo(text: $text, texts: $texts, deep: $deep) }',
      variables,
    );
    expect(inline.errors).toEqual([]);
    expect(inline.data).toEqual({ echo: variables });
    expect(given.data).toEqual(inline.data);
  });

  it('may be a list of one and a value by itself, of the same text', async () => {
    for (const args of ['text: "x", texts: "x"', 'texts: "x", text: "x"']) {
      const { data, errors } = await federation.ask(`{ one(${args}) }`);
      expect(errors).toEqual([]);
      expect(data).toEqual({ one: { text: 'x', texts: ['x'] } });
    }
  });

  it('may stand beside variables of the client that are named like those of a plan', async () => {
    const { data } = await federation.ask(
      'query ($literal_0: String = "default", $representations: String!) { echo(texts: ["x", $representations], text: $literal_0) }',
      { representations: 'given' },
    );
    expect(data).toEqual({ echo: { texts: ['x', 'given'], text: 'default' } });
  });

  it.each([
    ['an operation', '"""said""" query Q { echo(text: "x") }', 'query Q { echo(text: "x") }'],
    ['a variable', 'query ("said" $t: String) { echo(text: $t) }', 'query ($t: String) { echo(text: $t) }'],
    ['a mutation', '"said" mutation M { say(text: "x") }', 'mutation M { say(text: "x") }'],
    [
      'a fragment',
      'query Q { ...F } "said" fragment F on Query { echo(text: "x") }',
      'query Q { ...F } fragment F on Query { echo(text: "x") }',
    ],
  ])('may have descriptions on %s, which change neither answer nor hash', async (_what, described, plain) => {
    const [with_, without] = [await federation.ask(described), await federation.ask(plain)];
    expect(with_).toEqual(without);
    expect(with_.errors).toEqual([]);
    const hashOf = (text: string): string =>
      normalizeOperation(federation.supergraph, parse(text), null).hash;
    expect(hashOf(described)).toBe(hashOf(plain));
  });

  it('hashes the normalised text', () => {
    const text = 'query Q { echo(text: "x") }';
    const { hash } = normalizeOperation(federation.supergraph, parse(`"said" ${text}`), null);
    expect(hash).toBe(
      createHash('sha256')
        .update(print(parse(text)))
        .digest('hex'),
    );
  });
});

describe('requirements with different arguments', () => {
  const federation = federate(
    {
      name: 'a',
      sdl: `
        type Query { p: P }
        type P @key(fields: "id") { id: ID! price(c: String): Int info: Info @shareable }
        type Info @shareable { size(unit: String): Int }
      `,
      resolvers: {
        Query: { p: () => ({ id: 'p' }) },
        P: {
          ...asGiven,
          price: (_: unknown, { c }: { c?: string }) => (c === 'USD' ? 1 : c === 'EUR' ? 2 : 9),
          info: () => ({}),
        },
        Info: { size: (_: unknown, { unit }: { unit?: string }) => (unit === 'mm' ? 10 : 1) },
      },
    },
    {
      name: 'b',
      sdl: `
        type P @key(fields: "id") {
          id: ID! x: Int price(c: String): Int @external info: Info @external
          usd: Int @requires(fields: "price(c: \\"USD\\")")
          eur: Int @requires(fields: "price(c: \\"EUR\\")")
          c1: Int @requires(fields: "info { size }")
          c2: Int @requires(fields: "info { size(unit: \\"mm\\") }")
        }
        type Info @shareable { size(unit: String): Int @external }
      `,
      resolvers: {
        P: {
          ...asGiven,
          x: () => 7,
          usd: ({ price }: { price: number }) => price,
          eur: ({ price }: { price: number }) => price,
          c1: ({ info }: { info: { size: number } }) => info.size,
          c2: ({ info }: { info: { size: number } }) => info.size,
        },
      },
    },
  );
  const expected = { usd: 1, eur: 2, c1: 1, c2: 10, x: 7 };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  const orders = names.flatMap((_, shift) => {
    const turned = [...names.slice(shift), ...names.slice(0, shift)];
    return [turned, turned.toReversed()];
  });

  it.each(orders.map((order) => [order.join(' ')]))('keep their values apart: %s', async (order) => {
    const { data, errors } = await federation.ask(
      `{ p { ${order} price(c: "JPY") size: info { size(unit: "mm") } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ p: { ...expected, price: 9, size: { size: 10 } } });
  });
});

describe('an interface that is known as an object, while the subgraph that has its types is away', () => {
  const away = (answer: (operation: string) => unknown) =>
    federate(
      {
        name: 'ratings',
        sdl: `
          type Query { top: Media list: [Media!] }
          type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
        `,
        resolvers: {
          Query: { top: () => ({ id: 'm' }), list: () => [{ id: 'm' }, { id: 'n' }] },
          Media: { ...asGiven, stars: () => 5 },
        },
      },
      {
        name: 'media',
        sdl: `
          interface Media @key(fields: "id") { id: ID! title: String }
          type Movie implements Media @key(fields: "id") { id: ID! title: String length: Int }
          type Song implements Media @key(fields: "id") { id: ID! title: String }
        `,
        answer: ({ operation }) => answer(operation),
      },
    );
  const failing = away(() => ({ errors: [{ message: 'away' }] }));

  it.each([
    ['{ top { stars ... on Movie { length } } }', { top: null }, [['top']]],
    ['{ top { stars __typename } }', { top: null }, [['top']]],
    ['{ list { stars ... on Movie { length } } }', { list: null }, [['list', 0]]],
    ['{ top { stars title } }', { top: { stars: 5, title: null } }, [['top', 'title']]],
  ])('has an error at its path where its type decides: %s', async (query, expected, paths) => {
    const { data, errors } = await failing.ask(query);
    expect(data).toEqual(expected);
    expect(errors.map(({ path }) => path)).toEqual(paths);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ code: 'AGENCY_UNAVAILABLE', agency: 'MEDIA' });
  });

  it('does not need it for what the interface has where it is known as an object', async () => {
    const { data, errors, fetches } = await failing.ask('{ top { id stars } }');
    expect({ data, errors }).toEqual({ data: { top: { id: 'm', stars: 5 } }, errors: [] });
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['ratings']);
  });
});

describe('places that lead elsewhere', () => {
  it('asks no subgraph for what an interface in another one provides', async () => {
    const federation = federate(
      {
        name: 'a',
        sdl: `
          type Query { media: Media @shareable }
          interface Media { id: ID! }
          interface Animal { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! @shareable animals: [Animal] @shareable }
          type Dog implements Animal @key(fields: "id") { id: ID! @external }
        `,
        resolvers: { Query: { media: () => ({ __typename: 'Book', id: 'm' }) } },
      },
      {
        name: 'b',
        sdl: `
          type Query { media: Media @shareable @provides(fields: "animals { id name }") }
          interface Media { id: ID! animals: [Animal] }
          interface Animal { id: ID! name: String }
          type Book implements Media { id: ID! @shareable animals: [Animal] @external }
          type Dog implements Animal { id: ID! @external name: String @external }
        `,
        resolvers: {
          Query: {
            media: () => ({
              __typename: 'Book',
              id: 'm',
              animals: [{ __typename: 'Dog', id: 'd', name: 'Fido' }],
            }),
          },
        },
      },
      {
        name: 'c',
        sdl: `
          interface Media { id: ID! animals: [Animal] }
          interface Animal { id: ID! name: String }
          type Book implements Media @key(fields: "id") { id: ID! @shareable animals: [Animal] @shareable }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String @shareable age: Int }
        `,
      },
    );
    const { data, errors, fetches } = await federation.ask('{ media { id animals { id name } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ media: { id: 'm', animals: [{ id: 'd', name: 'Fido' }] } });
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['b']);
  });
});
