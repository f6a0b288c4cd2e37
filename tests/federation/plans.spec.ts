import { describe, expect, it } from 'vitest';
import { federate } from './toy-federation.js';

type Reference = Record<string, unknown> & { id: string };
const asGiven = { __resolveReference: (reference: Reference) => reference };

describe('an interface that another subgraph knows as an object', () => {
  const exhibits = [
    { __typename: 'Painting', id: 'e1', title: 'Tower', medium: 'ink' },
    { __typename: 'Sculpture', id: 'e2', title: 'Fish', height: 40 },
  ];
  const find = {
    __resolveReference: ({ id }: Reference) => exhibits.find((exhibit) => exhibit.id === id) ?? null,
  };
  // The subgraph with the object is the first by name.
  const federation = federate(
    {
      name: 'audience',
      sdl: `
        type Query { liked: [Exhibit] ranked: [Exhibit!] }
        type Exhibit @key(fields: "id") @interfaceObject { id: ID! likes: Int! }
      `,
      resolvers: {
        Query: {
          liked: () => [{ id: 'e1' }, null, { id: 'e2' }, { id: 'lost' }],
          ranked: () => [{ id: 'e2' }, { id: 'lost' }],
        },
        Exhibit: { ...asGiven, likes: ({ id }: Reference) => id.length },
      },
    },
    {
      name: 'museum',
      sdl: `
        type Query { exhibits: [Exhibit!]! }
        interface Exhibit @key(fields: "id") { id: ID! title: String }
        type Painting implements Exhibit @key(fields: "id") { id: ID! title: String medium: String }
        type Sculpture implements Exhibit @key(fields: "id") { id: ID! title: String height: Int }
      `,
      resolvers: {
        Query: { exhibits: () => exhibits },
        Exhibit: find,
        Painting: find,
        Sculpture: find,
      },
    },
  );

  it('leads to the fields of an implementation, whatever the subgraphs are called', async () => {
    const { data, errors } = await federation.ask(
      '{ ranked { ... on Painting { medium } ... on Sculpture { kind: __typename height likes } } }',
    );
    expect(data).toEqual({ ranked: [{ kind: 'Sculpture', height: 40, likes: 2 }, {}] });
    expect(errors).toEqual([]);
  });

  it('answers what the interface has for an object whose implementation nobody knows', async () => {
    const { data, errors } = await federation.ask('{ liked { id likes title ... on Painting { medium } } }');
    expect(data).toEqual({
      liked: [
        { id: 'e1', likes: 2, title: 'Tower', medium: 'ink' },
        null,
        { id: 'e2', likes: 2, title: 'Fish' },
        { id: 'lost', likes: 4, title: null },
      ],
    });
    expect(errors).toEqual([]);
  });

  it('answers null with an error where the name of an implementation that nobody knows is asked for', async () => {
    const { data, errors } = await federation.ask('{ liked { __typename } }');
    expect(data).toEqual({
      liked: [{ __typename: 'Painting' }, null, { __typename: 'Sculpture' }, null],
    });
    expect(errors).toMatchObject([
      { path: ['liked', 3, '__typename'], extensions: { code: 'AGENCY_UNAVAILABLE' } },
    ]);
  });

  it('passes over fragments that no object can match', async () => {
    const { data, errors } = await federation.ask(`{
      exhibits { ... on Painting { medium ... on Exhibit { title ... on Sculpture { height } } } }
      ranked { ... on Exhibit { ... on Exhibit { id ... on Sculpture { ... on Exhibit { ... on Painting { medium } } } } } }
    }`);
    expect(data).toEqual({
      exhibits: [{ medium: 'ink', title: 'Tower' }, {}],
      ranked: [{ id: 'e2' }, { id: 'lost' }],
    });
    expect(errors).toEqual([]);
  });

  it('takes two subgraphs that each know an interface of the other as an object', async () => {
    const crossed = federate(
      {
        name: 'a',
        sdl: `
          type Query { ships: [Ship] }
          interface Ship @key(fields: "id") { id: ID! }
          type Tanker implements Ship @key(fields: "id") { id: ID! load: Int }
          type Port @key(fields: "id") @interfaceObject { id: ID! flag: String }
        `,
        resolvers: {
          Query: { ships: () => [{ __typename: 'Tanker', id: 's1', load: 7 }] },
          Port: { ...asGiven, flag: ({ id }: Reference) => `flag of ${id}` },
        },
      },
      {
        name: 'b',
        sdl: `
          interface Port @key(fields: "id") { id: ID! }
          type SeaPort implements Port @key(fields: "id") { id: ID! depth: Int }
          type Ship @key(fields: "id") @interfaceObject { id: ID! port: Port }
        `,
        resolvers: {
          Ship: { ...asGiven, port: () => ({ __typename: 'SeaPort', id: 'p1', depth: 12 }) },
        },
      },
    );
    const { data, errors } = await crossed.ask(
      '{ ships { port { flag ... on SeaPort { depth } } ... on Tanker { load } } }',
    );
    expect(data).toEqual({ ships: [{ port: { flag: 'flag of p1', depth: 12 }, load: 7 }] });
    expect(errors).toEqual([]);
  });
});

