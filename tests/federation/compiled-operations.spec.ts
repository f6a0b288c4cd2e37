import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  GraphQLScalarType,
  isInputObjectType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompiledOperations } from '../../src/subgraph-kit/operations/compiled-operations.js';
import { typedDocument } from '../fuzz/typed-document.js';
import { Random } from '../testkit/random.js';

/** Everything in which an execution could go wrong: nulls in every place, errors now and later, types found by code. */
const SDL = `
  type Query { root(kind: Kind = GOOD): Thing must: Thing! one(id: ID!): Found list(of: [Int!] = [1, 2]): [Thing!]! grid: [[Thing!]]! named: Named shape: Shape any: Loose }
  interface Named { name: String! more(depth: Int! = 2): Named }
  type Thing implements Named {
    name: String! more(depth: Int! = 2): Named fails: Int failsLater: Int! fickle: [Int!] fickleLater: [Thing!] nothing: Thing! kind: Kind! wrongKind: Kind
    odd: Odd echo(input: Input): String echoes(inputs: [Input!]!): String number: Int wrongNumber: Int float: Float flag: Boolean on(day: Day, days: Days): String onDefault(day: Day = "2015-01-01", days: More): String id: ID! notList: [Int] things: [Thing]!
  }
  type Other implements Named { name: String! more(depth: Int! = 2): Named failsLater: Int! other: Int }
  union Found = Thing | Other
  interface Shape { side: Int }
  type Square implements Shape { side: Int }
  type Circle implements Shape { side: Int round: Boolean! }
  union Loose = Square | Circle
  enum Kind { GOOD BAD }
  scalar Odd
  scalar Day
  input Days { days: [Day!] }
  input More { day: Day = "2015-01-02" }
  input Input { a: Int! = 7 b: [Kind!] = [GOOD] c: Input d: Odd e: Float }
`;

type Resolver = GraphQLFieldResolver<unknown, unknown>;
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)));
const thing = (level = 0): unknown => ({ __typename: level % 3 === 2 ? 'Other' : 'Thing', level });
const fail: Resolver = (_source, _given, _context, { path }) => {
  throw new Error(`no ${path.key}`);
};
const failLater: Resolver = (source, given, context, info) =>
  later(null).then(() => fail(source, given, context, info));

/** JSON, with what is no JSON told apart. */
const inWords = (given: unknown): string =>
  JSON.stringify(given, (_key, value: unknown) =>
    value instanceof Map ? { day: value.get('day') as unknown } : value,
  );

const NAMED: Readonly<Record<string, Resolver>> = {
  name: (source) => (isDeepStrictEqual(source, thing(1)) ? null : 'n'),
  more: (source, given) => {
    const { level } = source as { level: number };
    return level > 3 ? null : later(thing(level + Number(given['depth'])));
  },
  failsLater: failLater,
};

const RESOLVERS: Readonly<Record<string, Readonly<Record<string, Resolver>>>> = {
  Query: {
    root: (_source, { kind }) => (kind === 'BAD' ? later(thing()) : thing()),
    must: () => later(null),
    one: (_source, { id }) => (id === 'x' ? thing(2) : thing()),
    list: (_source, { of }) =>
      (of as number[] | null)?.map((level) => later(level === 9 ? null : thing(level * 3))),
    grid: () => [[later(thing()), later(null)], null, [later(thing())]],
    named: () => thing(2),
    shape: () => ({ __typename: 'Circle', side: 1 }),
    any: () => later({ __typename: 'Square', side: 2 }),
  },
  Thing: {
    ...NAMED,
    fails: fail,
    fickle: () => [1, null, 3],
    fickleLater: () => [later(thing()), later(null), later(thing(3))],
    nothing: () => null,
    kind: () => 'GOOD',
    wrongKind: () => 'UGLY',
    odd: (source) => (source as { level: number }).level,
    echo: (_source, given) => JSON.stringify(given),
    echoes: (_source, given) => later(JSON.stringify(given)),
    number: () => 12,
    wrongNumber: () => 'twelve',
    float: () => 0.5,
    flag: () => later(true),
    onDefault: (_source, given) => inWords(given),
    on: (_source, given) => inWords(given),
    id: () => 5,
    notList: () => 'abc',
    things: () => [later(thing()), later(new Error('not there')), later(null)],
  },
  Other: { ...NAMED, other: () => 1 },
  Circle: { round: () => later(null) },
};

function odd(value: unknown): unknown {
  if (typeof value !== 'number' || value % 2 === 0) throw new TypeError(`${String(value)} is not odd`);
  return value;
}

/** A value that is no JSON, as a Date is. */
const dayOf = (value: unknown): Map<string, unknown> => new Map([['day', value]]);

