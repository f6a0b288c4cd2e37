import { readFile } from 'node:fs/promises';
import { composeServices } from '@theguild/federation-composition';
import fc from 'fast-check';
import {
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/engine/limits/limits.js';
import { normalizeOperation } from '../../src/engine/operation/operation.js';
import { readSupergraph, type Supergraph } from '../../src/engine/supergraph/supergraph.js';
import { costWith, type Cost } from '../../src/engine/cost/index.js';

const TYPES = `
  type Query {
    book: Book
    books: [Book!]!
    shelf(first: Int, last: Int): [Book!]!
    page(first: Int = 5): BookConnection!
    schedule(day: Day): [[Book]]
    weighed(by: String): Book
    sized(limit: Int, offset: Int): [Book]
    boxed(limit: Int): Box
    readable: Readable
  }
  type Mutation { open: Book }
  enum Day { MONDAY }
  interface Readable { title: String }
  type BookConnection { edges: [BookEdge!]! nodes: [Book!]! count: Int }
  type BookEdge { node: Book! }
  type Box { books: [Book] others: [Book] }
  type Book implements Readable @key(fields: "id") { id: ID! title: String tags: [String!]! chapters: [Chapter!]! editions(first: Int): [Book!]! }
  type Chapter { title: String heavy: Int }
`;

const WEIGHTS = TYPES.replace('type Chapter {', 'type Chapter @price(weight: 4) {')
  .replace('heavy: Int', 'heavy: Int @price(weight: 9)')
  .replace('tags: [String!]!', 'tags: [String!]! @price(weight: 2)')
  .replace('weighed(by: String)', 'weighed(by: String @price(weight: 30))')
  .replace(
    'sized(limit: Int, offset: Int): [Book]',
    'sized(limit: Int, offset: Int): [Book] @listSize(slicingArguments: ["limit"], assumedSize: 7, requireOneSlicingArgument: false)',
  )
  .replace(
    'boxed(limit: Int): Box',
    'boxed(limit: Int): Box @listSize(slicingArguments: ["limit"], sizedFields: ["books"])',
  );

const LINK = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"${imports}])`;

function supergraphOf(sdl: string): Supergraph {
  const composed = composeServices([{ name: 'books', url: 'http://books', typeDefs: parse(sdl) }]);
  if (!composed.supergraphSdl) throw new Error(JSON.stringify(composed.errors));
  return readSupergraph(composed.supergraphSdl);
}

const plain = supergraphOf(`${LINK('')} ${TYPES}`);
const weighted = supergraphOf(`${LINK(', {name: "@cost", as: "@price"}, "@listSize"')} ${WEIGHTS}`);

/** Not all of an operation's variables are used by what is generated. */
const RULES = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== OverlappingFieldsCanBeMergedRule,
);

function compiled(text: string, supergraph = plain): Cost {
  const document = parse(text);
  expect(validate(supergraph.publicSchema, document, RULES)).toEqual([]);
  return normalizeOperation(supergraph, document, null).cost;
}

function costOf(text: string, variables: Record<string, unknown> = {}, supergraph = plain): number {
  return costWith(compiled(text, supergraph), variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['an object and its values', '{ book { id title } }', 3],
    ['plain values in a list are one value', '{ book { tags } }', 2],
    ['a list of unknown length has ten entries', '{ books { id } }', 20],
    ['lists multiply', '{ books { chapters { title } } }', 10 * (1 + 10 * 2)],
    ['lists of lists', '{ schedule { id } }', 10 * 10 * 2],
    ['first', '{ shelf(first: 3) { id } }', 6],
    ['the larger of first and last', '{ shelf(first: 3, last: 5) { id } }', 10],
    ['a page of which nothing is said has twenty entries', '{ shelf { id } }', 40],
    ['first: null says nothing', '{ shelf(first: null) { id } }', 40],
    ['an empty list', '{ shelf(first: 0) { id } }', 0],
    ['a list is never shorter than empty', '{ shelf(first: -9) { id } book { id } }', 2],
    [
      "a connection's edges and nodes",
      '{ page(first: 2) { count edges { node { id } } nodes { id } } }',
      2 + 2 * 3 + 2 * 2,
    ],
    ["the default of a connection's first", '{ page { nodes { id } } }', 1 + 5 * 2],
    ['aliases count each', '{ a: book { id } b: book { id } }', 4],
    [
      'fragments count where they stand',
      '{ a: book { ...F } b: book { ...F } } fragment F on Book { id ... { title } }',
      6,
    ],
    ['__typename is known', '{ __typename book { __typename } }', 1],
    [
      'the schema is known',
      '{ __schema { types { fields { args { name } } } } __type(name: "Book") { fields { name } } }',
      0,
    ],
    ['a mutation acts', 'mutation { open { id } }', 12],
    [
      'a fragment on an abstract type',
      '{ readable { title ... on Book { chapters { title } } } }',
      1 + 1 + 10 * 2,
    ],
  ])('%s', (_what, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it('is worked out again for the variables of each request', () => {
    const text =
      'query ($n: Int = 4, $m: Int) { shelf(first: $n) { editions(first: $m) { id } } page(first: $m) { nodes { id } } }';
    expect(costOf(text, { n: 4, m: 3 })).toBe(4 * (1 + 3 * 2) + 1 + 3 * 2);
    expect(costOf(text, { n: 0, m: 3 })).toBe(7);
    expect(costOf(text, { n: 1, m: null })).toBe(1 + 20 * 2 + 1 + 20 * 2);
    // Not given, so that the default of the argument holds where it has one.
    expect(costOf(text, { n: 1 })).toBe(1 + 20 * 2 + 1 + 5 * 2);
  });

  it('is a number alone where no list has a variable length', () => {
    expect(compiled('query ($d: Day) { schedule(day: $d) { chapters { title } } }').lists).toEqual([]);
    expect(
      compiled('query ($n: Int) { shelf(first: $n) { id } page(first: 2) { nodes { id } } }').lists,
    ).toHaveLength(1);
  });

  it.each([
    ['the weight of a type', '{ book { chapters { title } } }', 1 + 10 * 5],
    ['the weight of a field', '{ book { chapters { heavy } } }', 1 + 10 * (4 + 9)],
    ['the weight of values in a list', '{ book { tags } }', 1 + 10 * 2],
    ['the weight of an argument that is given', '{ weighed(by: "x") { id } }', 32],
    ['and not of one that is not', '{ weighed { id } }', 2],
    ['a slicing argument of another name', '{ sized(limit: 3) { id } }', 6],
    ['an assumed size', '{ sized(offset: 3) { id } }', 14],
    ['sized fields, and no others', '{ boxed(limit: 3) { books { id } others { id } } }', 1 + 6 + 20],
  ])('honours %s under the name that the supergraph imports it by', (_what, text, cost) => {
    expect(costOf(text, {}, weighted)).toBe(cost);
  });
});

