import { federate, type ToyFederation } from './toy-federation.js';

/**
 * A federation with every feature in it, over one object graph: what a single GraphQL server would answer from that
 * graph is what the federation has to answer.
 */

type Thing = Readonly<Record<string, unknown>>;

const members = new Map<string, Thing>();
const media = new Map<string, Thing>();

const limited =
  (list: () => readonly Thing[]) =>
  ({ first = 10 }: { first?: number | null }) =>
    list().slice(0, first ?? 10);

function member(id: string, name: string, email: string | null, friend: string | null): void {
  members.set(id, {
    __typename: 'Member',
    id,
    name,
    email,
    card: { no: `c-${id}`, branch: { code: 'north' } },
    fee: name.length,
    friend: () => (friend === null ? null : members.get(friend)),
    loans: limited(() => [...media.values()].filter(({ holder }) => holder === id)),
    total: name.length * 2,
    address: { city: 'Beijing', street: email === null ? null : `street of ${id}` },
  });
}

function item(id: string, fields: Thing, holder: string | null): void {
  media.set(id, {
    id,
    holder,
    title: `title ${id}`,
    size: id.length,
    stars: id.charCodeAt(1) % 5,
    tags: [['a'], [], ['b', id]],
    borrower: () => (holder === null ? null : members.get(holder)),
    similar: limited(() => [...media.values()].filter((each) => each['id'] !== id)),
    ...fields,
  });
}

member('m1', 'Zhao', 'zhao@example.cn', 'm2');
member('m2', 'Qian', null, 'm3');
member('m3', 'Sun', 'sun@example.cn', null);
item('b1', { __typename: 'Book', pages: 90, author: { name: 'Li' } }, 'm1');
item('b2', { __typename: 'Book', pages: 10, author: null }, null);
item('f1', { __typename: 'Film', minutes: 170 }, 'm1');
item('f2', { __typename: 'Film', minutes: null }, 'm2');

/** What a single server would answer from. */
export const ROOT = {
  member: ({ id }: { id: string }) => members.get(id) ?? null,
  members: () => [...members.values()],
  shelf: () => [...media.values(), null],
  grid: () => [[media.get('b1'), null], [], [media.get('f2')]],
  best: () => media.get('f1'),
  search: () => [media.get('b2'), members.get('m2'), media.get('f1')],
  nothing: () => null,
  answer: 42,
};

type Resolver = (parent: unknown, parameters: never) => unknown;
const root = (...names: (keyof typeof ROOT)[]): Record<string, Resolver> =>
  Object.fromEntries(
    names.map((name) => {
      const value: unknown = ROOT[name];
      return [
        name,
        (_: unknown, parameters: never) =>
          typeof value === 'function' ? (value as (given: never) => unknown)(parameters) : value,
      ];
    }),
  );

interface Reference {
  readonly id?: string;
  readonly card?: { readonly no: string };
}

const reference = (store: ReadonlyMap<string, Thing>) => ({
  __resolveReference: ({ id, card }: Reference) => store.get(id ?? card?.no.slice(2) ?? '') ?? null,
});

/** graphql-jit reads a property as it stands; graphql-js would call it. */
const called = (name: string) => ({
  [name]: (parent: Readonly<Record<string, (parameters: never) => unknown>>, parameters: never) =>
    parent[name]?.(parameters),
});

/** Fields that tests deny. */
export const GUARDED = [
  'Member.email',
  'Member.friend',
  'Author.name',
  'Query.best',
  'Address.street',
  'Member.total',
];

export function startLibrary(): ToyFederation {
  return federate(
    {
      name: 'register',
      sdl: `
        type Query { member(id: ID!): Member members: [Member!]! nothing: Member answer: Int! @shareable }
        type Member @key(fields: "id") @key(fields: "card { no branch { code } }") {
          id: ID! name: String! email: String card: Card! friend: Member fee: Int address: Address @shareable
        }
        type Card @shareable { no: ID! branch: Branch! }
        type Branch @shareable { code: ID! }
        type Address @shareable { city: String }
      `,
      resolvers: {
        Query: root('member', 'members', 'nothing', 'answer'),
        Member: { ...reference(members), ...called('friend') },
      },
    },
    {
      name: 'loans',
      sdl: `
        type Query { answer: Int! @shareable search: [Found!]! }
        type Member @key(fields: "card { no branch { code } }") { card: Card! loans(first: Int): [Media!]! fee: Int @external total: Int @requires(fields: "fee") }
        type Card @shareable { no: ID! branch: Branch! }
        type Branch @shareable { code: ID! }
        interface Media @key(fields: "id") { id: ID! borrower: Member }
        type Book implements Media @key(fields: "id") { id: ID! borrower: Member }
        type Film implements Media @key(fields: "id") { id: ID! borrower: Member }
        union Found = Book | Film | Member
      `,
      resolvers: {
        Query: root('answer', 'search'),
        Member: {
          ...called('loans'),
          __resolveReference: ({ card, fee }: { card: { no: string }; fee?: number }) => ({
            ...members.get(card.no.slice(2)),
            fee,
          }),
          total: ({ fee }: { fee: number }) => fee * 2,
        },
        Media: reference(media),
        Book: { ...reference(media), ...called('borrower') },
        Film: { ...reference(media), ...called('borrower') },
      },
    },
    {
      name: 'stock',
      sdl: `
        type Query { shelf: [Media]! grid: [[Media]!] }
        interface Media @key(fields: "id") { id: ID! title: String! size: Int tags: [[String!]!] }
        type Book implements Media @key(fields: "id") { id: ID! title: String! size: Int tags: [[String!]!] pages: Int! author: Author }
        type Film implements Media @key(fields: "id") { id: ID! title: String! size: Int tags: [[String!]!] minutes: Int }
        type Author { name: String }
      `,
      resolvers: {
        Query: root('shelf', 'grid'),
        Media: reference(media),
        Book: reference(media),
        Film: reference(media),
      },
    },
    {
      name: 'ratings',
      sdl: `
        type Query { best: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int similar(first: Int = 2): [Media!]! }
        type Member @key(fields: "id") { id: ID! address: Address @shareable }
        type Address @shareable { street: String }
      `,
      resolvers: {
        Query: { best: () => ({ ...media.get('f1'), __typename: 'Media' }) },
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({ ...media.get(id), __typename: 'Media' }),
          similar: ({ id }: { id: string }, { first }: { first: number | null }) =>
            [...media.values()]
              .filter((each) => each['id'] !== id)
              .slice(0, first ?? 10)
              .map((each) => ({ ...each, __typename: 'Media' })),
        },
        Member: reference(members),
      },
    },
  );
}