/** `buildSchema` read the defaults before the scalar could. */
function setDefaults(schema: GraphQLSchema): void {
  const thingType = schema.getType('Thing');
  const more = schema.getType('More');
  if (isObjectType(thingType)) {
    for (const argument of thingType.getFields()['onDefault']?.args ?? []) {
      if (argument.name === 'day') argument.defaultValue = dayOf('2015-01-01');
    }
  }
  if (isInputObjectType(more))
    Object.assign(more.getFields()['day'] ?? {}, { defaultValue: dayOf('2015-01-02') });
}

function faultySchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name === 'Odd' && type instanceof GraphQLScalarType) {
      Object.assign(type, { serialize: odd, parseValue: odd });
      type.parseLiteral = (node) => odd(node.kind === Kind.INT ? Number(node.value) : null);
    }
    if (type.name === 'Day' && type instanceof GraphQLScalarType) {
      Object.assign(type, { parseValue: dayOf, serialize: (day: Map<string, unknown>) => day.get('day') });
      type.parseLiteral = (node) => dayOf('value' in node ? node.value : null);
    }
    if (type.name === 'Named' || type.name === 'Found') {
      // As type-graphql's are: asynchronous.
      Object.assign(type, { resolveType: (value: { __typename: string }) => later(value.__typename) });
    }
    const resolvers = RESOLVERS[type.name];
    if (resolvers && 'getFields' in type) {
      for (const [name, field] of Object.entries(type.getFields())) {
        const resolve = resolvers[name];
        if (resolve) Object.assign(field, { resolve });
      }
    }
  }
  setDefaults(schema);
  return schema;
}

const SCALARS = {
  Int: [0, 1, 2, 9, -1],
  ID: ['x', 'y'],
  Float: [0.5, 2],
  Boolean: [true, false],
  String: ['s'],
  Odd: [1, 3, 2],
  Day: ['2016-04-12'],
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Where an error shows: its own place, or the null above it that took its place. */
function shownAt(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let here = data;
  for (const [depth, step] of path.entries()) {
    if (here === null) return path.slice(0, depth);
    here = (here as Record<string | number, unknown>)[step];
  }
  return path;
}

/**
 * Data, and the errors in any order, without where in the text they arose. Of the errors below one null, a server may
 * tell only the first that it met (GraphQL, 6.4.4), so there only the place is compared.
 */
function comparable({ data, errors = [] }: ExecutionResult): unknown {
  const answered = plain(data ?? null);
  const told = errors.map(({ message, path = [] }) => {
    const place = shownAt(answered, path);
    // graphql-jit puts no quotes around the name.
    const sentence = place.length === path.length ? message.replace(/field "([\w.]+)"/, 'field $1') : '';
    return JSON.stringify([place, sentence]);
  });
  return { data: answered, errors: [...new Set(told)].toSorted() };
}

const schema = faultySchema();
const operations = new CompiledOperations(schema, 'faulty');

/** What a compiled operation answers, and what graphql-js does. */
async function bothWays(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<{ compiled: unknown; interpreted: unknown }> {
  const interpreted = await execute({ schema, document: parse(query), variableValues: variables });
  const compiled = await operations.get(query).run({}, variables);
  return { compiled: comparable(compiled), interpreted: comparable(interpreted) };
}

describe('a compiled operation answers as graphql-js does', () => {
  it.each([
    ['null in a non-null place', '{ root { name nothing { name } } }'],
    ['null in a list of non-null', '{ root { fickle number } }'],
    ['an error in a list of non-null', '{ root { fickleLater { name } } }'],
    ['an error up to the root', '{ must { name } list { failsLater } }'],
    ['errors beside one another', '{ root { a: fails b: fails wrongKind wrongNumber odd notList number } }'],
    [
      'names that every object has',
      '{ __proto__: root { constructor: name __proto__: number } toString: root { id } }',
    ],
    ['errors as values', '{ root { things { number } } }'],
    ['an interface whose types are found later', '{ named { __typename name ... on Other { other } } }'],
    [
      'a union whose types are found later',
      '{ one(id: "x") { ... on Thing { number } ... on Other { other } } }',
    ],
    [
      'an interface whose types are found in the value',
      '{ shape { __typename side ... on Circle { round } } any { __typename } }',
    ],
    ['defaults of an input', '{ root { echo(input: {}) echoes(inputs: [{ c: {} }, { a: 1, b: BAD }]) } }'],
  ])('%s', async (_what, query) => {
    const { compiled, interpreted } = await bothWays(query);
    expect(compiled).toEqual(interpreted);
  });

  it.each([
    ['an input without its defaulted non-null fields', { input: {} }],
    ['the same, nested', { input: { c: { c: {} } } }],
    ['null for such a field', { input: { a: null } }],
    ['a scalar that is refused', { input: { d: 2 } }],
    ['an unknown field', { input: { z: 1 } }],
    ['enums and lists of enums by default', { input: { c: {} } }],
    ['null for a list that has a default', { input: { b: null } }],
    ['no variables', {}],
    ['null', { input: null }],
  ])('variables: %s', async (_what, variables) => {
    const { compiled, interpreted } = await bothWays(
      'query ($input: Input = { a: 3 }) { root { echo(input: $input) } }',
      variables,
    );
    expect(compiled).toEqual(interpreted);
  });

  it('variables: a non-null one with a default', async () => {
    const { compiled, interpreted } = await bothWays(
      'query ($input: Input! = { a: 3 }) { root { echo(input: $input) } }',
    );
    expect(compiled).toEqual(interpreted);
  });

  it.each<[string, string, Record<string, unknown>?]>([
    ['an enum', 'query ($of: [Kind!]) { root { echo(input: { b: $of }) } }'],
    ['a number', 'query ($of: Int!) { root { echo(input: { a: $of }) } }', { of: 3 }],
    ['an input', 'query ($of: Input) { root { echo(input: { c: $of, e: 1 }) } }'],
    [
      'an input in a list',
      'query ($of: Kind!) { root { echoes(inputs: [{ b: [$of] }, {}]) } }',
      { of: 'BAD' },
    ],
    ['a scalar whose value is no JSON', 'query ($of: Day = "2016-04-12") { root { on(day: $of) } }'],
    ['the same by default', '{ root { onDefault } }'],
    ['the same by default of an input', '{ root { onDefault(day: null, days: {}) } }'],
    ['the same in the text', '{ root { on(day: "2016-04-12", days: { days: ["2016-04-12"] }) } }'],
    ['the same in an input', 'query ($of: Days = { days: ["2016-04-12"] }) { root { on(days: $of) } }'],
  ])('variables inside a literal, or with a default: %s', async (_what, query, variables = {}) => {
    const { compiled, interpreted } = await bothWays(query, variables);
    expect(interpreted).toMatchObject({ errors: [] });
    expect(compiled).toEqual(interpreted);
  });

  it('on whatever can be asked, 200 times', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { query, variables } = typedDocument(
          schema,
          SCALARS,
          new Random(seed),
          OperationTypeNode.QUERY,
          4,
        );
        if (validate(schema, parse(query)).length > 0) return;
        const { compiled, interpreted } = await bothWays(query, variables);
        expect(compiled).toEqual(interpreted);
        compared++;
      }),
      // On a busy machine, as many as it has time for.
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    );
    expect(compared).toBeGreaterThan(25);
  });
});

