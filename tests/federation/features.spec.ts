import { describe, expect, it } from 'vitest';
import { federate } from './toy-federation.js';

describe('keys', () => {
  const federation = federate(
    {
      name: 'a',
      sdl: `
        type Query { books: [Container!]! }
        type Container { book: Book }
        type Book @key(fields: "upc") { upc: ID! }
      `,
      resolvers: {
        Query: { books: () => ['b1', 'b2', 'b3'].map((upc) => ({ book: { upc } })) },
      },
    },
    {
      name: 'b',
      sdl: `type Book @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }`,
      resolvers: {
        Book: {
          __resolveReference: ({ upc, id }: { upc?: string; id?: string }) => {
            if (upc === 'b3') return null;
            return upc ? { upc, id: upc.replace('b', '') } : { id, upc: `b${id}` };
          },
        },
      },
    },
    {
      name: 'c',
      sdl: `
        type Book @key(fields: "id") { id: ID! author: Author }
        type Author @key(fields: "id organisation { code unit { no } }") {
          id: ID! organisation: Organisation! name: String
        }
        type Organisation @shareable { code: ID! unit: Unit! }
        type Unit @shareable { no: Int! }
      `,
      resolvers: {
        Book: {
          author: ({ id }: { id: string }) => ({
            id: `a${id}`,
            name: `author ${id}`,
            organisation: { code: 'o', unit: { no: Number(id) } },
          }),
        },
      },
    },
    {
      name: 'd',
      sdl: `
        type Author @key(fields: "id organisation { code unit { no } }") {
          id: ID! organisation: Organisation! rank: String
        }
        type Organisation @shareable { code: ID! unit: Unit! }
        type Unit @shareable { no: Int! }
      `,
      resolvers: {
        Author: {
          rank: ({
            id,
            organisation,
          }: {
            id: string;
            organisation: { code: string; unit: { no: number } };
          }) => `${id} ${organisation.code} ${organisation.unit.no}`,
        },
      },
    },
  );

  it('goes from one key to another, and passes over an entity whose key could not be had', async () => {
    const { data, errors, fetches } = await federation.ask('{ books { book { upc author { name } } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      books: [
        { book: { upc: 'b1', author: { name: 'author 1' } } },
        { book: { upc: 'b2', author: { name: 'author 2' } } },
        { book: { upc: 'b3', author: null } },
      ],
    });
    expect(fetches.at(-1)?.variables).toEqual({
      representations: [
        { __typename: 'Book', id: '1' },
        { __typename: 'Book', id: '2' },
      ],
    });
  });

  it('sends a key of several parts, some of them nested', async () => {
    const { data, errors, fetches } = await federation.ask('{ books { book { author { rank } } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      books: [{ book: { author: { rank: 'a1 o 1' } } }, {}, { book: { author: null } }],
    });
    expect(fetches.at(-1)?.variables).toMatchObject({
      representations: [
        { __typename: 'Author', id: 'a1', organisation: { code: 'o', unit: { no: 1 } } },
        { __typename: 'Author', id: 'a2' },
      ],
    });
  });
});