describe('the cost, whatever is asked', () => {
  const length = fc.integer({ min: 0, max: 500 });
  /** Selections on Book, and how many brackets deep. */
  const selection: fc.Arbitrary<string> = fc.letrec<{ book: string }>((tie) => ({
    book: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('id', 'id title', 'tags'),
      tie('book').map((inner) => `id chapters { title } editions(first: $n) { ${inner} }`),
      tie('book').map((inner) => `... on Readable { title } ... { ${inner} }`),
    ),
  })).book;

  it('is linear in first', () => {
    fc.assert(
      fc.property(selection, length, length, (inner, one, other) => {
        const cost = compiled(`query ($m: Int) { shelf(first: $m) { ${inner.replaceAll('$n', '2')} } }`);
        const at = (m: number): number => costWith(cost, { m });
        expect(at(0)).toBe(0);
        expect(at(one + other)).toBe(at(one) + at(other));
      }),
    );
  });

  it('is the same for a literal as for a variable', () => {
    fc.assert(
      fc.property(selection, length, (inner, n) => {
        const text = `query ($n: Int) { book { ${inner} } shelf(first: $n) { ${inner} } }`;
        const literal = text.replace('($n: Int)', '').replaceAll('$n', String(n));
        expect(costOf(text, { n })).toBe(costOf(literal));
      }),
    );
  });

  it('grows with what is selected and with every list', () => {
    fc.assert(
      fc.property(selection, selection, length, length, (some, more, n, extra) => {
        const cost = compiled(`query ($n: Int) { book { ${some} } }`);
        const larger = compiled(`query ($n: Int) { book { ${some} ${more} } }`);
        expect(costWith(larger, { n })).toBeGreaterThan(costWith(cost, { n }));
        expect(costWith(cost, { n: n + extra })).toBeGreaterThanOrEqual(costWith(cost, { n }));
      }),
    );
  });
});

describe("the hub's own operations", () => {
  let hub: Supergraph;
  beforeAll(async () => {
    hub = readSupergraph(await readFile('schema/supergraph.graphql', 'utf8'));
  });

  const FACETS = `
    commerce { registeredName status establishedOn registeredCapital { amount currency } legalRepresentative { name } businessScope
      shareholders { name code kind ratio } advertisingCases { caseNo } }
    pboc { paymentLicences { licenceNo } reserveAccounts { bank accountNo balance { amount } } directBankLinks { bank } }
    banking { p2pFiling { filingNo } custody { bank since coverage }
      lending { outstanding { amount } lenders borrowers overdueRate pooledFunds guaranteesPrincipal } }
    securities { licences { licenceNo } privateFunds { filingNo name investorCount } }
    insurance { licences { licenceNo } partnerships { partnerName } suretyInsurance { exposure { amount } } }
    police { hasOpenCase caseFiles { caseNo suspectedOffence stage filedOn victims } }`;
  const page = (first: number, selections: string): string =>
    `{ platforms(first: ${first}) { edges { node { code name ${selections} } } pageInfo { hasNextPage endCursor } } }`;

  it('have room: fifty platforms with what six agencies hold cost less than half of what is allowed', () => {
    const cost = costOf(page(50, FACETS), {}, hub);
    expect(cost).toBeGreaterThan(10_000);
    expect(cost).toBeLessThan(DEFAULT_LIMITS.cost / 2);
  });

  it('have an end: two thousand fields of each of fifty platforms are far beyond it', () => {
    const fields = Array.from({ length: 500 }, () => 'identifiers { kind value } name');
    expect(costOf(page(50, fields.join(' ')), {}, hub)).toBeGreaterThan(DEFAULT_LIMITS.cost * 2);
    expect(costOf(page(200, FACETS), {}, hub)).toBeGreaterThan(DEFAULT_LIMITS.cost);
  });
});