/** In `broken`, the second item fails at once, while the first is pending and fails later. */
const TORN = `
  type Query { broken: [Part!] grid: [[Part!]!]! names: [Kind!]! }
  type Part { later: Int! now: Int! }
  enum Kind { GOOD }
`;

function tornSchema(): GraphQLSchema {
  const torn = buildSchema(TORN);
  const lists: Readonly<Record<string, Resolver>> = {
    broken: () => [{ now: 1 }, { now: 1 }, null],
    grid: () => later([[{ now: 1 }], [{ now: 1 }, {}]]),
    names: () => [later(null).then(() => Promise.reject(new Error('no name'))), 'BAD'],
  };
  const query = torn.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(lists)) Object.assign(query[name] ?? {}, { resolve });
  const part = torn.getType('Part');
  if (part && 'getFields' in part) Object.assign(part.getFields()['later'] ?? {}, { resolve: failLater });
  return torn;
}

describe('a list of which one item fails at once and others later', () => {
  const unheard: unknown[] = [];
  const listen = (reason: unknown): number => unheard.push(reason);
  beforeAll(() => process.on('unhandledRejection', listen));
  afterAll(() => process.off('unhandledRejection', listen));
  const torn = new CompiledOperations(tornSchema(), 'torn');

  it.each([
    ['null among items', '{ broken { later } }', { broken: null }],
    ['an item of a list of lists', '{ grid { later now } }', null],
    ['a leaf', '{ names }', null],
  ])('leaves no rejection unheard: %s', async (_what, compiled, data) => {
    const interpreted = compiled
      .replace(/^\{/, 'query ($yes: Boolean = true) { ... @include(if: $yes) {')
      .concat(' }');
    for (const query of [compiled, interpreted]) {
      const answer = await torn.get(query).run({}, { yes: true });
      expect(plain(answer.data), query).toEqual(data);
      expect(answer.errors?.length, query).toBeGreaterThan(0);
      // What is rejected by now is told of before the next turn of the event loop.
      await later(null);
      await later(null);
    }
    expect(unheard).toEqual([]);
  });
});
