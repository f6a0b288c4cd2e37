import { describe, expect, it } from 'vitest';
import { composeSupergraph } from './compose.js';
import { describeProblem } from './problem.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@external", "@requires", "@override", "@shareable", "@inaccessible", "@policy"])\n`;

/** Subgraphs s0, s1 … from line 2 of their files on, and what is to be told of them: code, then places. */
const CASES: Record<string, readonly [sdls: readonly string[], code: string, ...places: string[]]> = {
  'a document that does not parse': [['type Query {'], 'SDL_SYNTAX_ERROR', 's0.graphql:2:13'],
  'a field of two types': [
    [
      'type Query { p: P }\ntype P @key(fields: "id") {\n  id: ID!\n  price: Int @shareable\n}',
      'type P @key(fields: "id") {\n  id: ID!\n  """yuan"""\n  price: String @shareable\n}',
    ],
    'FIELD_TYPE_MISMATCH',
    's0.graphql:5:3 P.price',
    's1.graphql:5:3 P.price',
  ],
  'an argument of two types': [
    ['type Query { p(a: Int): Int @shareable }', 'type Query { p(a: String): Int @shareable }'],
    'FIELD_ARGUMENT_TYPE_MISMATCH',
    's0.graphql:2:16 Query.p(a:)',
    's1.graphql:2:16 Query.p(a:)',
  ],
  'a required argument that another subgraph does not have': [
    ['type Query { p(a: Int!): Int @shareable }', 'type Query { p: Int @shareable }'],
    'REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH',
    's0.graphql:2:16 Query.p(a:)',
    's1.graphql:2:14 Query.p',
  ],
  'a field that nobody shares': [
    ['type Query { p: Int }', 'type Query { p: Int }'],
    'INVALID_FIELD_SHARING',
    's0.graphql:2:14 Query.p',
    's1.graphql:2:14 Query.p',
  ],
  'a type of two kinds': [
    ['type Query { p: P }\ntype P { a: Int }', 'type Query { q: P }\nscalar P'],
    'TYPE_KIND_MISMATCH',
    's0.graphql:3:6 P',
    's1.graphql:3:8 P',
  ],
  'an enum whose values differ': [
    ['enum E { A B }\ntype Query { p(e: E): E }', 'enum E { A }\ntype Query { q(e: E): E }'],
    'ENUM_VALUE_MISMATCH',
    's0.graphql:2:12 E.B',
    's1.graphql:2:6 E',
  ],
  'an entity that cannot be reached': [
    [
      'type Query { p: P }\ntype P @key(fields: "id") { id: ID! }',
      'type P @key(fields: "no") { no: ID! @inaccessible more: Int }',
    ],
    'SATISFIABILITY_ERROR',
    's0.graphql:3:6 P',
    's1.graphql:2:51 P.more',
    's1.graphql:2:29 P.no',
  ],
  'a key that is not there': [
    ['type Query { p: P }\ntype P @key(fields: "nope") { id: ID! }'],
    'KEY_INVALID_FIELDS',
    's0.graphql:3:8 P',
  ],
  'a requirement that is not there': [
    ['type Query { p: P }\ntype P @key(fields: "id") { id: ID! a: Int @requires(fields: "zz") }'],
    'REQUIRES_INVALID_FIELDS',
    's0.graphql:3:44 P.a',
  ],
  'an external field without a use': [
    ['type Query { p: P }\ntype P @key(fields: "id") { id: ID! a: Int @external }'],
    'EXTERNAL_UNUSED',
    's0.graphql:3:37 P.a',
  ],
  'an override of itself': [
    ['type Query { p: Int @override(from: "s0") }'],
    'OVERRIDE_FROM_SELF_ERROR',
    's0.graphql:2:21 Query.p',
  ],
  'an interface that another subgraph widens': [
    [
      'type Query { i: I }\ninterface I { a: Int }\ntype T implements I { a: Int }',
      'interface I { a: Int b: Int }\ntype U implements I { a: Int b: Int }\ntype Query { u: U }',
    ],
    'INTERFACE_FIELD_NO_IMPLEM',
    's0.graphql:4:6 T',
    's0.graphql:3:11 I',
    's1.graphql:2:22 I.b',
  ],
  'a field worked out from a guarded one': [
    [
      'type Query { p: P }\ntype P @key(fields: "id") { id: ID! secret: String @policy(policies: [["x"]]) }',
      'type P @key(fields: "id") { id: ID! secret: String @external hint: Int @requires(fields: "secret") }',
    ],
    'MISSING_TRANSITIVE_AUTH_REQUIREMENTS',
    's1.graphql:2:62 P.hint',
    's1.graphql:2:37 P.secret',
  ],
  'a type that is not there': [['type Query {\n  p: Nope\n}'], 'INVALID_GRAPHQL', 's0.graphql:3:6'],
  'a name that GraphQL keeps for itself': [['type Query { __p: Int }'], 'INVALID_GRAPHQL', 's0.graphql:2:14'],
  'a document at which the library throws': [
    ['type Query { p: Int }', 'type A implements B { a: Int }\ntype B { a: Int }'],
    'INVALID_GRAPHQL',
    's1.graphql:2:19',
    's1.graphql:3:6',
  ],
  'an unknown version of Federation': [
    ['extend schema @link(url: "https://specs.apollo.dev/federation/v9.9")\ntype Query { p: Int }'],
    'UNKNOWN_FEDERATION_LINK_VERSION',
    's0.graphql:2:26',
  ],
  'no query at all': [['type P @key(fields: "id") { id: ID! }'], 'NO_QUERIES'],
};

function compose(sdls: readonly string[]) {
  return composeSupergraph(
    sdls.map((sdl, index) => ({
      name: `s${index}`,
      origin: `s${index}.graphql`,
      sdl: sdl.includes('@link') ? `\n${sdl}` : LINK + sdl,
    })),
  );
}

describe('composition errors', () => {
  it.each(Object.entries(CASES))('say where: %s', (_what, [sdls, code, ...places]) => {
    const composed = compose(sdls);
    if (composed.ok) throw new Error('It composes.');
    expect(composed.problems).toHaveLength(1);
    const [problem] = composed.problems;
    const found = problem?.places.map(
      ({ origin, line, column, coordinate }) =>
        `${origin}:${line}:${column}${coordinate ? ` ${coordinate}` : ''}`,
    );
    expect([problem?.code, ...(found ?? [])]).toEqual([code, ...places]);
  });

  it('read well in a terminal', () => {
    const composed = compose(['type Query { p: Int }', 'type Query { p: Int }']);
    expect(composed.ok ? [] : composed.problems.flatMap(describeProblem)).toEqual([
      expect.stringMatching(/^INVALID_FIELD_SHARING  Non-shareable field "Query\.p" is resolved/),
      '  at s0.graphql:2:14  s0  Query.p',
      '     | type Query { p: Int }',
      '  at s1.graphql:2:14  s1  Query.p',
      '     | type Query { p: Int }',
    ]);
  });

  it('names two subgraphs of one name', () => {
    const twice = { name: 'a', sdl: 'type Query { x: Int }' };
    expect(composeSupergraph([twice, twice])).toMatchObject({
      ok: false,
      problems: [{ code: 'SUBGRAPH_NAME_TAKEN' }],
    });
  });
});