describe('@requires, @provides, @override, @external', () => {
  const federation = federate(
    {
      name: 'catalogue',
      sdl: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") {
          id: ID! weight: Int size: Size! label: String @shareable moved: String contents: Thing!
        }
        type Size { width: Int height: Int }
        interface Thing { kind: String! }
        type Book implements Thing { kind: String! pages: Int! }
        type Vase implements Thing { kind: String! fragile: Boolean! }
      `,
      resolvers: {
        Query: {
          parcels: () => [
            {
              id: 'p1',
              weight: 2,
              size: { width: 3, height: 4 },
              label: 'first',
              moved: 'old',
              contents: { __typename: 'Book', kind: 'book', pages: 90 },
            },
            {
              id: 'p2',
              weight: null,
              size: { width: 5, height: 6 },
              label: 'second',
              moved: 'old',
              contents: { __typename: 'Vase', kind: 'vase', fragile: true },
            },
          ],
        },
      },
    },
    {
      name: 'shipping',
      sdl: `
        type Query { next: Parcel @provides(fields: "label") }
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          size: Size! @external
          label: String @external
          moved: String @override(from: "catalogue")
          contents: Thing! @external
          cost: Int @requires(fields: "weight size { width height }")
          double: Int @requires(fields: "cost0")
          cost0: Int @external
          packing: String @requires(fields: "contents { __typename ... on Book { pages } ... on Vase { fragile } }")
        }
        type Size @external { width: Int height: Int }
        interface Thing { kind: String! @external }
        type Book implements Thing @external { kind: String! pages: Int! }
        type Vase implements Thing @external { kind: String! fragile: Boolean! }
      `,
      resolvers: {
        Query: { next: () => ({ id: 'p1', label: 'provided' }) },
        Parcel: {
          cost: ({ weight, size }: { weight: number | null; size: { width: number; height: number } }) =>
            (weight ?? 100) + 10 * size.width + size.height,
          double: ({ cost0 }: { cost0: number }) => cost0 * 2,
          moved: () => 'new',
          packing: ({ contents }: { contents: Record<string, unknown> }) => JSON.stringify(contents),
        },
      },
    },
    {
      name: 'pricing',
      sdl: `type Parcel @key(fields: "id") {
        id: ID! weight: Int @external cost0: Int @requires(fields: "weight")
      }`,
      resolvers: { Parcel: { cost0: ({ weight }: { weight: number | null }) => (weight ?? 0) + 1 } },
    },
  );

  it('sends what a field is worked out from, nulls included, and does not show it', async () => {
    const { data, errors, fetches } = await federation.ask('{ parcels { mine: cost } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ parcels: [{ mine: 36 }, { mine: 156 }] });
    expect(fetches.at(-1)?.variables).toEqual({
      representations: [
        { __typename: 'Parcel', id: 'p1', weight: 2, size: { width: 3, height: 4 } },
        { __typename: 'Parcel', id: 'p2', weight: null, size: { width: 5, height: 6 } },
      ],
    });
  });

  it('keeps a requirement apart from what the client calls by the same key', async () => {
    const { data, errors } = await federation.ask(
      '{ parcels { weight: id size { width: height height: width } cost } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      parcels: [
        { weight: 'p1', size: { width: 4, height: 3 }, cost: 36 },
        { weight: 'p2', size: { width: 6, height: 5 }, cost: 156 },
      ],
    });
  });

  it('works out a field from another that was worked out', async () => {
    const { data, errors } = await federation.ask('{ parcels { double cost } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      parcels: [
        { double: 6, cost: 36 },
        { double: 2, cost: 156 },
      ],
    });
  });

  it('requires through fragments on an interface', async () => {
    const { data, errors } = await federation.ask('{ parcels { packing } }');
    expect(errors).toEqual([]);
    const packing = (data as { parcels: { packing: string }[] }).parcels.map(
      (each) => JSON.parse(each.packing) as unknown,
    );
    expect(packing).toEqual([
      { __typename: 'Book', pages: 90 },
      { __typename: 'Vase', fragile: true },
    ]);
  });

  it('takes an overridden field from its new owner, a provided one from where it was provided', async () => {
    const { data, errors, fetches } = await federation.ask('{ parcels { moved } next { id label } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      parcels: [{ moved: 'new' }, { moved: 'new' }],
      next: { id: 'p1', label: 'provided' },
    });
    expect(fetches.filter(({ subgraph }) => subgraph === 'catalogue')).toHaveLength(1);
  });
});

describe('interfaces and unions of entities', () => {
  const federation = federate(
    {
      name: 'library',
      sdl: `
        type Query { media: [Media!]! found: [Result!]! shelves: [[Media]] }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }
        type Song implements Media @key(fields: "id") { id: ID! title: String! bars: Int! }
        type Person @key(fields: "id") { id: ID! }
        union Result = Film | Song | Person
      `,
      resolvers: {
        Query: {
          media: () => [FILM, SONG],
          found: () => [SONG, { __typename: 'Person', id: 'n1' }, FILM],
          shelves: () => [[FILM, null], null, [SONG]],
        },
        Media: {
          __resolveReference: ({ id }: { id: string }) => (id === 'f1' ? FILM : SONG),
        },
        Film: { __resolveReference: () => FILM },
        Song: { __resolveReference: () => SONG },
      },
    },
    {
      name: 'ratings',
      sdl: `
        type Query { best: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! comments: [Comment!]! }
        type Comment { text: String! }
        type Person @key(fields: "id") { id: ID! name: String }
        type Film @key(fields: "id") { id: ID! director: Person }
      `.replace('type Film @key(fields: "id") { id: ID! director: Person }', ''),
      resolvers: {
        Query: { best: () => ({ id: 's1' }) },
        Media: {
          stars: ({ id }: { id: string }) => (id === 'f1' ? 3 : 5),
          comments: ({ id }: { id: string }) => [{ text: `on ${id}` }],
        },
        Person: { name: () => 'Sun' },
      },
    },
    {
      name: 'credits',
      sdl: `type Film @key(fields: "id") { id: ID! director: String } type Song @key(fields: "id") { id: ID! singer: String }`,
      resolvers: { Film: { director: () => 'Li' }, Song: { singer: () => 'Wu' } },
    },
  );

  it('adds fields to an interface through @interfaceObject', async () => {
    const { data, errors } = await federation.ask(
      '{ media { __typename title stars comments { text } ... on Film { minutes stars } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      media: [
        { __typename: 'Film', title: 'Heat', stars: 3, comments: [{ text: 'on f1' }], minutes: 170 },
        { __typename: 'Song', title: 'Blue', stars: 5, comments: [{ text: 'on s1' }] },
      ],
    });
  });

  it('learns the concrete type of what an @interfaceObject subgraph returned', async () => {
    const { data, errors } = await federation.ask(
      '{ best { __typename id title stars ... on Song { bars singer } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      best: { __typename: 'Song', id: 's1', title: 'Blue', stars: 5, bars: 12, singer: 'Wu' },
    });
  });

  it('asks each member of a union for its own', async () => {
    const { data, errors } = await federation.ask(`{
      found {
        kind: __typename
        ... on Person { name }
        ... on Media { title }
        ... on Film { director }
        ... on Song { singer called: title }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      found: [
        { kind: 'Song', title: 'Blue', singer: 'Wu', called: 'Blue' },
        { kind: 'Person', name: 'Sun' },
        { kind: 'Film', title: 'Heat', director: 'Li' },
      ],
    });
  });

  it('joins entities in lists of lists with nulls', async () => {
    const { data, errors } = await federation.ask('{ shelves { id stars ... on Film { director } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      shelves: [[{ id: 'f1', stars: 3, director: 'Li' }, null], null, [{ id: 's1', stars: 5 }]],
    });
  });

  it('keeps same keys on different types apart', async () => {
    const { data, errors } = await federation.ask(`{
      media { ... on Film { n: minutes who: director } ... on Song { n: bars who: singer } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      media: [
        { n: 170, who: 'Li' },
        { n: 12, who: 'Wu' },
      ],
    });
  });
});

const FILM = { __typename: 'Film', id: 'f1', title: 'Heat', minutes: 170 };
const SONG = { __typename: 'Song', id: 's1', title: 'Blue', bars: 12 };

describe('values that several subgraphs know', () => {
  const federation = federate(
    {
      name: 'left',
      sdl: `
        type Query { site: Site @shareable }
        type Site @shareable { address: Address! colour: Colour hours: [Hours!]! }
        type Address @shareable { city: String! street: String @inaccessible code: Int! }
        type Hours @shareable { from: Int! to: Int! }
        enum Colour { RED GREEN SECRET @inaccessible }
      `.replace('code: Int!', ''),
      resolvers: {
        Query: {
          site: () => ({
            address: { city: 'Beijing', street: 's' },
            colour: 'SECRET',
            hours: [{ from: 1, to: 2 }],
          }),
        },
      },
    },
    {
      name: 'right',
      sdl: `
        type Query { site: Site @shareable other: Int }
        type Site @shareable { address: Address! }
        type Address @shareable { city: String! postcode: String }
      `,
      resolvers: {
        Query: { site: () => ({ address: { city: 'Beijing', postcode: '100000' } }), other: () => 1 },
      },
    },
  );

  it('puts two parts of one nested object together', async () => {
    const { data, errors, fetches } = await federation.ask(
      '{ site { address { city postcode } hours { to } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      site: { address: { city: 'Beijing', postcode: '100000' }, hours: [{ to: 2 }] },
    });
    expect(fetches).toHaveLength(2);
  });

  it('answers null, as for a value that is not there, where clients may not see the enum value', async () => {
    const { data, errors } = await federation.ask('{ site { colour } }');
    expect(data).toEqual({ site: { colour: null } });
    expect(errors).toEqual([]);
  });
});

describe('mutations', () => {
  it('are carried out one after the other, each with what hangs on it', async () => {
    const log: string[] = [];
    const act = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      return { id: name };
    };
    const federation = federate(
      {
        name: 'one',
        sdl: `
          type Query { x: Int } type Mutation { first: Thing third: Thing }
          type Thing @key(fields: "id") { id: ID! }
        `,
        resolvers: { Mutation: { first: act('first'), third: act('third') } },
      },
      {
        name: 'two',
        sdl: `type Mutation { second: Thing } type Thing @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Mutation: { second: act('second') },
          Thing: { name: ({ id }: { id: string }) => `${id} thing` },
        },
      },
    );
    const { data, errors } = await federation.ask(
      'mutation { first { id } b: second { name } third { id name } again: first { id } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      first: { id: 'first' },
      b: { name: 'second thing' },
      third: { id: 'third', name: 'third thing' },
      again: { id: 'first' },
    });
    expect(log).toEqual(
      ['first', 'second', 'third', 'first'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });
});
