import { describe, expect, it } from 'vitest';
import { federate } from './toy-federation.js';

interface Reference {
  readonly __typename: string;
  readonly id: string;
}

describe('two interfaces that one subgraph knows as objects', () => {
  const found = ({ id }: Reference): object => ({ __typename: 'Place', id });
  const asAsked = (reference: Reference): Reference => reference;
  const federation = federate(
    {
      name: 'maps',
      sdl: `
        type Query { place: Place thing: Thing }
        interface Thing @key(fields: "id") { id: ID! }
        type Place implements Thing @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Query: { place: () => ({ id: 'p1' }), thing: () => found({ __typename: 'Thing', id: 'p2' }) },
        Thing: { __resolveReference: found },
        Place: { __resolveReference: asAsked, name: ({ id }: Reference) => `name of ${id}` },
      },
    },
    {
      name: 'press',
      sdl: `
        interface Media @key(fields: "id") { id: ID! }
        type Place implements Media @key(fields: "id") { id: ID! }
      `,
      resolvers: { Media: { __resolveReference: found }, Place: { __resolveReference: asAsked } },
    },
    {
      name: 'votes',
      sdl: `
        type Query { top: Media best: [Thing!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! rated: [Media!] }
        type Thing @key(fields: "id") @interfaceObject { id: ID! stars: String! }
      `,
      resolvers: {
        Query: { top: () => ({ id: 'p3' }), best: () => [{ id: 'p4' }] },
        Media: { __resolveReference: asAsked, rated: ({ id }: Reference) => [{ id: `${id}+` }] },
        Thing: { __resolveReference: asAsked, stars: ({ id }: Reference) => `stars of ${id}` },
      },
    },
  );

  it.each([
    ['{ place { stars } }', { place: { stars: 'stars of p1' } }],
    ['{ place { stars rated { id } } }', { place: { stars: 'stars of p1', rated: [{ id: 'p1+' }] } }],
    ['{ place { rated { id } stars } }', { place: { rated: [{ id: 'p1+' }], stars: 'stars of p1' } }],
    [
      '{ thing { stars ... on Place { rated { id ... on Place { name stars } } } } }',
      {
        thing: {
          stars: 'stars of p2',
          rated: [{ id: 'p2+', name: 'name of p2+', stars: 'stars of p2+' }],
        },
      },
    ],
    ['{ thing { ... on Media { rated { id } } } }', { thing: { rated: [{ id: 'p2+' }] } }],
    ['{ top { ... on Thing { stars } } }', { top: { stars: 'stars of p3' } }],
    ['{ top { ... on Thing { ... on Media { id } } } }', { top: { id: 'p3' } }],
    [
      '{ best { stars ... on Place { name rated { ... on Place { rated { __typename id } } } } } }',
      {
        best: [
          {
            stars: 'stars of p4',
            name: 'name of p4',
            rated: [{ rated: [{ __typename: 'Place', id: 'p4++' }] }],
          },
        ],
      },
    ],
  ])('are each asked for what they have: %s', async (query, data) => {
    expect(await federation.ask(query)).toMatchObject({ data, errors: [] });
  });
});
