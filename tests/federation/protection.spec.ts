import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { satisfied } from '../../src/access/index.js';
import { guardedOperation } from '../../src/gateway/policies/guarded-operation.js';
import { normalizeOperation } from '../../src/engine/operation/operation.js';
import { composeToys, federate, type ToyAnswer, type ToySubgraph } from './toy-federation.js';

/** Holes that other gateways had: what is protected is neither fetched nor shown, however it is asked for. */

const FILMS: ToySubgraph = {
  name: 'films',
  sdl: `
    type Query { media: [Media!]! films: [Film!]! found: [Found!]! }
    interface Media { id: ID! title: String length: Int }
    type Film implements Media @key(fields: "id") {
      id: ID! title: String @policy(policies: [["film.title"]]) length: Int @policy(policies: [["film.length"]])
      gross: Int @policy(policies: [["film.gross"]])
    }
    type Song implements Media @key(fields: "id") {
      id: ID! title: String length: Int @policy(policies: [["song.length"]])
    }
    union Found = Film | Song
  `,
  resolvers: {
    Query: {
      media: () => [FILM, SONG],
      films: () => [FILM],
      found: () => [FILM, SONG],
    },
    Media: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Found: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Film: { __resolveReference: () => FILM },
  },
};
const FILM = { __typename: 'Film', id: 'f', title: 'hidden title', length: 91, gross: 777 };
const SONG = { __typename: 'Song', id: 's', title: 'open title', length: 3 };

const TAXES: ToySubgraph = {
  name: 'taxes',
  sdl: `
    type Film @key(fields: "id") {
      id: ID! gross: Int @external
      tax: Int @requires(fields: "gross") @policy(policies: [["film.gross"]])
    }
  `,
  resolvers: {
    Film: {
      __resolveReference: (film: object) => film,
      tax: ({ gross }: { gross: number }) => gross / 7,
    },
  },
};

const federation = federate(FILMS, TAXES);

/** Asks as somebody who is granted some items, denied all others. */
async function ask(
  query: string,
  ...granted: string[]
): Promise<ToyAnswer & { denied: string[]; sent: string }> {
  const grants = new Set(granted);
  const { supergraph } = federation;
  const { guarded } = guardedOperation(supergraph, normalizeOperation(supergraph, parse(query), null));
  const denied = guarded
    .filter(({ policies }) => !policies.every((each) => satisfied(each, grants)))
    .map(({ coordinate }) => coordinate);
  const answer = await federation.ask(query, {}, denied);
  return { ...answer, denied, sent: answer.fetches.map(({ operation }) => operation).join('\n') };
}

describe('a field of an interface', () => {
  it.each([
    ['through a fragment on the implementation', '{ media { id ... on Film { title } } }'],
    ['through a named fragment on it', '{ media { id ...F } } fragment F on Film { title }'],
    ['through a fragment within a fragment', '{ media { id ... on Media { ... on Film { title } } } }'],
    ['through a union', '{ found { ... on Film { id title } } }'],
    ['through a union and the interface', '{ found { ... on Film { id ... on Media { title } } } }'],
    ['under an alias', '{ media { id ... on Film { id2: title } } }'],
  ])('is protected as the implementation says: %s', async (_how, query) => {
    const { data, errors, sent } = await ask(query);
    expect(JSON.stringify(data)).not.toContain('hidden title');
    expect(JSON.stringify(data)).toContain('"id":"f"');
    expect(sent).not.toContain('title');
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify((await ask(query, 'film.title')).data)).toContain('hidden title');
  });

  it('needs what each implementation needs, and no more through one of them', async () => {
    const both = '{ media { id length } }';
    expect((await ask(both, 'film.length')).sent).not.toContain('length');
    expect((await ask(both, 'song.length')).sent).not.toContain('length');
    const { data } = await ask(both, 'film.length', 'song.length');
    expect(data).toEqual({
      media: [
        { id: 'f', length: 91 },
        { id: 's', length: 3 },
      ],
    });
    const one = await ask('{ media { id ... on Film { length } ... on Song { length } } }', 'film.length');
    expect(one.data).toEqual({
      media: [
        { id: 'f', length: 91 },
        { id: 's', length: null },
      ],
    });
  });
});

describe('a field that is worked out from a protected one', () => {
  it('is composed only when it is protected as well', () => {
    const leaking = { ...TAXES, sdl: TAXES.sdl.replace(' @policy(policies: [["film.gross"]])', '') };
    expect(() => composeToys([FILMS, leaking])).toThrow(/tax/);
  });

  it('is not worked out, and nothing that it needs is fetched, when it is denied', async () => {
    const { data, sent, denied } = await ask('{ films { id tax } }');
    expect(denied).toEqual(['Film.tax']);
    expect(data).toEqual({ films: [{ id: 'f', tax: null }] });
    expect(sent).not.toMatch(/gross|tax/);
    expect((await ask('{ films { id tax } }', 'film.gross')).data).toEqual({
      films: [{ id: 'f', tax: 111 }],
    });
  });
});

it('a denied field takes none of its siblings with it', async () => {
  const { data, errors } = await ask('{ films { id title length gross tax } }', 'film.length');
  expect(data).toEqual({ films: [{ id: 'f', title: null, length: 91, gross: null, tax: null }] });
  expect(errors.map(({ path }) => String(path?.at(-1))).toSorted()).toEqual(['gross', 'tax', 'title']);
});

it('a question about the schema beside it changes nothing', async () => {
  const { data, sent } = await ask('{ __schema { queryType { name } } films { id title } }');
  expect(data).toMatchObject({
    __schema: { queryType: { name: 'Query' } },
    films: [{ id: 'f', title: null }],
  });
  expect(sent).not.toContain('title');
});