describe('a field worked out from other subgraphs', () => {
  const ratio = (id: string): number => id.length * 10;
  const federation = federate(
    {
      name: 'register',
      sdl: `
        type Query { lender(id: ID!): Lender }
        type Lender @key(fields: "id") { id: ID! ratio: Int! }
      `,
      resolvers: {
        Query: { lender: (_: unknown, { id }: Reference) => ({ id, ratio: ratio(id) }) },
        Lender: { __resolveReference: ({ id }: Reference) => ({ id, ratio: ratio(id) }) },
      },
    },
    {
      name: 'rating',
      sdl: `type Lender @key(fields: "id") { id: ID! ratio: Int! @external sound: Boolean! @requires(fields: "ratio") }`,
      resolvers: { Lender: { ...asGiven, sound: (lender: { ratio: number }) => lender.ratio >= 20 } },
    },
    {
      name: 'groups',
      sdl: `
        interface Party { id: ID! advice: String }
        type Lender implements Party @key(fields: "id") {
          id: ID! sound: Boolean! @external
          advice: String @requires(fields: "sound")
          parent: Lender group: Group
          allies: [Lender!] @requires(fields: "sound")
        }
        type Group { members: [Lender!]! parties: [Party!]! }
      `,
      resolvers: {
        Lender: {
          ...asGiven,
          advice: (lender: { sound?: boolean }) => {
            if (lender.sound === undefined) throw new Error('asked without its requirement');
            return lender.sound ? 'keep' : 'watch';
          },
          parent: ({ id }: Reference) => (id.length > 1 ? { id: id.slice(1) } : null),
          allies: ({ id, sound }: Reference) => (sound ? [{ id: `${id}c` }] : []),
          group: ({ id }: Reference) => ({
            members: [{ id }, { id: `${id}x` }],
            parties: [{ __typename: 'Lender', id }],
          }),
        },
      },
    },
  );

  it.each([
    ['its parent', '{ parent { advice } }', { parent: { advice: 'watch' } }],
    [
      'objects that were worked out themselves',
      '{ allies { advice parent { advice allies { id } } } }',
      { allies: [{ advice: 'keep', parent: { advice: 'keep', allies: [{ id: 'bcc' }] } }] },
    ],
    [
      'parents of parents, beside plain fields',
      '{ advice parent { id advice ratio parent { advice } } }',
      { advice: 'keep', parent: { id: 'b', advice: 'watch', ratio: 10, parent: null } },
    ],
    [
      'a list inside a value',
      '{ group { members { advice parent { sound } } } }',
      {
        group: {
          members: [
            { advice: 'keep', parent: { sound: false } },
            { advice: 'keep', parent: { sound: true } },
          ],
        },
      },
    ],
    ['an interface', '{ group { parties { advice } } }', { group: { parties: [{ advice: 'keep' }] } }],
    [
      'a parent under another name and condition',
      '{ up: parent @include(if: true) { ... on Lender { say: advice } } }',
      { up: { say: 'watch' } },
    ],
  ])('is found where its own subgraph led to the object: %s', async (_where, selection, lender) => {
    const { data, errors, fetches } = await federation.ask(`{ lender(id: "ab") ${selection} }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ lender });
    expect(new Set(fetches.map(({ subgraph }) => subgraph))).toEqual(
      new Set(['register', 'rating', 'groups']),
    );
  });

  it('is worked out for an interface known as an object only with what another subgraph holds', async () => {
    const names = new Map([
      ['b1', 'Ming'],
      ['b2', 'Hua'],
    ]);
    const find = ({ id }: Reference): unknown =>
      names.has(id) ? { __typename: 'Branch', id, name: names.get(id), rank: id.length } : null;
    const offices = federate(
      {
        name: 'offices',
        sdl: `
          type Query { branches: [Office!]! }
          interface Office @key(fields: "id") { id: ID! name: String }
          type Branch implements Office @key(fields: "id") { id: ID! name: String rank: Int }
        `,
        resolvers: {
          Query: { branches: () => [...names.keys()].map((id) => find({ id })) },
          Office: { __resolveReference: find },
          Branch: { __resolveReference: find },
        },
      },
      {
        name: 'signs',
        sdl: `
          type Query { signed: [Office] }
          type Office @key(fields: "id") @interfaceObject { id: ID! name: String @external sign: String @requires(fields: "name") }
        `,
        resolvers: {
          Query: { signed: () => [{ id: 'b1' }, { id: 'b2' }] },
          Office: { ...asGiven, sign: ({ name }: { name?: string }) => `sign of ${name}` },
        },
      },
    );
    const { data, errors } = await offices.ask(
      '{ signed { id name sign ... on Branch { rank } } branches { sign } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      signed: [
        { id: 'b1', name: 'Ming', sign: 'sign of Ming', rank: 2 },
        { id: 'b2', name: 'Hua', sign: 'sign of Hua', rank: 2 },
      ],
      branches: [{ sign: 'sign of Ming' }, { sign: 'sign of Hua' }],
    });
  });
});

describe('what is provided', () => {
  const people = new Map(
    [1, 2, 3].map((n) => [`p${n}`, { id: `p${n}`, name: `name ${n}`, phone: `phone ${n}` }]),
  );
  const federation = federate(
    {
      name: 'contracts',
      sdl: `
        type Query {
          contract: Contract @provides(fields: "seller { name deputy { name } } buyer { phone }")
          draft: Contract @provides(fields: "seller { phone }")
        }
        type Contract { seller: Person buyer: Person witness: Person }
        type Person @key(fields: "id") { id: ID! name: String @external phone: String @external deputy: Person @external }
      `,
      resolvers: {
        Query: {
          contract: () => ({
            seller: { id: 'p1', name: 'seller', deputy: { id: 'p2', name: 'deputy' } },
            buyer: { id: 'p2', phone: 'buyer' },
            witness: { id: 'p3' },
          }),
          draft: () => ({ seller: { id: 'p1', phone: 'draft' }, buyer: { id: 'p2' } }),
        },
      },
    },
    {
      name: 'people',
      sdl: `
        type Person @key(fields: "id") {
          id: ID! name: String @shareable phone: String @shareable deputy: Person @shareable
        }
      `,
      resolvers: {
        Person: {
          __resolveReference: ({ id }: Reference) => people.get(id),
          deputy: ({ id }: Reference) => people.get(id === 'p1' ? 'p2' : 'p3'),
        },
      },
    },
  );

  it.each([
    [
      '{ contract { seller { name deputy { name } } buyer { phone } } draft { seller { phone } } }',
      {
        contract: { seller: { name: 'seller', deputy: { name: 'deputy' } }, buyer: { phone: 'buyer' } },
        draft: { seller: { phone: 'draft' } },
      },
      ['contracts'],
    ],
    [
      '{ contract { seller { phone } } }',
      { contract: { seller: { phone: 'phone 1' } } },
      ['contracts', 'people'],
    ],
    [
      '{ contract { buyer { ... on Person { tel: phone name } } witness { name phone } } }',
      {
        contract: {
          buyer: { tel: expect.any(String), name: 'name 2' },
          witness: { name: 'name 3', phone: 'phone 3' },
        },
      },
      ['contracts', 'people'],
    ],
    [
      '{ contract { seller { deputy { deputy { name } } } } }',
      { contract: { seller: { deputy: { deputy: { name: 'name 3' } } } } },
      ['contracts', 'people'],
    ],
  ])(
    'is taken where it is provided, and asked of its owner elsewhere: %s',
    async (query, expected, asked) => {
      const { data, errors, fetches } = await federation.ask(query);
      expect(errors).toEqual([]);
      expect(data).toEqual(expected);
      expect([...new Set(fetches.map(({ subgraph }) => subgraph))]).toEqual(asked);
    },
  );
});

describe('a requirement with arguments', () => {
  const rooms = [{ id: 'r1', area: 10 }];
  const federation = federate(
    {
      name: 'building',
      sdl: `
        type Query { rooms: [Room] }
        type Room @key(fields: "id") { id: ID! area(unit: String!): Int floor: Floor }
        type Floor { height(unit: String!): Int }
      `,
      resolvers: {
        Query: { rooms: () => rooms },
        Room: {
          __resolveReference: ({ id }: Reference) => rooms.find((room) => room.id === id),
          area: ({ area }: { area: number }, { unit }: { unit: string }) =>
            unit === 'm2' ? area : area * 11,
          floor: () => ({}),
        },
        Floor: { height: (_: unknown, { unit }: { unit: string }) => (unit === 'm' ? 3 : 300) },
      },
    },
    {
      name: 'heating',
      sdl: `
        type Room @key(fields: "id") {
          id: ID! area(unit: String!): Int @external floor: Floor @external
          volume: Int @requires(fields: "area(unit: \\"m2\\") floor { height(unit: \\"m\\") }")
        }
        type Floor { height(unit: String!): Int @external }
      `,
      resolvers: {
        Room: {
          ...asGiven,
          volume: ({ area, floor }: { area: number; floor: { height: number } }) => area * floor.height,
        },
      },
    },
  );

  it.each([
    ['{ rooms { volume } }', { volume: 30 }],
    ['{ rooms { area(unit: "ft2") volume } }', { area: 110, volume: 30 }],
    [
      '{ rooms { floor { height(unit: "cm") } area(unit: "ft2") volume } }',
      { floor: { height: 300 }, area: 110, volume: 30 },
    ],
    [
      'query ($unit: String! = "ft2") { rooms { volume area(unit: $unit) floor { height: height(unit: "m") } } }',
      { volume: 30, area: 110, floor: { height: 3 } },
    ],
  ])('is not taken for what the client asked with others: %s', async (query, room) => {
    const { data, errors } = await federation.ask(query);
    expect(data).toEqual({ rooms: [room] });
    expect(errors).toEqual([]);
  });
});

describe('conditions', () => {
  const federation = federate(
    {
      name: 'a',
      sdl: `
        type Query { letter: Letter letters: [Letter] }
        type Letter @key(fields: "id") { id: ID! weight(unit: String = "g"): Int reply: Letter }
      `,
      resolvers: {
        Query: { letter: () => ({ id: 'l1' }), letters: () => [{ id: 'l1' }, { id: 'l2' }] },
        Letter: {
          ...asGiven,
          weight: (_: unknown, { unit }: { unit: string }) => (unit === 'g' ? 20 : 1),
          reply: ({ id }: Reference) => ({ id: `${id}r` }),
        },
      },
    },
    {
      name: 'b',
      sdl: `
        type Letter @key(fields: "id") {
          id: ID! weight(unit: String = "g"): Int @external
          postage: Int @requires(fields: "weight(unit: \\"g\\")")
          parcelRate: Int @requires(fields: "weight(unit: \\"oz\\")")
        }
      `,
      resolvers: {
        Letter: {
          ...asGiven,
          postage: ({ weight }: { weight: number }) => weight * 4,
          parcelRate: ({ weight }: { weight: number }) => weight * 5,
        },
      },
    },
    {
      name: 'c',
      sdl: `type Letter @key(fields: "id") { id: ID! never: String stamp: String }`,
      resolvers: {
        Letter: {
          ...asGiven,
          never: () => {
            throw new Error('never asked for');
          },
          stamp: ({ id }: Reference) => `stamp ${id}`,
        },
      },
    },
  );
  const query = `query ($a: Boolean!, $b: Boolean! = false) {
    letter {
      never @include(if: $a) @skip(if: $a)
      postage @skip(if: $a)
      ... @include(if: $a) { parcelRate reply @skip(if: $b) { stamp } }
      reply @include(if: $b) { never @skip(if: $b) postage }
    }
    letters @include(if: $b) { id @skip(if: $a) stamp @include(if: $a) }
  }`;

  it.each([
    [{ a: false }, { letter: { postage: 80 } }],
    [{ a: true }, { letter: { parcelRate: 5, reply: { stamp: 'stamp l1r' } } }],
    [
      { a: false, b: true },
      { letter: { postage: 80, reply: { postage: 80 } }, letters: [{ id: 'l1' }, { id: 'l2' }] },
    ],
    [
      { a: true, b: true },
      {
        letter: { parcelRate: 5, reply: { postage: 80 } },
        letters: [{ stamp: 'stamp l1' }, { stamp: 'stamp l2' }],
      },
    ],
  ])('fetch what they let through and nothing else: %j', async (variables, expected) => {
    const { data, errors, fetches } = await federation.ask(query, variables);
    expect(data).toEqual(expected);
    expect(errors).toEqual([]);
    expect(fetches.map(({ operation }) => operation).join(' ')).not.toContain('never');
  });

  it('ask nobody when they exclude everything, and still ask whether an object is there', async () => {
    const nobody = await federation.ask('query ($no: Boolean!) { letter @include(if: $no) { id } }', {
      no: false,
    });
    expect(nobody).toEqual({ data: {}, errors: [], fetches: [] });
    const there = await federation.ask('query ($no: Boolean!) { letter { stamp @include(if: $no) } }', {
      no: false,
    });
    expect(there.data).toEqual({ letter: {} });
    expect(there.fetches.map(({ subgraph }) => subgraph)).toEqual(['a']);
  });

  it('may be many', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
      letters { ${names.map((name) => `${name}: stamp @include(if: $${name})`).join(' ')} }
    }`;
    for (const shown of ['', 'a', 'f', 'be', 'acdf', 'abcdef']) {
      const variables = Object.fromEntries(names.map((name) => [name, shown.includes(name)]));
      const { data, errors } = await federation.ask(text, variables);
      const row = (id: string): object => Object.fromEntries([...shown].map((name) => [name, `stamp ${id}`]));
      expect(data).toEqual({ letters: [row('l1'), row('l2')] });
      expect(errors).toEqual([]);
    }
  });
});
